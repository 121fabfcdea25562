import type { BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstRun } from "../server/test/trato-process.ts";
import { install, type Installation, violations, wide } from "./trato.ts";

const ana = { email: firstRun.TRATO_ADMIN_EMAIL, password: firstRun.TRATO_ADMIN_PASSWORD };
let trato: Installation;
beforeAll(async () => void (trato = await install(firstRun)));
afterAll(() => trato?.stop());

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
  });

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
    await expect.poll(isRefused).toBe(true);
    await expect.poll(() => headOf(page, "Nuevo")).toMatch(/^Nuevo 1 800\s€/);
    await expect.poll(() => headOf(page, "Calificado")).toMatch(/^Calificado 0 /);
  });
});

async function visitor(): Promise<{ page: Page; context: BrowserContext }> {
  const { base, browser } = trato;
  const context = await browser.newContext({ viewport: wide, locale: "es-ES" });
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
