import { afterAll, beforeAll, expect, it } from "vitest";
import { showWords } from "../web/src/capture/shows/show-labels.ts";
import { captureScreenWords } from "../web/src/capture/shows/screen/capture-labels.ts";
import { arrive, ask, install, type Installation, type Person, phone, violations } from "./trato.ts";

// A phone in a hall: the show is chosen once, the network comes and goes, and each card is one lead.
let trato: Installation;
let ana: Person;
let tradeShowId: string;
const account = { email: "ana@robles.example", password: "una clave larga" };

const es = (words: { es: string }) => words.es;

beforeAll(async () => {
  trato = await install({
    TRATO_ADMIN_EMAIL: account.email,
    TRATO_ADMIN_PASSWORD: account.password,
    TRATO_WORKSPACE: "Robles",
    TRATO_COUNTRY: "ES",
    TRATO_CURRENCY: "EUR",
    TRATO_LANGUAGE: "es",
  });
  ana = await arrive(trato, "es-ES", phone);
  ana.page.setDefaultTimeout(20_000);
  await ask(trato, ana, "POST", "/auth/sign-in/email", account);
  const show = {
    name: "Hábitat",
    startsOn: "2026-11-23",
    endsOn: "2026-11-26",
    source: "Feria",
    tags: ["feria"],
    cost: "900",
  };
  tradeShowId = (await ask<{ id: string }>(trato, ana, "POST", "/trade-shows", show)).id;
}, 90_000);
afterAll(() => trato?.stop(), 30_000);

type Leads = { items: { title: string; source: string; tags: string[] }[] };
const leadsThere = async () =>
  (await ask<Leads>(trato, ana, "GET", "/leads")).items.map(({ title }) => title).toSorted();

async function capture(name: string): Promise<void> {
  const { page } = ana;
  await page.getByLabel(es(captureScreenWords.name), { exact: true }).fill(name);
  await page.getByRole("button", { name: es(captureScreenWords.save) }).click();
  await expect.poll(() => page.getByLabel(es(captureScreenWords.name), { exact: true }).inputValue()).toBe("");
}

const waits = (count: number) =>
  ana.page.getByRole("button", { name: captureScreenWords.toSend.es(count), exact: false }).waitFor();

it("is chosen once, and begins without a network from then on", async () => {
  const { page } = ana;
  await page.goto(`${trato.base}/capture`);
  await page.getByRole("button", { name: /Hábitat/ }).click();
  await page.getByRole("button", { name: es(captureScreenWords.allSent) }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(await violations(page)).toEqual([]);
}, 60_000);

it("captures for as long as there is no network, also after the page was loaded anew, and sends each once", async () => {
  const { page, context } = ana;
  await context.setOffline(true);
  await capture("Primera Ruiz");
  await capture("Segunda Gil");
  await page.reload();
  await waits(2);
  await capture("Tercera Soler");
  await waits(3);
  expect(await violations(page)).toEqual([]);
  await context.setOffline(false);
  await page.getByRole("button", { name: es(captureScreenWords.allSent) }).waitFor();
  expect(await leadsThere()).toEqual(["Primera Ruiz", "Segunda Gil", "Tercera Soler"]);
}, 60_000);

it("makes no second lead where the answer was cut off", async () => {
  const { page } = ana;
  let cuts = 0;
  await page.route("**/api/trade-shows/*/leads", async (route) => {
    if (cuts++ > 0) return route.continue();
    await route.fetch(); // the server has it, and nobody hears of it
    await route.abort("connectionreset");
  });
  await capture("Cuarta Vidal");
  await waits(1);
  await page.getByRole("button", { name: es(captureScreenWords.allSent) }).waitFor();
  expect(cuts).toBeGreaterThan(1);
  expect((await leadsThere()).filter((title) => title === "Cuarta Vidal")).toHaveLength(1);
}, 60_000);

it("tells in its report what came of it", async () => {
  const { page } = ana;
  await page.goto(`${trato.base}/w/robles/trade-shows/${tradeShowId}`);
  await page.getByText(es(showWords.costPerLead)).waitFor();
  await page.getByText("225,00 €").waitFor();
  expect(await violations(page)).toEqual([]);
}, 60_000);

it("says the same in English", async () => {
  const { page } = ana;
  await ask(trato, ana, "PATCH", "/me", { language: "en" });
  await page.goto(`${trato.base}/capture/robles`);
  await page.getByRole("button", { name: captureScreenWords.allSent.en }).waitFor();
  await page.getByLabel(captureScreenWords.interest.en).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(ana.problems.filter((problem) => !/net::ERR_|Failed to load resource/.test(problem))).toEqual([]);
}, 60_000);
