import { afterAll, beforeAll, expect, it } from "vitest";
import { showWords } from "../web/src/capture/shows/show-labels.ts";
import { cardWords } from "../web/src/capture/card/labels.ts";
import { kioskWords } from "../web/src/capture/shows/kiosk/kiosk-labels.ts";
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
  await ask(trato, ana, "POST", "/auth/sign-in/email", account);
  const show = {
    name: "Hábitat",
    startsOn: "2026-11-23",
    endsOn: "2026-11-26",
    source: "Feria",
    tags: ["feria"],
    cost: "900",
    consent: "Podéis escribirme",
  };
  tradeShowId = (await ask<{ id: string }>(trato, ana, "POST", "/trade-shows", show)).id;
});
afterAll(() => trato?.stop());

type Leads = { items: { title: string; source: string; tags: string[] }[] };
const leadsThere = async () =>
  (await ask<Leads>(trato, ana, "GET", "/leads")).items.map(({ title }) => title).toSorted();

async function capture(name: string): Promise<void> {
  const { page } = ana;
  await page.getByLabel(es(captureScreenWords.contactName), { exact: true }).fill(name);
  await page.getByRole("button", { name: es(captureScreenWords.save) }).click();
  await expect.poll(() => page.getByLabel(es(captureScreenWords.contactName), { exact: true }).inputValue()).toBe("");
}

const waits = (count: number) =>
  ana.page.getByRole("button", { name: captureScreenWords.toSend.es(count), exact: false }).waitFor();

it("is chosen once, and begins without a network from then on", async () => {
  const { page } = ana;
  await page.goto(`${trato.base}/capture`);
  await page.getByRole("button", { name: /Hábitat/ }).click();
  await page.getByRole("button", { name: es(captureScreenWords.allSent) }).waitFor();
  const kept = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.state));
  await expect.poll(kept).toEqual(["activated", "activated"]); // the screen, and what reads cards
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(await violations(page)).toEqual([]);
});

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
});

it("reads a card without a network, and sends it once, with its picture", async () => {
  const { page, context } = ana;
  await context.setOffline(true);
  await page.reload();
  const buffer = Buffer.from(await page.evaluate(drawnCard, cardLines), "base64");
  await page
    .locator(`input[aria-label="${es(cardWords.choose)}"]`)
    .setInputFiles({ name: "card.png", mimeType: "image/png", buffer });
  const email = page.getByLabel(es(captureScreenWords.email), { exact: true });
  await expect.poll(() => email.inputValue(), { timeout: 60_000 }).toBe("marta.gil@robles.example");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: es(captureScreenWords.save) }).click();
  await waits(1);
  await context.setOffline(false);
  await page.getByRole("button", { name: es(captureScreenWords.allSent) }).waitFor();
  type Read = { items: { id: string; email: string | null }[] };
  const found = (await ask<Read>(trato, ana, "GET", "/leads")).items.filter((lead) => lead.email !== null);
  expect(found).toMatchObject([{ email: "marta.gil@robles.example" }]);
  const files = await ask<{ items: { mediaType: string }[] }>(trato, ana, "GET", `/leads/${found[0]?.id}/files`);
  expect(files.items).toMatchObject([{ mediaType: "image/jpeg" }]);
});

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
});

it("is handed to visitors, who find nothing else, and whose details are sent as theirs", async () => {
  const { page, context } = ana;
  const visitors = () => page.getByRole("heading", { name: es(kioskWords.welcome) }).waitFor();
  await page.getByRole("button", { name: es(kioskWords.kiosk) }).click();
  await page.getByLabel(es(kioskWords.code)).fill("2580");
  await page.getByRole("button", { name: es(kioskWords.begin) }).click();
  await visitors();
  await page.goto(`${trato.base}/w/robles/leads`);
  await visitors();
  await context.setOffline(true);
  await page.getByLabel(es(kioskWords.contactName)).fill("Sexta Gil");
  await page.getByLabel(es(kioskWords.email)).fill("sexta@gil.example");
  await page.getByRole("checkbox", { name: "Podéis escribirme" }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: es(kioskWords.send) }).click();
  await page.getByText(kioskWords.thanks.es("Sexta Gil")).waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: es(kioskWords.leave) }).click();
  await page.getByLabel(es(kioskWords.yourCode)).fill("2580");
  await page.getByRole("button", { name: es(kioskWords.open) }).click();
  await page.getByRole("button", { name: es(captureScreenWords.allSent) }).waitFor();
  expect(await leadsThere()).toContain("Sexta Gil");
});

it("tells in its report what came of it", async () => {
  const { page } = ana;
  await page.goto(`${trato.base}/w/robles/trade-shows/${tradeShowId}`);
  await page.getByText(es(showWords.costPerLead)).waitFor();
  await page.getByText("150,00 €").waitFor();
  expect(await violations(page)).toEqual([]);
});

it("says the same in English", async () => {
  const { page } = ana;
  await ask(trato, ana, "PATCH", "/me", { language: "en" });
  await page.goto(`${trato.base}/capture/robles`);
  await page.getByRole("button", { name: captureScreenWords.allSent.en }).waitFor();
  await page.getByLabel(captureScreenWords.description.en).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(ana.problems.filter((problem) => !/net::ERR_|Failed to load resource/.test(problem))).toEqual([]);
});

const cardLines = [
  "Marta Gil Robles",
  "Directora comercial",
  "Muebles Robles, S.L.",
  "marta.gil@robles.example",
  "Tel. +34 912 345 678",
];

/** A picture of a card as text: what is drawn where the page is. */
async function drawnCard(lines: readonly string[]): Promise<string> {
  const canvas = new OffscreenCanvas(1600, 1200);
  const pen = canvas.getContext("2d");
  if (!pen) return "";
  pen.fillStyle = "#b08d57";
  pen.fillRect(0, 0, 1600, 1200);
  pen.fillStyle = "#f6f6f4";
  pen.fillRect(200, 250, 1200, 700);
  pen.fillStyle = "#1c1c1c";
  pen.font = "60px sans-serif";
  lines.forEach((line, index) => pen.fillText(line, 280, 400 + index * 120));
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
