import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { firstRun, until } from "../server/test/trato-process.ts";
import { arrive, ask, install, type Installation, type Person, phone, violations, wide } from "./trato.ts";

let trato: Installation;
let records: Record<string, string>;
beforeAll(async () => {
  trato = await install({ ...firstRun, TRATO_DEMO: "1" });
  const ana = await arrive(trato, "es-ES");
  await signIn(ana.page);
  records = await recordIds(ana);
  await ana.context.close();
});
afterAll(() => trato?.stop());

/** In one each page is loaded by its address, in the other the app goes there by itself. */
const looks = [
  { look: "wide and light", viewport: wide, scheme: "light" as const, open: load },
  { look: "on a phone and dark", viewport: phone, scheme: "dark" as const, open: navigate },
];

it("every page of a company at work opens in each look, and the accessibility check finds nothing", async () => {
  expect(await Promise.all(looks.map(wrongIn))).toEqual(looks.map(() => ({})));
});

/** What is wrong in a look, by page. */
async function wrongIn({ look, viewport, scheme, open }: (typeof looks)[number]): Promise<Record<string, unknown>> {
  const ana = await arrive(trato, "es-ES", viewport);
  await ana.page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await signIn(ana.page);
  const found: Record<string, unknown> = {};
  for (const address of await addresses(ana)) {
    await open(ana.page, address);
    await ana.page.locator("h1:visible").first().waitFor();
    const wrong = [...(await violations(ana.page)), ...(await sideways(ana.page)), ...ana.problems.splice(0)];
    if (wrong.length > 0) found[`${look}: ${address}`] = wrong;
  }
  return found;
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(trato.base + address);
}

async function navigate(page: Page, address: string): Promise<void> {
  await page.evaluate(`window.__TSR_ROUTER__.navigate({ href: ${JSON.stringify(address)} })`);
  await expect.poll(() => page.evaluate(isThere)).toBe(true);
}

/** Whether what the app went to is also what it shows. */
const isThere = `(({ status, location, resolvedLocation }) =>
  status === "idle" && resolvedLocation?.href === location.href)(window.__TSR_ROUTER__.state)`;

async function signIn(page: Page): Promise<void> {
  await page.goto(`${trato.base}/sign-in`);
  await page.locator("input[type=email]").fill(firstRun.TRATO_ADMIN_EMAIL);
  await page.locator("input[type=password]").fill(firstRun.TRATO_ADMIN_PASSWORD);
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/w\//);
}

/** A page that one has to move sideways is broken, on a phone above all, and so is a list of the columns that come by themselves. */
async function sideways(page: Page): Promise<string[]> {
  const wider = await page.evaluate<
    string[]
  >(`[document.documentElement, ...document.querySelectorAll(":has(> [role=grid])")]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((each) => each === document.documentElement ? "the page" : "a list")`);
  return wider.map((what) => `${what} is wider than the screen`);
}

/** The addresses of all pages of a workspace, as the router itself knows them, each with a record that is there. */
async function addresses(ana: Person): Promise<string[]> {
  const known = await ana.page.evaluate<string[]>("Object.keys(window.__TSR_ROUTER__.routesByPath)");
  const pages = known.filter((path) => path.startsWith("/w/$slug/") && path !== "/w/$slug/");
  expect(pages.length).toBeGreaterThan(20);
  return pages.map((path) =>
    path.replace(/\/$/, "").replaceAll(/\$(\w+)/g, (_, name: string) => {
      const id = records[name];
      if (!id) throw new Error(`no record is known for ${name} in ${path}`);
      return id;
    }),
  );
}

async function recordIds(ana: Person): Promise<Record<string, string>> {
  const first = async (path: string) => {
    const { items } = await ask<{ items: { id: string }[] }>(trato, ana, "GET", path);
    return items[0]?.id ?? "";
  };
  return {
    slug: "robles-mobiliario",
    leadId: await first("/leads"),
    opportunityId: await first("/opportunities"),
    saleId: await first("/sales?state=order"),
    contactId: await first("/contacts"),
    productId: await first("/products"),
    purchaseId: await first("/purchases"),
    deliveryId: await first("/deliveries"),
    receiptId: await first("/receipts"),
    transferId: await first("/deliveries"),
    teamId: await first("/teams"),
    memberId: await first("/members"),
    importId: await imported(ana),
    listId: await pooled(ana),
    webFormId: await made(ana, "/web-forms", { name: "Contacto" }),
    priceListId: await made(ana, "/price-lists", { name: "Tiendas" }),
    currency: "USD",
    webhookId: await made(ana, "/webhooks", { name: "Tienda", preset: "standard" }),
    outgoingWebhookId: await made(ana, "/outgoing-webhooks", told),
    tradeShowId: await made(ana, "/trade-shows", { name: "Hábitat", startsOn: "2026-11-23", endsOn: "2026-11-26" }),
  };
}

const told = { name: "Almacén", address: "https://almacen.example/trato", kinds: ["contact"] };

const imported = (ana: Person): Promise<string> =>
  made(ana, "/imports", { kind: "contacts", fileName: "contactos.csv", content: "nombre\nHotel Miramar\n" });

/** A list of which a lead waits in the pool. */
async function pooled(ana: Person): Promise<string> {
  const batch = { source: "Bases Norte", basis: "legitimate_interest", isPooled: true };
  const list = { kind: "leads", fileName: "lista.csv", content: "empresa\nHotel Sol\n", options: { batch } };
  const id = await made(ana, "/imports", list);
  await until(async () => (await ask<{ items: unknown[] }>(trato, ana, "GET", "/pool")).items.length === 1);
  return id;
}

const made = async (ana: Person, path: string, given: object): Promise<string> =>
  (await ask<{ id: string }>(trato, ana, "POST", path, given)).id;
