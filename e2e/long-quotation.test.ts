import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appWords } from "../web/src/app/labels.ts";
import { documentWords } from "../web/src/documents/labels.ts";
import { saleWords } from "../web/src/sales/labels.ts";
import { arrive, ask, found, install, type Installation, type Person } from "./trato.ts";

type Sale = { id: string; lines: { quantity: string; unitPrice: string }[] };

let trato: Installation;
beforeAll(async () => void (trato = await install()));
afterAll(() => trato?.stop());

let ana: Person;
beforeAll(async () => {
  ana = await arrive(trato, "es-ES");
  await found(trato, ana);
});

describe.each(["es", "en"] as const)("a quotation of 1,000 lines, in the language %s", (language) => {
  const say = <T>(pair: { en: T; es: T }): T => pair[language];

  it.runIf(language === "en")("is edited in two tabs through a cut connection, and nothing is lost", async () => {
    await ask(trato, ana, "PATCH", "/me", { language });
    const { id } = await longQuotation(language);
    const [one, two] = [await tabAt(id), await tabAt(id)];
    await type(one, 3, "price", "7");
    await type(two, 500, "quantity", "5");
    const first = [
      [3, 1, 7],
      [500, 5, 2],
    ];
    await expect.poll(() => linesOf(id, first)).toEqual(first);

    await ana.context.setOffline(true);
    await type(one, 10, "price", "8");
    await type(one, 990, "quantity", "9");
    await type(two, 10, "quantity", "4");
    await type(two, 20, "quantity", "6");
    await two.getByRole("button", { name: say(appWords.unsentSign)(1) }).waitFor();
    await one.close();
    await ana.context.setOffline(false);
    const again = await tabAt(id);
    const all = [
      [3, 1, 7],
      [10, 4, 8],
      [20, 6, 2],
      [500, 5, 2],
      [990, 9, 2],
    ];
    await expect.poll(() => linesOf(id, all)).toEqual(all);
    await again.close();
    await two.close();
  });

  it.runIf(language === "es")(
    "is pasted into while a colleague writes in the same lines, and only what one did oneself is taken back",
    async () => {
      await ask(trato, ana, "PATCH", "/me", { language });
      const { id } = await longQuotation(`${language} pegada`);
      const [one, two] = [await tabAt(id), await tabAt(id)];
      await type(one, 1, "quantity", "7");
      await field(one, 1, "quantity").focus();
      await one.keyboard.press("Shift+ArrowDown");
      await one.keyboard.press("Control+c");
      await lineOf(one, 600);
      await field(one, 600, "quantity").focus();
      await one.keyboard.press("Control+v");
      await one.getByText(say(documentWords.pasted)(2, { notFound: 0, unread: 0, leftOut: 0 })).waitFor();
      await type(two, 600, "price", "9");
      await type(two, 601, "quantity", "5");
      await type(two, 602, "quantity", "4");
      const pasted = [
        [1, 7, 2],
        [600, 7, 9],
        [601, 5, 2],
        [602, 4, 2],
      ];
      await expect.poll(() => linesOf(id, pasted)).toEqual(pasted);
      await expect.poll(() => field(one, 600, "price").inputValue()).toMatch(/^9/);

      await one.keyboard.press("Control+z");
      const back = [[1, 7, 2], [600, 1, 9], ...pasted.slice(2)];
      await expect.poll(() => linesOf(id, back)).toEqual(back);
      await one.keyboard.press("Control+y");
      await expect.poll(() => linesOf(id, pasted)).toEqual(pasted);
      await one.close();
      await two.close();
    },
  );

  const field = (page: Page, line: number, what: "quantity" | "price"): Locator =>
    page
      .getByRole("listitem", { name: say(documentWords.line)(line), exact: true })
      .getByRole("textbox", { name: say(saleWords[what]) });

  async function tabAt(id: string): Promise<Page> {
    const page = await ana.context.newPage();
    await page.goto(`${trato.base}/w/robles/sales/${id}`);
    await lineOf(page, 1);
    return page;
  }

  async function type(page: Page, line: number, what: "quantity" | "price", text: string): Promise<void> {
    const field = (await lineOf(page, line)).getByRole("textbox", { name: say(saleWords[what]) });
    await field.fill(text);
    await field.press("Tab");
  }

  /** Only the lines in sight are drawn: one goes there first. */
  async function lineOf(page: Page, number: number): Promise<Locator> {
    const line = page.getByRole("listitem", { name: say(documentWords.line)(number), exact: true });
    const lines = page.locator("li[data-index]").first();
    await lines.waitFor();
    await lines.evaluate((element, top) => {
      for (let above = element.parentElement; above; above = above.parentElement)
        if (/auto|scroll/.test(getComputedStyle(above).overflowY)) above.scrollTop = top;
    }, number * 37);
    await line.waitFor();
    return line;
  }
});

async function longQuotation(language: string): Promise<Sale> {
  const contact = await ask<{ id: string }>(trato, ana, "POST", "/contacts", { kind: "company", name: language });
  const product = await ask<{ id: string }>(trato, ana, "POST", "/products", {
    name: `Silla ${language}`,
    kind: "goods",
    listPrice: "2",
  });
  const lines = Array.from({ length: 1_000 }, () => ({ productId: product.id, quantity: "1", unitPrice: "2" }));
  return ask<Sale>(trato, ana, "POST", "/quotations", { customerId: contact.id, lines });
}

/** Number, quantity and price of the lines that are named, as the server has them. */
async function linesOf(id: string, named: number[][]): Promise<number[][]> {
  const { lines } = await ask<Sale>(trato, ana, "GET", `/sales/${id}`);
  return named.map(([number = 0]) => {
    const line = lines[number - 1];
    return [number, Number(line?.quantity), Number(line?.unitPrice)];
  });
}
