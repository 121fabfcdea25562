import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { everyday } from "@trato/domain/everyday.ts";
import { visitorWords } from "@trato/domain/capture/forms/visitor-words.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formWords } from "../web/src/capture/forms/form-labels.ts";
import { settingsWords } from "../web/src/ui/settings/labels.ts";
import {
  arrive,
  ask,
  found,
  install,
  type Installation,
  type Person,
  patientContext,
  phone,
  violations,
} from "./trato.ts";

// A form is built by clicking, stands on the page of somebody else, and its seller sees each lead come.
let trato: Installation;
let ana: Person;
let pages: Server;
let code = "";
let address = "";

const es = (words: { es: string }) => words.es;

beforeAll(async () => {
  trato = await install();
  ana = await arrive(trato, "es-ES");
  await found(trato, ana);
  const allowed = `default-src 'none'; script-src ${trato.base}; frame-src ${trato.base}`;
  pages = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": allowed });
    answer.end(`<!doctype html><html lang="es"><title>Sillas Ruiz</title><h1>Sillas Ruiz</h1>${code}</html>`);
  }).listen(0, "127.0.0.1");
});
afterAll(async () => {
  pages?.close();
  await trato?.stop();
});

/** Somebody who only comes by. */
async function visitor(options: BrowserContextOptions): Promise<Page> {
  return (await patientContext(trato.browser, { locale: "es-ES", ...options })).newPage();
}

const longerThanAMachine = 3_100;
const seen = (title: string) => ana.page.getByText(title).first().waitFor();

it("is built by clicking", async () => {
  const { page } = ana;
  await page.goto(`${trato.base}/w/robles/settings/web-forms`);
  await page
    .getByRole("button", { name: es(formWords.newForm) })
    .first()
    .click();
  await page.getByRole("textbox", { name: es(formWords.name) }).fill("Contacto");
  await page.getByRole("button", { name: es(formWords.create) }).click();
  await page.getByRole("button", { name: es(formWords.addQuestion) }).click();
  await page.getByRole("menuitem", { name: es(formWords.file) }).click();
  await page.getByRole("textbox", { name: es(formWords.label) }).fill("Plano");
  await page.getByRole("checkbox", { name: es(formWords.asksConsent) }).click();
  await page.getByRole("textbox", { name: es(formWords.consentText) }).fill("Podéis escribirme");
  await page.frameLocator("iframe").getByText("Podéis escribirme").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: es(settingsWords.save) }).click();
  await page.getByText(es(formWords.takeAway), { exact: true }).click();
  address = await page.getByRole("textbox", { name: es(formWords.link) }).inputValue();
  code = (await page.locator("pre").first().textContent()) ?? "";
  expect(await violations(page)).toEqual([]);
});

it("is sent without scripts, with its file, and seen in the list as it comes", async () => {
  await ana.page.goto(`${trato.base}/w/robles/leads`);
  const page = await visitor({ javaScriptEnabled: false, viewport: phone });
  await page.goto(`${address}?utm_source=boletin`);
  await page.locator("[name=contactName]").fill("Eva Sendra");
  await page.getByRole("button", { name: es(everyday.send) }).click();
  await page.getByText(visitorWords.problems.es(2)).waitFor();
  await page.locator("[name=email]").fill("eva@sendra.example");
  await page.locator("[name=consent]").check();
  await page
    .locator("[name=own-1]")
    .setInputFiles({ name: "plano.txt", mimeType: "text/plain", buffer: Buffer.from("a") });
  await page.waitForTimeout(longerThanAMachine);
  await page.getByRole("button", { name: es(everyday.send) }).click();
  await page.getByRole("heading", { name: es(visitorWords.thanks) }).waitFor();
  await seen("Eva Sendra");
  type Leads = { items: { id: string; source: string }[] };
  const { items } = await ask<Leads>(trato, ana, "GET", "/leads");
  expect(items).toMatchObject([{ source: "boletin" }]);
  const files = await ask<{ items: { name: string }[] }>(trato, ana, "GET", `/opportunities/${items[0]?.id}/files`);
  expect(files.items.map(({ name }) => name)).toEqual(["plano.txt"]);
});

it("stands on somebody else's page as high as it is, proves the device's work, and two clicks make one lead", async () => {
  const { items } = await ask<{ items: { id: string }[] }>(trato, ana, "GET", "/web-forms");
  await ask(trato, ana, "PATCH", `/web-forms/${items[0]?.id}`, { asksProof: true });
  const page = await visitor({});
  const { port } = pages.address() as AddressInfo; // it listens on one
  await page.goto(`http://localhost:${port}/?utm_source=feria`);
  const form = page.frameLocator("iframe");
  const high = () => page.locator("iframe").evaluate((frame: HTMLElement) => frame.clientHeight);
  await form.locator("[name=contactName]").fill("Luz Marco");
  await form.locator("[data-state=verified]").waitFor();
  await expect
    .poll(high)
    .toBe(await form.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height)));
  await form.locator("[name=email]").fill("luz@marco.example");
  await form.locator("[name=consent]").check();
  await page.waitForTimeout(longerThanAMachine);
  await form.getByRole("button", { name: es(everyday.send) }).dblclick();
  await form.getByRole("heading", { name: es(visitorWords.thanks) }).waitFor();
  await expect.poll(high).toBeLessThan(300);
  await seen("Luz Marco");
  const leads = await ask<{ items: { title: string; source: string }[] }>(trato, ana, "GET", "/leads");
  expect(leads.items.map(({ title, source }) => `${title}: ${source}`).toSorted()).toEqual([
    "Eva Sendra: boletin",
    "Luz Marco: feria",
  ]);
});

it.each(["light", "dark"] as const)("is read by everybody in both languages, in the %s", async (colorScheme) => {
  const page = await visitor({ colorScheme });
  for (const language of ["es", "en"] as const) {
    await page.goto(`${address}?lang=${language}`);
    await page.locator("[name=contactName]").fill("Ana");
    await page.locator("[data-state=verified]").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: everyday.send[language] }).click();
    await page.getByText(visitorWords.problems[language](2)).waitFor();
    expect(await violations(page)).toEqual([]);
  }
  expect(ana.problems).toEqual([]);
});
