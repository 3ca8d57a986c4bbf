// Times the generated TypeScript package against JSON.parse alone and in front of zod, valibot, ajv and typia, and weighs
// what a bundle of each gets.
//
//   npm ci --prefix tests/bench && node tests/bench/codecs_ts.mjs
//
// The documents are those of codecs_ts/documents.mjs. Every codec reads and writes each document in a process of its own, in
// turns with `JSON.parse` and `JSON.stringify`; the ratio is taken within a turn, and medians over the turns are printed. The
// peers take and reject what ours do as far as they have words for it: codecs_ts/zod.mjs and its neighbours.
// Options: --only CODEC.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { buildSync } from "esbuild";

import { documents } from "./codecs_ts/documents.mjs";

const here = import.meta.dirname;
const scratch = mkdtempSync(join(tmpdir(), "codecs-"));
const { only } = parseArgs({ options: { only: { type: "string" } } }).values;

/** What typia makes of its types: TypeScript first, which esbuild then strips. */
function typia() {
  const input = join(here, "codecs_ts/typia");
  const output = join(scratch, "typia");
  const project = join(scratch, "tsconfig.json");
  mkdirSync(input);
  copyFileSync(join(here, "codecs_ts/typia.ts"), join(input, "typia.ts"));
  writeFileSync(project, JSON.stringify({ compilerOptions: { strict: true, module: "nodenext", types: [] } }));
  try {
    const command = join(here, "node_modules/.bin/typia");
    execFileSync(command, ["generate", "--input", input, "--output", output, "--project", project], { cwd: here, stdio: "ignore" });
  } finally {
    rmSync(input, { recursive: true });
  }
  return join(output, "typia.ts");
}

/** One file with all that `contents` needs. */
function bundle(name, contents, minify) {
  const outfile = join(scratch, `${name}.mjs`);
  const stdin = { contents, resolveDir: here, loader: "ts" };
  const options = { bundle: true, format: "esm", platform: "node", logLevel: "error", nodePaths: [join(here, "node_modules")] };
  buildSync({ ...options, stdin, outfile, minify });
  return outfile;
}

const generated = join(here, "../../generated/typescript");
execFileSync("node", [join(here, "codecs_ts/ajv.mjs"), scratch]);
const typiaModule = typia();
const modules = {
  wireproof: { ChatConfigEvent: join(generated, "chat_config_event.js"), ChatEvent: join(generated, "chat_event.js") },
  zod: { ChatConfigEvent: join(here, "codecs_ts/zod.mjs"), ChatEvent: join(here, "codecs_ts/zod.mjs") },
  valibot: { ChatConfigEvent: join(here, "codecs_ts/valibot.mjs"), ChatEvent: join(here, "codecs_ts/valibot.mjs") },
  ajv: { ChatConfigEvent: join(scratch, "chat_config_event.ajv.mjs"), ChatEvent: join(scratch, "chat_event.ajv.mjs") },
  typia: { ChatConfigEvent: typiaModule, ChatEvent: typiaModule },
};

/** The module with both events of a codec, as a program imports it: typia alone is compiled first. */
function codec(name) {
  if (name === "typia") return bundle(name, `export * from ${JSON.stringify(typiaModule)};`, false);
  if (name !== "wireproof") return join(here, `codecs_ts/${name}.mjs`);
  const path = join(scratch, "wireproof.mjs");
  writeFileSync(path, Object.values(modules[name]).map((module) => `export * from ${JSON.stringify(module)};\n`).join(""));
  return path;
}

function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

function round(path, document) {
  return JSON.parse(execFileSync("node", [join(here, "codecs_ts/round.mjs"), path, document], { encoding: "utf8" }));
}

const names = Object.keys(modules).filter((name) => only === undefined || name === only);
const paths = Object.fromEntries(names.map((name) => [name, codec(name)]));
for (const [document, { value }] of Object.entries(documents)) {
  console.log(`\n${document}: ${JSON.stringify(value).length} characters`);
  for (const name of names) {
    const { read, write } = round(paths[name], document);
    const cell = (side) => (side === undefined ? "" : `${side.ratio.toFixed(2)} (${side.own.toFixed(0)} ns of ${side.bare.toFixed(0)})`);
    console.log(row([name.padEnd(9), cell(read), cell(write)]));
  }
}

console.log("\nminified, and minified and compressed:");
for (const name of names) {
  const weights = Object.entries(modules[name]).map(([event, path]) => {
    const exported = { ajv: "default", typia: `parse${event}, stringify${event}`, wireproof: `parse${event}, stringify${event}` };
    const contents = `export { ${exported[name] ?? `parse${event}`} } from ${JSON.stringify(path)};`;
    const bytes = readFileSync(bundle(`${name}-${event}`, contents, true));
    return `${bytes.length} / ${gzipSync(bytes).length}`;
  });
  console.log(row([name.padEnd(9), ...weights]));
}
rmSync(scratch, { recursive: true });
