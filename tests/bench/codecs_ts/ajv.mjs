// Validators compiled by ajv from the committed schemas, in the form that ajv is quickest with.
//
//   node ajv.mjs OUTPUT      writes them as a module of their own, for their size

import { readFileSync, writeFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";

const folder = new URL("../../../schemas/", import.meta.url);

/** The reader's schema of an event: enumerations as `enum`, unions with their discriminator, no annotations. */
function schema(name) {
  const simplify = (_key, value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { description: _description, "x-wireproof": _ours, default: _default, ...rest } = value;
    if (!Array.isArray(rest.oneOf)) return rest;
    if (rest.oneOf.every((branch) => "const" in branch)) {
      const { oneOf, ...others } = rest;
      return { ...others, enum: oneOf.map((branch) => branch.const) };
    }
    return { type: "object", ...rest, required: ["type"], discriminator: { propertyName: "type" } };
  };
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8"), simplify);
}

function compiled(name, source) {
  const ajv = new Ajv2020({ discriminator: true, strict: false, code: { source, esm: true } });
  formats.default(ajv);
  const document = schema(name);
  return { ajv, validate: ajv.compile(document) };
}

const checked = (validate) => (text) => {
  const value = JSON.parse(text);
  if (!validate(value)) throw new Error(validate.errors[0].message);
  return value;
};

export const parseChatEvent = checked(compiled("chat_event", false).validate);
export const parseChatConfigEvent = checked(compiled("chat_config_event", false).validate);

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [output] = process.argv.slice(2);
  for (const name of ["chat_event", "chat_config_event"]) {
    const { ajv, validate } = compiled(name, true);
    writeFileSync(`${output}/${name}.ajv.mjs`, standalone(ajv, validate));
  }
}
