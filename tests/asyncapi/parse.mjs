// Reads AsyncAPI documents with the parser of the AsyncAPI project and prints one line of JSON for each: what it minds, what
// it understood, and which examples a validator of draft-07 rejects. `node parse.mjs FILE…`, with TOOLS for the folder of
// the packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.TOOLS, "x.js"));
const { Parser } = require("@asyncapi/parser");
const Ajv = require("ajv").default;
const addFormats = require("ajv-formats").default;
const parser = new Parser();

/** The names of the examples that are no message by their own schema. */
function rejected(document) {
  const ajv = addFormats(new Ajv({ strict: false, logger: false }));
  ajv.addSchema({ $id: "https://document.example/", components: document.components });
  return Object.values(document.components.messages).flatMap(({ payload, examples = [] }) => {
    const isValid = ajv.compile({ $ref: `https://document.example/${payload.$ref}` });
    return examples.filter((example) => !isValid(example.payload)).map((example) => example.name);
  });
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const validated = await parser.validate(text);
  const { document, diagnostics } = await parser.parse(text);
  const told = [...validated, ...diagnostics].map(({ severity, path, message }) => ({ severity, at: path.join("/"), message }));
  const operations = (document?.operations().all() ?? []).map((operation) => ({
    id: operation.id(),
    action: operation.action(),
    addresses: operation.channels().all().map((channel) => channel.address()),
    parameters: operation.channels().all().flatMap((channel) => channel.parameters().all()).map((each) => each.id()),
    messages: operation.messages().all().map((message) => ({
      name: message.name(),
      format: message.schemaFormat(),
      examples: message.examples().all().length,
      type: message.payload().type(),
    })),
  }));
  console.log(JSON.stringify({ diagnostics: told, rejected: document ? rejected(JSON.parse(text)) : [], operations }));
}
