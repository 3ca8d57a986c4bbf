// Reads pages as EventCatalog does, and prints one line of JSON for each: its front matter, the components that it uses, what
// of it would run, and the text that it shows. `node read.mjs FILE…`, with TOOLS for the folder of the packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.TOOLS, "x.js"));
const matter = require("gray-matter");
const { compileSync } = await import(pathToFileURL(join(process.env.TOOLS, "@mdx-js/mdx/index.js")));

const RUNS = ["mdxjsEsm", "mdxFlowExpression", "mdxTextExpression"];

function walk(node, visit) {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

for (const file of process.argv.slice(2)) {
  const { data, content } = matter(readFileSync(file, "utf8"));
  const components = [];
  const runs = [];
  const links = [];
  let shows = "";
  const look = () => (tree) =>
    walk(tree, (node) => {
      if (RUNS.includes(node.type)) runs.push(node.value);
      if (node.type?.startsWith("mdxJsx")) {
        components.push(node.name);
        runs.push(...node.attributes.filter((each) => typeof each.value === "object").map((each) => each.name));
      }
      if (node.type === "link" || node.type === "image") links.push(node.url);
      if (["text", "code", "inlineCode"].includes(node.type)) shows += `${node.value}\n`;
    });
  compileSync(content, { remarkPlugins: [look] });
  console.log(JSON.stringify({ front: data, components, runs, links, shows }));
}
