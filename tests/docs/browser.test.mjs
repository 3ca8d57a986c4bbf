// The committed site in Chromium, opened from its folder: SITE is that folder, TOOLS the Node packages.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const { SITE, TOOLS } = process.env;
const require = createRequire(`${TOOLS}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const CHROMIUM = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

const PAGES = [
  "index.html", "types.html", "channels.html", "fields.html", "today.html", "changelog.html", "rules.html",
  "events/chat_event.html", "events/chat_config_event.html", "types/ChatMessagePart.html", "types/ChatStatus.html",
  "channels/chat-owner-owner_id.html", "releases/2.32.0.html",
];
const SIZES = [{ width: 1440, height: 900 }, { width: 360, height: 740 }];

let browser;
before(async () => {
  assert.ok(CHROMIUM, "Chromium is not installed: `apt-get install chromium`, or name it in CHROMIUM");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
});
after(() => browser?.close());

/**
 * Runs `use` with a page, and fails on whatever the page complains of or asks the network for. Where `use` says so, a
 * refused script is no complaint.
 */
async function visit(address, options, use) {
  const context = await browser.newContext({ viewport: SIZES[0], ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => /^(file|data):/.test(request.url()) || complaints.push(`asked for ${request.url()}`));
  try {
    await page.goto(url(address));
    if (options.javaScriptEnabled !== false) await atRest(page);
    const isRefusal = await use(page);
    const left = isRefusal === true ? complaints.filter((each) => !each.includes("Content Security Policy")) : complaints;
    assert.deepEqual(left, [], address);
  } finally {
    await context.close();
  }
}

function url(address) {
  const [path, anchor] = address.split("#");
  return pathToFileURL(`${SITE}/${path}`).href + (anchor ? `#${anchor}` : "");
}

async function find(page, text) {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.locator("#results [data-href]").first().waitFor();
  return page.locator("#results [data-href]").evaluateAll((lines) => lines.map((line) => line.innerText.replaceAll("\n", " ")));
}

/** Waits for what a page loads by itself: who leaves before cuts that off, which counts as a request that failed. */
const atRest = (page) => page.waitForFunction(() => window.wireproofPages !== undefined || !document.querySelector("#query"));

for (const colorScheme of ["light", "dark"]) {
  test(`every kind of page is accessible, ${colorScheme}`, async () => {
    await visit(PAGES[0], { colorScheme, bypassCSP: true }, async (page) => {
      for (const address of PAGES) {
        await page.goto(url(address));
        await atRest(page);
        await page.evaluate(axe);
        // A narrow page has the colours of a wide one.
        for (const size of colorScheme === "light" ? SIZES : [SIZES[0]]) {
          await page.setViewportSize(size);
          const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ["violations"] }));
          assert.ok(passes.length > 10);
          const told = violations.map((each) => `${each.impact} ${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join("\n")}`);
          const serious = violations.filter((each) => ["serious", "critical"].includes(each.impact));
          assert.equal(serious.length, 0, `${address} at ${size.width}:\n${told.join("\n")}`);
        }
      }
    });
  });
}

test("no page is wider than its window", async () => {
  await visit(PAGES[0], {}, async (page) => {
    for (const address of PAGES) {
      await page.goto(url(address));
      await atRest(page);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(over <= 0, `${address} is ${over} pixels wider than ${size.width}`);
      }
    }
  });
});

test("the search finds events, members, types, words and rules, from the keyboard alone", async () => {
  await visit("events/chat_event.html", {}, async (page) => {
    assert.match((await find(page, "config"))[0], /^EVENT chat_config_event/i);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    assert.ok((await find(page, "diff_status.url")).some((line) => /FIELD chat\.diff_status\.url/i.test(line)));
    await page.fill("#query", "ChatStatus");
    await page.waitForFunction(() => /^type/i.test(document.querySelector("#results li")?.innerText ?? ""));
    await page.fill("#query", "replica drops cached");
    await page.waitForFunction(() => document.querySelector("#results li")?.innerText.includes("chat_config_event"));
    await page.fill("#query", "no such thing anywhere");
    await page.waitForFunction(() => document.querySelector("#results li")?.innerText.includes("Nothing"));
    await page.fill("#query", "required-field-added");
    await page.waitForFunction(() => /^rule/i.test(document.querySelector("#results li")?.innerText ?? ""));
    await page.keyboard.press("Enter");
    await page.waitForURL(/rules\.html#required-field-added$/);
    await page.locator("#required-field-added:target").waitFor();
  });
});

test("the data of the search is there before anybody types", async () => {
  await visit("index.html", {}, async (page) => {
    await page.waitForFunction(() => window.wireproofPages?.length > 0);
    assert.equal(await page.locator("#results").isVisible(), false);
  });
});

test("the search can be moved through, and left", async () => {
  await visit("index.html", {}, async (page) => {
    await find(page, "chat");
    const selected = () => page.locator("#results [aria-selected=true]").getAttribute("id");
    assert.equal(await selected(), "result-0");
    await page.keyboard.press("ArrowDown");
    assert.equal(await selected(), "result-1");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await selected(), "result-0");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#results").isVisible(), false);
  });
});

test("the filter leaves what it names", async () => {
  await visit("index.html", {}, async (page) => {
    const visible = () => page.locator("[data-row]:visible .title").allInnerTexts();
    assert.equal((await visible()).length, 4);
    await page.fill("#filter", "inbox");
    assert.deepEqual(await visible(), ["inbox_notification_event"]);
    assert.equal(await page.locator("[data-group]:visible").count(), 1);
    assert.equal(await page.locator("#shown").innerText(), "1 of 4");
  });
});

test("a link into a page leads to its place", async () => {
  await visit("events/chat_event.html#field-chat.diff_status.url", {}, async (page) => {
    const row = page.locator("tr:target");
    await page.waitForFunction(() => {
      const box = document.querySelector("tr:target").getBoundingClientRect();
      return box.top >= 0 && box.bottom <= window.innerHeight;
    });
    assert.equal(await row.locator(".path").innerText(), "chat.diff_status.url");
    assert.notEqual(await row.evaluate((each) => getComputedStyle(each).backgroundColor), "rgba(0, 0, 0, 0)");
  });
});

test("a folded declaration unfolds for its link, and is copied whole", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await visit("events/chat_config_event.html#in-go", { permissions }, async (page) => {
    const details = page.locator("#in-go");
    assert.equal(await details.getAttribute("open"), "");
    await details.locator(".copy").click();
    await details.getByText(/Copied|Selected/).waitFor();
    const copied = await page.evaluate(() => window.getSelection().toString() || navigator.clipboard.readText());
    assert.match(copied, /^type ChatConfigEvent struct \{\n/);
  });
});

test("without script everything can still be read", async () => {
  await visit("events/chat_event.html", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("#query").isVisible(), false);
    assert.ok(await page.getByRole("rowheader", { name: "chat.diff_status.url", exact: true }).isVisible());
    assert.ok((await page.getByRole("table").count()) > 1);
    await page.locator("#in-typescript summary").click();
    assert.ok(await page.getByText("export interface ChatEvent {").isVisible());
  });
  await visit("index.html", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator(".filter").isVisible(), false);
    await page.getByRole("link", { name: "chat_event", exact: true }).click();
    assert.equal(await page.locator("h1").innerText(), "chat_event");
  });
});

test("both schemes are what they say", async () => {
  const paper = async (colorScheme) => {
    let color;
    await visit("index.html", { colorScheme }, async (page) => {
      color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    });
    return color;
  };
  assert.equal(await paper("light"), "rgb(255, 255, 255)");
  assert.equal(await paper("dark"), "rgb(18, 21, 28)");
});

test("no script but the site's own runs", async () => {
  await visit("index.html", { bypassCSP: false }, async (page) => {
    const refused = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      return window.ran === true;
    });
    await refused;
    assert.equal(ran, false);
    return true;
  });
});
