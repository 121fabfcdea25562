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
const ana = { email: "ana@robles.example", password: "una clave larga" };
let base: string;
let trato: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    TRATO_DATA_DIR: join(home, "data"),
    NODE_ENV: "production",
    TRATO_ADMIN_EMAIL: ana.email,
    TRATO_ADMIN_PASSWORD: ana.password,
    TRATO_WORKSPACE: "Robles Mobiliario",
    TRATO_COUNTRY: "ES",
    TRATO_CURRENCY: "EUR",
    TRATO_TIME_ZONE: "Europe/Madrid",
    TRATO_LANGUAGE: "es",
  };
  trato = spawn(process.execPath, [join(import.meta.dirname, "../server/src/main.ts")], { env, stdio: "ignore" });
  await until(async () => (await fetch(`${base}/api/health`)).ok);
  browser = await chromium.launch({ executablePath: findChromium() ?? "", args: chromiumFlags });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  trato?.kill("SIGTERM");
  await new Promise((resolve) => (trato?.exitCode === null ? trato.on("exit", resolve) : resolve(null)));
  rmSync(home, { recursive: true, force: true });
}, 30_000);

describe("the pipeline", () => {
  it("is worked by keys, by mouse and by two people at once", async () => {
    const { page } = await visitor();
    await page.getByRole("button", { name: "Nueva oportunidad" }).click();
    await createCard(page, "Nave de Getafe", "12500");
    await createCard(page, "Sede central", "800");
    await page.keyboard.press("Escape");
    await expect.poll(() => headOf(page, "Nuevo")).toMatch(/^Nuevo 2 13\.300\s€/);
    expect(await violations(page)).toEqual([]);

    const { page: colleague } = await visitor();
    await card(page, "Sede central").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => headOf(page, "Calificado")).toMatch(/^Calificado 1 800\s€/);
    await expect.poll(() => headOf(colleague, "Calificado")).toMatch(/^Calificado 1 800\s€/);
    expect(await focused(page)).toBe("Sede central");

    await page.keyboard.press("z");
    await expect.poll(() => headOf(page, "Nuevo")).toMatch(/^Nuevo 2 /);
    expect(await focused(page)).toBe("Sede central");

    await card(page, "Nave de Getafe").dragTo(column(page, "Ganado"));
    await expect.poll(() => headOf(page, "Ganado")).toMatch(/^Ganado 1 12\.500\s€/);
    await expect.poll(() => headOf(colleague, "Ganado")).toMatch(/^Ganado 1 12\.500\s€/);

    await card(page, "Sede central").focus();
    await page.keyboard.press("l");
    await page.getByRole("dialog").getByText("Demasiado caro").click();
    await page.getByRole("dialog").getByRole("button", { name: "Marcar como perdida" }).click();
    await expect.poll(() => card(colleague, "Sede central").count()).toBe(0);
    await page.keyboard.press("z");
    await expect.poll(() => headOf(colleague, "Nuevo")).toMatch(/^Nuevo 1 800\s€/);
  }, 90_000);

  it("takes a move back when the server refuses it, and says why", async () => {
    const { page } = await visitor();
    await page.route("**/move", (route) =>
      route.fulfill({ status: 409, json: { status: 409, code: "opportunity.lost", detail: "Está perdida." } }),
    );
    const isRefused = async () => {
      await card(page, "Sede central").focus(); // the board may just have drawn its cards anew
      await page.keyboard.press("Shift+ArrowRight");
      return page
        .getByText("Está perdida.")
        .first()
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    };
    await expect.poll(isRefused, { timeout: 30_000 }).toBe(true);
    await expect.poll(() => headOf(page, "Nuevo")).toMatch(/^Nuevo 1 800\s€/);
    await expect.poll(() => headOf(page, "Calificado")).toMatch(/^Calificado 0 /);
  }, 60_000);
});

async function visitor(): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "es-ES" });
  await context.request.post(`${base}/api/auth/sign-in/email`, { data: ana, headers: { origin: base } });
  const page = await context.newPage();
  await page.goto(`${base}/w/robles-mobiliario/pipeline`);
  await page.getByRole("heading", { name: "Oportunidades" }).waitFor();
  return { page, context };
}

async function createCard(page: Page, title: string, revenue: string): Promise<void> {
  const form = page.getByRole("form", { name: "Nueva oportunidad en Nuevo" });
  await form.getByRole("textbox", { name: "Título" }).fill(title);
  await form.getByRole("textbox", { name: "Ingreso previsto" }).fill(revenue);
  await form.getByRole("textbox", { name: "Ingreso previsto" }).press("Enter");
  await card(page, title).waitFor();
}

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const card = (page: Page, title: string) => page.getByRole("listitem").getByRole("link", { name: title });
const focused = (page: Page) => page.locator(":focus").textContent();

async function headOf(page: Page, name: string): Promise<string> {
  return (await column(page, name).locator("header").innerText()).replaceAll("\n", " ");
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt++) {
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
