import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activityWords } from "../web/src/activities/labels.ts";
import { entryWords } from "../web/src/entry/labels.ts";
import { convertWords } from "../web/src/opportunities/record/convert-labels.ts";
import { opportunityWords } from "../web/src/opportunities/labels.ts";
import { moveWords } from "../web/src/opportunities/move-labels.ts";
import { productWords, stockWords } from "../web/src/products/labels.ts";
import { purchaseWords, vendorWords } from "../web/src/purchasing/labels.ts";
import { timelineWords } from "../web/src/reports/timeline-labels.ts";
import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { portalWords, saleWords } from "../web/src/sales/labels.ts";
import { kindWords, transferWords } from "../web/src/stock/labels.ts";
import { arrive, ask, install, type Installation, type Person, phone, violations } from "./trato.ts";

// The whole sale, as a company lives it on its first day: told once, in both languages.
const tellings = [
  { language: "es", locale: "es-ES", company: "Robles Mobiliario", slug: "robles-mobiliario", total: /1\.887,60\s€/ },
  { language: "en", locale: "en-GB", company: "Oak Furniture", slug: "oak-furniture", total: /1,872\.00/ },
] as const;

describe.each(tellings)("from the first visit to the delivered order, in $language", (telling) => {
  const { language, locale, company, slug, total } = telling;
  let trato: Installation;
  let ana: Person;
  beforeAll(async () => {
    trato = await install();
    ana = await arrive(trato, locale);
  });
  afterAll(() => trato?.stop());

  const at = (path: string) => `${trato.base}/w/${slug}${path}`;
  const say = <T>(pair: { en: T; es: T }): T => pair[language];
  const units = (count: number) => say({ en: `${count} units`, es: `${count} uds.` });

  it("sets up a workspace", async () => {
    const { page } = ana;
    await page.goto(trato.base);
    await page.waitForURL(/\/setup/);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel(say(entryWords.setupCode), { exact: true }).fill(trato.setUpCode());
    await page.getByLabel(say(entryWords.companyName)).fill(company);
    await travel(page, { country: say(entryWords.country), currency: say(entryWords.currency) });
    await page.getByLabel(say(entryWords.yourName)).fill("Ana Robles");
    await page.locator("input[type=email]").fill("ana@robles.example");
    await page.locator("input[type=password]").fill("una clave larga");
    await page.locator("button[type=submit]").click();
    await page.waitForURL(new RegExp(`/w/${slug}`));
  });

  it("keeps a product with its vendor, orders and receives it, and counts the stock", async () => {
    const { page } = ana;
    await page.goto(at("/products"));
    await button(page, say(productWords.newProduct)).click();
    await page.getByLabel(say(productWords.name), { exact: true }).fill("Silla ergonómica");
    await page.getByLabel(say(productWords.listPrice), { exact: true }).fill("260");
    await dialogButton(page, say(productWords.create)).click();
    await page.waitForURL(/\/products\/[0-9a-f-]{36}/);

    const vendors = page.getByLabel(say(vendorWords.add));
    await vendors.fill("Confort");
    await page.getByRole("option", { name: say(purchaseWords.createVendor)("Confort") }).click();
    await page.getByText("Confort").first().waitFor();

    await button(page, say(stockWords.order)).click();
    await page
      .getByRole("dialog")
      .getByLabel(new RegExp(say(purchaseWords.quantity)))
      .fill("4");
    await dialogButton(page, say(purchaseWords.order)).click();
    await page.getByText("P00001").first().waitFor();
    await button(page, say(stockWords.receive)).click();
    await dialogButton(page, say(kindWords.receipt.validate)).click();
    await expect.poll(() => figure(page, say(stockWords.onHand))).toBe(units(4));

    await button(page, say(stockWords.adjust)).click();
    await page.getByLabel(new RegExp(say(stockWords.counted))).fill("5");
    await dialogButton(page, say(stockWords.save)).click();
    await expect.poll(() => figure(page, say(stockWords.onHand))).toBe(units(5));
    expect(await violations(page)).toEqual([]);
  });

  it("meets a lead, logs a call, and converts it to a quotation", async () => {
    const { page } = ana;
    await page.goto(at("/leads"));
    await button(page, say(opportunityWords.newLead)).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say(opportunityWords.title), { exact: true }).fill("Sillas para el vestíbulo");
    await dialog.getByLabel(say(opportunityWords.companyName)).fill("Hoteles Miramar");
    await dialog.getByLabel(say(opportunityWords.email)).fill("compras@miramar.example");
    await dialogButton(page, say(opportunityWords.create)).click();
    await page.getByRole("row", { name: /Sillas para el vestíbulo/ }).click();
    await page.waitForURL(/\/leads\/[0-9a-f-]{36}/);

    await page.getByRole("tab", { name: say(activityWords.call), exact: true }).click();
    await page.getByLabel(say(activityWords.callSummary)).fill("Quieren seis sillas");
    await button(page, say(activityWords.logCall)).click();
    await page.getByText("Quieren seis sillas").first().waitFor();
    expect(await violations(page)).toEqual([]);

    await button(page, say(moveWords.convert)).click();
    await page.getByRole("dialog").getByText(say(convertWords.createQuotation)).click();
    await dialogButton(page, say(convertWords.convertAndQuote)).click();
    await page.waitForURL(/\/sales\/[0-9a-f-]{36}/);
  });

  it("offers six chairs, says before that one is missing, and sends the offer", async () => {
    const { page } = ana;
    await button(page, say(saleWords.addProduct)).click();
    await page.getByRole("combobox", { name: say(saleWords.product) }).fill("silla");
    await page.getByRole("option", { name: /Silla ergonómica/ }).click();
    await page.getByRole("textbox", { name: say(saleWords.quantity) }).fill("6");
    await page.getByRole("textbox", { name: say(saleWords.quantity) }).press("Tab");
    await page.getByText("Hoteles Miramar").first().waitFor();
    await expect.poll(() => page.getByRole("definition").last().innerText()).toMatch(total);
    await page
      .getByText(say(saleWords.missing)(say({ en: "1 unit", es: "1 ud." })))
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);

    await button(page, say(saleWords.send)).click();
    await dialogButton(page, say(saleWords.send)).click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("S00001");
  });

  it("is accepted by the customer on a phone, without signing in", async () => {
    const { items } = await ask<{ items: { link: string }[] }>(trato, ana, "GET", "/messages");
    const customer = await arrive(trato, locale, phone);
    await customer.page.goto(items[0]?.link ?? "");
    await button(customer.page, say(portalWords.accept)).click();
    await customer.page.getByLabel(say(portalWords.yourName)).fill("Marta Miramar");
    await dialogButton(customer.page, say(portalWords.accept)).click();
    await customer.page.getByText("Marta Miramar").waitFor();
    expect(await violations(customer.page)).toEqual([]);
    expect(customer.problems).toEqual([]);
    await customer.context.close();

    // the salesperson's screen hears of it by itself
    const heading = ana.page.getByRole("heading", { level: 1 });
    await expect.poll(() => heading.innerText()).toContain(say(saleWords.order));
  });

  it("delivers what is there, receives the rest from the vendor, and delivers it", async () => {
    const { page } = ana;
    await button(page, say(transferWords.deliverThere)).click();
    await page.getByText(say(deliveryStatusWords.partial)).waitFor();
    const order = page.url();

    await page.goto(at("/products"));
    await page.getByRole("row", { name: /Silla ergonómica/ }).click();
    await expect.poll(() => figure(page, say(stockWords.onHand))).toBe(units(0));
    await button(page, say(stockWords.order)).click();
    await page
      .getByRole("dialog")
      .getByLabel(new RegExp(say(purchaseWords.quantity)))
      .fill("3");
    await dialogButton(page, say(purchaseWords.order)).click();
    await page.getByText("P00002").first().waitFor();
    await button(page, say(stockWords.receive)).click();
    await dialogButton(page, say(kindWords.receipt.validate)).click();
    await expect.poll(() => figure(page, say(stockWords.onHand))).toBe(units(3));

    await page.goto(order);
    await button(page, say(kindWords.delivery.all)).click();
    await page.getByText(say(deliveryStatusWords.full)).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("has won the opportunity, and its history tells it", async () => {
    const { page } = ana;
    await page.goto(at("/pipeline"));
    await page.getByText("Sillas para el vestíbulo").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText("Sillas para el vestíbulo").first().click();
    await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}/);
    await page.getByText(say(timelineWords.history)).first().waitFor();
    await page.getByText("Quieren seis sillas").first().waitFor();
    await page.getByText("S00001").first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(ana.problems).toEqual([]);
  });
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();

const dialogButton = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

/** To Mexico and back: typing over a chosen country finds another one, and its currency comes with it. */
async function travel(page: Page, fields: { country: string; currency: string }): Promise<void> {
  const country = page.getByLabel(fields.country);
  const currency = page.getByLabel(fields.currency);
  const home = { country: await country.inputValue(), currency: await currency.inputValue() };
  await country.fill("Mexi");
  await page.getByRole("option", { name: /^M[eé]xico$/ }).click();
  await expect.poll(() => currency.inputValue()).toMatch(/^(Peso mexicano|Mexican Peso)$/);
  await country.fill(home.country);
  await page.getByRole("option", { name: home.country, exact: true }).click();
  await expect.poll(() => currency.inputValue()).toBe(home.currency);
}

/** A figure of the product page, by its name. */
async function figure(page: Page, name: string): Promise<string> {
  const term = page.getByRole("term").filter({ hasText: new RegExp(`^${name}$`) });
  return (await term.locator("xpath=following-sibling::dd[1]").first().innerText()).trim();
}
