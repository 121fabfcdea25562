import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { activityWords } from "../web/src/activities/labels.ts";
import { entryWords } from "../web/src/entry/labels.ts";
import { keyWords } from "../web/src/identity/api-keys/key-labels.ts";
import { convertWords } from "../web/src/opportunities/record/convert-labels.ts";
import { opportunityWords } from "../web/src/opportunities/labels.ts";
import { productWords, stockWords } from "../web/src/products/labels.ts";
import { purchaseWords, vendorWords } from "../web/src/purchasing/labels.ts";
import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { portalWords, saleWords } from "../web/src/sales/labels.ts";
import { arrive, ask, install, type Installation, type Person } from "./trato.ts";

// The whole sale by somebody who has no mouse: every step is a key, and what a key falls on is what has the focus.
let trato: Installation;
let ana: Person;
const account = { email: "ana@robles.example", password: "una clave larga" };

beforeAll(async () => {
  trato = await install({
    TRATO_ADMIN_EMAIL: account.email,
    TRATO_ADMIN_PASSWORD: account.password,
    TRATO_WORKSPACE: "Robles",
    TRATO_COUNTRY: "ES",
    TRATO_CURRENCY: "EUR",
    TRATO_LANGUAGE: "es",
  });
  ana = await arrive(trato, "es-ES");
});
afterAll(() => trato?.stop());

it("signs in", async () => {
  const { page } = ana;
  await page.goto(`${trato.base}/sign-in`);
  await walkTo(page, entryWords.email.es);
  await page.keyboard.type(account.email);
  await walkTo(page, entryWords.password.es);
  await page.keyboard.type(account.password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Mi día" }).waitFor();
  expect(page.url()).toContain("/w/robles/my-day");
});

it("keeps a product, orders it from its vendor, receives it and counts it", async () => {
  const { page } = ana;
  await go(page, "g r", "Productos");
  await press(page, "c");
  await walkTo(page, productWords.name.es);
  await page.keyboard.type("Silla ergonómica");
  await walkTo(page, productWords.listPrice.es);
  await page.keyboard.type("260");
  await press(page, "Control+Enter");
  await page.waitForURL(/\/products\/[0-9a-f-]{36}/);

  await walkTo(page, vendorWords.add.es);
  await page.keyboard.type("Confort");
  await page.getByRole("option", { name: purchaseWords.createVendor.es("Confort") }).waitFor();
  await press(page, "ArrowDown", "Enter");
  await page.getByText("Confort").first().waitFor();

  await press(page, "Escape", "o");
  await walkTo(page, purchaseWords.quantity.es);
  await replace(page, "4");
  await sayYes(page);
  await page.getByRole("button", { name: stockWords.receive.es, exact: true }).waitFor(); // a person sees it before pressing its key
  await press(page, "r");
  await sayYes(page);
  await press(page, "i");
  await walkTo(page, stockWords.counted.es);
  await replace(page, "6");
  await sayYes(page);
  await expect.poll(() => page.getByRole("definition").first().innerText()).toMatch(/^6\suds\.$/);
});

it("meets a lead, logs a call and converts it to a quotation", async () => {
  const { page } = ana;
  await go(page, "g l", "Iniciativas");
  await press(page, "c");
  await walkTo(page, opportunityWords.title.es);
  await page.keyboard.type("Sillas para el vestíbulo");
  await walkTo(page, opportunityWords.companyName.es);
  await page.keyboard.type("Hoteles Miramar");
  await walkTo(page, opportunityWords.email.es);
  await page.keyboard.type("compras@miramar.example");
  await press(page, "Control+Enter");
  await page.getByRole("row", { name: /Sillas para el vestíbulo/ }).waitFor();
  await walkTo(page, /Sillas para el vestíbulo/);
  await press(page, "Enter");
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}/);

  await walkTo(page, activityWords.note.es);
  await press(page, "ArrowRight", "Enter");
  await walkTo(page, activityWords.callSummary.es);
  await page.keyboard.type("Quieren seis sillas");
  await press(page, "Control+Enter");
  await page.getByText("Quieren seis sillas").first().waitFor();

  await press(page, "Escape", "v");
  await walkTo(page, convertWords.createQuotation.es);
  await press(page, "Space");
  await sayYes(page);
  await expect.poll(() => page.url()).toMatch(/\/sales\/[0-9a-f-]{36}/);
});

it("offers six chairs and sends the offer", async () => {
  const { page } = ana;
  await walkTo(page, saleWords.addProduct.es);
  await press(page, "Enter");
  await page.getByRole("combobox", { name: saleWords.product.es, exact: true }).and(page.locator(":focus")).waitFor(); // the new line takes the focus
  await page.keyboard.type("silla");
  await page.getByRole("option", { name: /Silla ergonómica/ }).waitFor();
  await press(page, "ArrowDown", "Enter");
  await walkTo(page, saleWords.quantity.es);
  await replace(page, "6");
  await press(page, "Tab");
  await expect.poll(() => page.getByRole("definition").last().innerText()).toMatch(/1\.887,60\s€/);
  await walkTo(page, saleWords.send.es);
  await press(page, "Enter");
  await sayYes(page);
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("S00001");
});

it("accepts it as the customer", async () => {
  const { items } = await ask<{ items: { link: string }[] }>(trato, ana, "GET", "/messages");
  const customer = await arrive(trato, "es-ES");
  await customer.page.goto(items[0]?.link ?? "");
  await walkTo(customer.page, portalWords.accept.es);
  await press(customer.page, "Enter");
  await walkTo(customer.page, portalWords.yourName.es);
  await customer.page.keyboard.type("Marta Miramar");
  await walkTo(customer.page, portalWords.accept.es);
  await press(customer.page, "Enter");
  await customer.page.getByText("Marta Miramar").waitFor();
  await customer.context.close();
  await expect.poll(() => ana.page.getByRole("heading", { level: 1 }).innerText()).toContain(saleWords.order.es);
});

it("delivers the order, and finds it won on the board", async () => {
  const { page } = ana;
  await page.getByRole("button", { name: "Entregar todo", exact: true }).waitFor(); // a person sees it before pressing its key
  await press(page, "Escape", "v");
  await page.getByText(deliveryStatusWords.full.es).waitFor();
  await go(page, "g o", "Oportunidades");
  await walkTo(page, "Sillas para el vestíbulo");
  await press(page, "Enter");
  await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}/);
  await page.getByText("Quieren seis sillas").first().waitFor();
  expect(ana.problems).toEqual([]);
});

it("destroys nothing by the key that says yes", async () => {
  const { page } = ana;
  await ask(trato, ana, "POST", "/api-keys", { name: "Tienda" });
  await page.goto(`${trato.base}/w/robles/settings/api-keys`);
  await page.getByRole("row", { name: /Tienda/ }).waitFor();
  await walkTo(page, /Tienda/);
  await press(page, "Tab", "Enter"); // the menu at the end of the row
  await page.getByRole("menuitem", { name: keyWords.revoke.es }).waitFor();
  await walkTo(page, keyWords.revoke.es, "ArrowDown");
  await press(page, "Enter");
  await page
    .getByRole("dialog", { name: keyWords.revokeTitle.es("Tienda") })
    .locator(":focus")
    .waitFor();
  await press(page, "Control+Enter");
  await page.waitForTimeout(500);
  const { items } = await ask<{ items: { revokedAt: string | null }[] }>(trato, ana, "GET", "/api-keys");
  expect(items).toMatchObject([{ revokedAt: null }]);
});

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function go(page: Page, keys: string, place: string): Promise<void> {
  await press(page, ...keys.split(" "));
  await page.getByRole("heading", { level: 1, name: place }).waitFor();
}

/** Answers the question that stands in front of the page, and waits until it is gone. */
async function sayYes(page: Page): Promise<void> {
  const dialog = page.locator("[role=dialog][aria-describedby], [role=dialog].popup[data-open]");
  await dialog.locator(":focus").first().waitFor();
  await press(page, "Control+Enter");
  await dialog.first().waitFor({ state: "detached" });
}

/** Types over what a field holds. */
async function replace(page: Page, text: string): Promise<void> {
  await press(page, "Control+a");
  await page.keyboard.type(text);
}

const longestWalk = 90_000;

/** Goes on, with Tab or another key, until what has the focus is called like this; it waits for what is only about to appear. */
async function walkTo(page: Page, name: string | RegExp, step = "Tab"): Promise<void> {
  const seen = new Set<string>();
  for (const end = Date.now() + longestWalk; Date.now() < end; await page.keyboard.press(step)) {
    const focused = await nameOfFocused(page);
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
    seen.add(focused);
  }
  throw new Error(`${step} never came to ${String(name)}, but to: ${Array.from(seen).join(" | ")}`);
}

/** What has the focus, as a screen reader calls it: nothing where the page itself has it. Nothing is passed by because the page was slow to say. */
async function nameOfFocused(page: Page): Promise<string> {
  const focused = page.locator(":focus");
  while ((await focused.count()) > 0) {
    const snapshot = await focused.ariaSnapshot({ timeout: 5_000 }).catch(() => null); // it just moved, or goes away
    if (snapshot !== null) return /"((?:[^"\\]|\\.)*)"/.exec(snapshot)?.[1] ?? snapshot;
  }
  return "";
}
