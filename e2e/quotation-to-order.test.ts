import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, findChromium } from "../scripts/find-chromium.mjs";

const home = mkdtempSync(join(tmpdir(), "trato-e2e-"));
chmodSync(home, 0o755); // as root the database runs as another user, who must get through
let base: string;
let trato: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), TRATO_DATA_DIR: join(home, "data"), NODE_ENV: "production" };
  trato = spawn(process.execPath, [join(import.meta.dirname, "../server/src/main.ts")], { env, stdio: "ignore" });
  await until(async () => (await fetch(`${base}/api/health`)).ok);
  browser = await chromium.launch({ executablePath: findChromium() ?? "", args: chromiumFlags });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  trato?.kill("SIGTERM");
  await new Promise((resolve) => (trato?.exitCode === null ? trato.on("exit", resolve) : resolve(null)));
  rmSync(home, { recursive: true, force: true });
}, 30_000);

describe("from the first visit to the order", () => {
  it("sets up in Spanish, offers a chair, and the customer accepts on a phone", async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "es-ES" });
    const page = await context.newPage();
    const problems = problemsOf(page);
    await setUp(page);
    await goods(context);

    await page.getByRole("button", { name: "Nuevo presupuesto" }).first().click();
    await page.getByRole("combobox", { name: "Cliente" }).fill("Mira");
    await page.getByRole("option", { name: "Hoteles Miramar" }).click();
    await page.waitForURL(/\/sales\//);
    await page.getByRole("button", { name: "Producto", exact: true }).click();
    await page.getByRole("combobox", { name: "Producto" }).fill("silla");
    await page.getByRole("option", { name: /Silla ergonómica/ }).click();
    await page.getByRole("textbox", { name: "Cant." }).fill("2,5");
    await expect.poll(() => page.getByRole("definition").last().innerText()).toMatch(/874,23\s€/);
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: "Enviar" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Enviar" }).click();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("S00001");
    await accept(await offerAddress(context));
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("Pedido de venta S00001");
    expect(problems).toEqual([]);
  }, 60_000);
});

async function setUp(page: Page): Promise<void> {
  await page.goto(base);
  await page.waitForURL(/\/setup/);
  await page.getByLabel("Nombre de la empresa").fill("Robles Mobiliario");
  await page.getByLabel("Tu nombre").fill("Ana Robles");
  await page.locator("input[type=email]").fill("ana@robles.example");
  await page.locator("input[type=password]").fill("una clave larga");
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/w\/robles-mobiliario/);
}

/** A customer and a chair, through the interface: their pages are told elsewhere. */
async function goods(context: BrowserContext): Promise<void> {
  await post(context, "/contacts", { kind: "company", name: "Hoteles Miramar", email: "compras@miramar.example" });
  const chair = await post(context, "/products", {
    name: "Silla ergonómica",
    kind: "goods",
    storable: true,
    listPrice: "289",
  });
  await post(context, "/stock/adjust", { productId: chair["id"], countedQuantity: "10" });
}

async function post(context: BrowserContext, path: string, data: object): Promise<Record<string, unknown>> {
  const answer = await context.request.post(`${base}/api${path}`, { data, headers: { origin: base } });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Record<string, unknown>; // an object by the route's schema
}

async function offerAddress(context: BrowserContext): Promise<string> {
  const answer = await context.request.get(`${base}/api/messages`);
  const { items } = (await answer.json()) as { items: { link: string }[] }; // by the route's schema
  return items[0]?.link ?? "";
}

async function accept(address: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "es-ES" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: "Aceptar" }).click();
  await page.getByLabel("Tu nombre").fill("Marta Miramar");
  await page.getByRole("dialog").getByRole("button", { name: "Aceptar" }).click();
  await page.getByText("Aceptado por Marta Miramar").waitFor();
  expect(await violations(page)).toEqual([]);
  await context.close();
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** What the page itself reports as broken; being unknown before signing in is no problem. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("401")) problems.push(message.text());
  });
  return problems;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await isTrue().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Trato did not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
