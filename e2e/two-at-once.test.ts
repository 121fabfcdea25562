import { afterAll, beforeAll, expect, it } from "vitest";
import { arrive, ask, found, install, type Installation, type Person } from "./trato.ts";

let trato: Installation;
beforeAll(async () => void (trato = await install()));
afterAll(() => trato?.stop());

it("two people see each other's changes without a reload, and none is lost", async () => {
  const ana = await arrive(trato, "es-ES");
  await found(trato, ana);
  const luis = await arrive(trato, "es-ES");
  await luis.context.addCookies(await ana.context.cookies());
  for (const { page } of [ana, luis]) {
    await page.goto(`${trato.base}/w/robles/pipeline`);
    await page.locator("h1").first().waitFor();
  }

  const { id } = await ask<{ id: string }>(trato, ana, "POST", "/opportunities", { title: "Mesa de juntas" });
  await sees(luis, "Mesa de juntas");
  await ask(trato, luis, "POST", "/opportunities", { title: "Sillas altas" });
  await sees(ana, "Sillas altas");

  await luis.page.goto(`${trato.base}/w/robles/opportunities/${id}`);
  await luis.page.getByRole("heading", { level: 1 }).first().waitFor();
  await ask(trato, ana, "POST", `/opportunities/${id}/notes`, { body: "Prefiere nogal" });
  await sees(luis, "Prefiere nogal");
  // both write the title: whoever comes second is shown what the first wrote, and asked
  const title = luis.page.getByRole("textbox", { name: "Título" });
  await title.fill("Mesa de Luis");
  await ask(trato, ana, "PATCH", `/opportunities/${id}`, { title: "Mesa de Ana" });
  await sees(luis, "cambió el título"); // his page knows by now
  await title.press("Enter");
  await luis.page.getByText("Ahora pone «Mesa de Ana»; tú has puesto «Mesa de Luis».").waitFor();
  expect(await title.inputValue()).toBe("Mesa de Luis");
  expect(await titleOf(id, ana)).toBe("Mesa de Ana");
  await luis.page.getByRole("button", { name: "Dejar lo mío" }).click();
  await expect.poll(() => titleOf(id, ana)).toBe("Mesa de Luis");
  expect([...ana.problems, ...luis.problems]).toEqual([]);
});

async function titleOf(id: string, person: Person): Promise<string> {
  return (await ask<{ title: string }>(trato, person, "GET", `/opportunities/${id}`)).title;
}

const sees = ({ page }: Person, text: string): Promise<void> => page.getByText(text).first().waitFor();
