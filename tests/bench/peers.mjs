// Runs one other generator over every reader's schema of a catalogue, all in one process: no start-up per file.
//
//   node peers.mjs quicktype|json-schema-to-typescript go|typescript SCHEMAS OUTPUT

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [tool, language, schemas, output] = process.argv.slice(2);
const catalogue = JSON.parse(readFileSync(join(schemas, "catalogue.json"), "utf8"));
mkdirSync(output, { recursive: true });

const generators = {
  async quicktype(event, text) {
    const { InputData, JSONSchemaInput, quicktype } = await import("quicktype-core");
    const schema = new JSONSchemaInput(undefined);
    await schema.addSource({ name: event.payload, schema: text });
    const inputData = new InputData();
    inputData.addInput(schema);
    return (await quicktype({ inputData, lang: language })).lines.join("\n");
  },
  async "json-schema-to-typescript"(event, text) {
    const { compile } = await import("json-schema-to-typescript");
    return compile(JSON.parse(text), event.payload, { format: false });
  },
};

for (const event of catalogue.events) {
  const text = readFileSync(join(schemas, event.reader), "utf8");
  const suffix = language === "go" ? "go" : "ts";
  writeFileSync(join(output, `${event.name}.${suffix}`), await generators[tool](event, text));
}
