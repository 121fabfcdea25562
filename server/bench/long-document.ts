/// <reference lib="dom" />
import { chromium, type Page } from "@playwright/test";
import { Pool } from "undici";
import { chromiumFlags, findChromium } from "../../scripts/find-chromium.mjs";
import { cookiesOf } from "./browser.ts";
import { send } from "./load.ts";

/** A draft of so many lines, in milliseconds (medians): opened until its lines are painted, and from a key in a quantity to the painted total. */
export type LongDocument = { lines: number; opened: number; key: number; worstKey: number };

export const longDocumentName = "key in a long document";

const rounds = 5;
const keys = "123456789";

export async function measureLongDocuments(base: string, slug: string, cookie: string): Promise<LongDocument[]> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: chromiumFlags });
  const pool = new Pool(base, { connections: 1 });
  try {
    const measured: LongDocument[] = [];
    for (const lines of [100, 1_000]) {
      const id = await quotationOf(lines, pool, cookie);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "es-ES" });
      await context.addCookies(cookiesOf(cookie, base));
      const taken: { opened: number; keys: number[] }[] = [];
      for (let round = 0; round < rounds; round++) {
        const page = await context.newPage();
        taken.push(await oneRound(page, `${base}/w/${slug}/sales/${id}`));
        await page.close();
      }
      const pressed = taken.flatMap((round) => round.keys);
      const opened = median(taken.map((round) => round.opened));
      measured.push({ lines, opened, key: median(pressed), worstKey: Math.max(...pressed) });
      await context.close();
    }
    return measured;
  } finally {
    await pool.destroy();
    await browser.close();
  }
}

const median = (figures: number[]): number => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;

async function quotationOf(lines: number, pool: Pool, cookie: string): Promise<string> {
  const post = async (path: string, body: unknown) =>
    JSON.parse(await send(pool, { method: "POST", path: `/api${path}`, body, cookie })) as { id: string }; // what each of these answers has
  const customer = await post("/contacts", { kind: "company", name: `Hoteles ${lines}` });
  const product = await post("/products", { name: `Mesa ${lines}`, kind: "goods", listPrice: "10.5" });
  const given = Array.from({ length: lines }, (_, n) => ({ productId: product.id, quantity: String(1 + (n % 7)) }));
  return (await post("/quotations", { customerId: customer.id, lines: given })).id;
}

async function oneRound(page: Page, address: string): Promise<{ opened: number; keys: number[] }> {
  await page.addInitScript(watchLines);
  await page.goto(address, { waitUntil: "commit" });
  const opened = await told(page, "data-opened");
  await page.waitForTimeout(1_000); // one looks at it first
  const quantity = page.locator("li[data-index='1'] input[inputmode=decimal]").first();
  await quantity.click();
  await quantity.selectText();
  const taken: number[] = [];
  for (const key of keys) {
    await page.evaluate(watchTotal);
    await page.keyboard.press(key);
    taken.push(await told(page, "data-key"));
    await page.waitForTimeout(120); // a quick hand
  }
  return { opened, keys: taken };
}

async function told(page: Page, name: string): Promise<number> {
  const root = page.locator(`html[${name}]`);
  await root.waitFor();
  const figure = Number(await root.getAttribute(name));
  await root.evaluate((element, attribute) => element.removeAttribute(attribute), name);
  return figure;
}

/** Runs in the page: from when it was asked for until the frame that shows lines. */
function watchLines(): void {
  const look = () => {
    if (!document.querySelector("li[data-index] input")) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel(); // a task that runs after the frame
    port1.addEventListener("message", () =>
      document.documentElement.setAttribute("data-opened", String(performance.now())),
    );
    port1.start();
    port2.postMessage(null);
    return 0;
  };
  requestAnimationFrame(look);
}

/** Runs in the page: from the key's own moment until the frame that shows another total. */
function watchTotal(): void {
  const place = "main dl > dd[aria-live]";
  const before = document.querySelector(place)?.textContent;
  const watchFrom = (began: number) => {
    const look = () => {
      if (document.querySelector(place)?.textContent === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () =>
        document.documentElement.setAttribute("data-key", String(performance.now() - began)),
      );
      port1.start();
      port2.postMessage(null);
      return 0;
    };
    look();
  };
  addEventListener("keydown", ({ timeStamp }) => watchFrom(timeStamp), { capture: true, once: true });
}
