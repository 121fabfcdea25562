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
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: base }]);
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

async function oneRound(page: Page, address: string): Promise<InBrowser> {
  const bytes = await countBytes(page);
  const boardCold = await timed(async () => {
    await page.goto(address, { waitUntil: "commit" });
    await page.locator("[data-card]").first().waitFor();
  });
  await page.waitForTimeout(400); // what the board itself needs has come; the page of a card is fetched later
  const kilobytes = bytes() / 1024;
  await page.waitForTimeout(1600); // one looks at the board first
  const openCard = await openedBy(page, page.locator("[data-card]").first());
  await page.waitForTimeout(500);
  const back = await timed(async () => {
    await page.evaluate("history.back()");
    await page.locator("[data-card]").first().waitFor();
  });
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

type Card = ReturnType<Page["locator"]>;

/** From the click until the record's page stands there. */
async function openedBy(page: Page, card: Card): Promise<number> {
  await card.hover();
  await page.waitForTimeout(150); // a hand takes that long from the hover to the click
  return timed(async () => {
    await card.click();
    await page.locator("[data-card]").first().waitFor({ state: "detached" });
    await page.locator("main h1").first().waitFor({ state: "attached" });
  });
}

/** From the letting go of the mouse until the card stands in the next column. */
async function dropCard(page: Page): Promise<number> {
  const [from, to] = [page.locator("[data-stage]").nth(0), page.locator("[data-stage]").nth(1)];
  const card = from.locator("[data-card]").first();
  const id = (await card.getAttribute("data-card")) ?? "";
  const start = await card.boundingBox();
  const end = await to.locator("[data-card]").first().boundingBox();
  if (!start || !end) throw new Error("the board shows no cards");
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 3 });
  await page.mouse.move(end.x + 40, end.y + 20, { steps: 12 });
  await page.waitForTimeout(100);
  return timed(async () => {
    await page.mouse.up();
    await to.locator(`[data-card="${id}"]`).waitFor();
  });
}
