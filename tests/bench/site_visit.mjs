// Visits pages of the site in the folder SITE: `site_visit.mjs RUNS PAGE…`. TOOLS holds the Node packages.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { SITE, TOOLS } = process.env;
const { chromium } = createRequire(`${TOOLS}/`)("playwright-core");
const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
const [runs, ...pages] = process.argv.slice(2);

const median = (figures) => figures.sort((one, other) => one - other)[figures.length >> 1].toFixed(0).padStart(5);

/** Milliseconds from the input to the frame after its results. */
async function search(text) {
  document.querySelector("#results").replaceChildren();
  const query = document.querySelector("#query");
  query.value = text;
  const start = performance.now();
  query.dispatchEvent(new Event("input", { bubbles: true }));
  while (!document.querySelector("#results [data-href]")) {
    if (performance.now() - start > 20_000) throw new Error(`nothing is found for ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
/** A page in a new profile, once it is painted; and the milliseconds that took. */
async function visit(page) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(`${SITE}/${page}`).href);
  await tab.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const paint = await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  return { context, tab, paint };
}

for (const page of pages) {
  const [paints, hasty, firsts, others] = [[], [], [], []];
  for (let run = 0; run < Number(runs); run++) {
    const { context, tab, paint } = await visit(page);
    paints.push(paint);
    if (await tab.locator("#query").count()) {
      // The data, which comes when the page is idle, is not there yet.
      hasty.push(await tab.evaluate(search, "chat"));
      await context.close();
      const later = await visit(page);
      await later.tab.waitForFunction(() => window.wireproofPages !== undefined, undefined, { polling: 50 });
      await later.tab.waitForTimeout(100);
      firsts.push(await later.tab.evaluate(search, "chat"));
      const times = [];
      for (const text of ["diff_status.url", "ChatStatus", "kind", "c"]) times.push(await later.tab.evaluate(search, text));
      others.push(Math.max(...times));
      await later.context.close();
    } else {
      await context.close();
    }
  }
  const searches = firsts.length === 0 ? "" : `   at once ${median(hasty)} ms   first search ${median(firsts)} ms   other searches ${median(others)} ms`;
  console.log(`${page.padEnd(32)} paint ${median(paints)} ms${searches}`);
}
await browser.close();
