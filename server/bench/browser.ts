/// <reference lib="dom" />
import { chromium, type Page } from "@playwright/test";
import { chromiumFlags, findChromium } from "../../scripts/find-chromium.mjs";

/** What somebody waits for in the browser, in milliseconds (medians), and what the cold board transfers. */
export type InBrowser = { boardCold: number; kilobytes: number; openCard: number; back: number; drop: number };

const rounds = 5;

/** Opens the board with nothing cached, opens a card, goes back, and drops a card in another column; as a manager who sees all. */
export async function measureInBrowser(base: string, slug: string, cookie: string): Promise<InBrowser> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: chromiumFlags });
  const taken: InBrowser[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "es-ES" });
      await context.addCookies(cookiesOf(cookie, base));
      taken.push(await oneRound(await context.newPage(), `${base}/w/${slug}/pipeline`));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const median = (figure: keyof InBrowser) =>
    taken.map((each) => each[figure]).toSorted((a, b) => a - b)[rounds >> 1] ?? 0;
  return {
    boardCold: median("boardCold"),
    kilobytes: median("kilobytes"),
    openCard: median("openCard"),
    back: median("back"),
    drop: median("drop"),
  };
}

/** The cookies of a session as a browser takes them. */
export const cookiesOf = (cookie: string, base: string) => cookie.split("; ").map((each) => cookieOf(each, base));

function cookieOf(text: string, url: string): { name: string; value: string; url: string } {
  const at = text.indexOf("=");
  return { name: text.slice(0, at), value: text.slice(at + 1), url };
}

async function oneRound(page: Page, address: string): Promise<InBrowser> {
  const bytes = await countBytes(page);
  await page.addInitScript(watchPage, [null, { there: "[data-card]" }] as const);
  await page.goto(address, { waitUntil: "commit" });
  const boardCold = await watched(page);
  await page.waitForTimeout(200); // what the board itself needs has come; the page of a card is fetched later
  const kilobytes = bytes() / 1024;
  await page.waitForTimeout(1800); // one looks at the board first
  const openCard = await clicked(page, "[data-card]", { there: "main h1", gone: "[data-card]" });
  await page.waitForTimeout(500);
  const back = await clicked(page, "main header a", { there: "[data-card]", gone: "main header a[href$=pipeline]" });
  await page.waitForTimeout(500);
  return { boardCold, kilobytes, openCard, back, drop: await dropCard(page) };
}

/** All that the network brought, as it came (compressed). */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let sum = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (sum += encodedDataLength));
  return () => sum;
}

type Outcome = { there: string; gone?: string };

/** From a click until what it brings is painted. */
async function clicked(page: Page, selector: string, outcome: Outcome): Promise<number> {
  await page.locator(selector).first().hover();
  await page.waitForTimeout(150); // a hand takes that long from the hover to the click
  await watch(page, "click", outcome);
  await page.mouse.down();
  await page.mouse.up();
  return watched(page);
}

/** From the letting go of the mouse until the card is painted in the next column. */
async function dropCard(page: Page): Promise<number> {
  const [from, to] = [page.locator("[data-stage]").nth(0), page.locator("[data-stage]").nth(1)];
  const card = from.locator("[data-card]").first();
  const id = (await card.getAttribute("data-card")) ?? "";
  const stage = (await to.getAttribute("data-stage")) ?? "";
  const start = await card.boundingBox();
  const end = await to.locator("[data-card]").first().boundingBox();
  if (!start || !end) throw new Error("the board shows no cards");
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 3 });
  await page.mouse.move(end.x + 40, end.y + 20, { steps: 12 });
  await page.waitForTimeout(100);
  await watch(page, "drop", { there: `[data-stage="${stage}"] [data-card="${id}"]` });
  await page.mouse.up();
  return watched(page);
}

/** Begins to watch, in the page itself. */
const watch = (page: Page, event: string, outcome: Outcome): Promise<void> =>
  page.evaluate(watchPage, [event, outcome] as const);

/** Runs in the page: from when the event was born, or the page asked for, until the frame that shows the outcome is painted. */
function watchPage([event, { there, gone }]: readonly [event: string | null, outcome: Outcome]): void {
  const isThere = () => document.querySelector(there) && !(gone && document.querySelector(gone));
  const watchFrom = (began: number) => {
    const painted = () => {
      const { port1, port2 } = new MessageChannel(); // a task that runs after the frame
      port1.addEventListener("message", () =>
        document.documentElement.setAttribute("data-took", String(performance.now() - began)),
      );
      port1.start();
      port2.postMessage(null);
    };
    const look = () => requestAnimationFrame(isThere() ? painted : look);
    look();
  };
  if (!event) return watchFrom(0);
  document.documentElement.removeAttribute("data-took");
  addEventListener(event, ({ timeStamp }) => watchFrom(timeStamp), { capture: true, once: true });
}

async function watched(page: Page): Promise<number> {
  const root = page.locator("html[data-took]");
  await root.waitFor();
  return Number(await root.getAttribute("data-took"));
}
