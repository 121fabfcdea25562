import { afterAll, beforeAll, expect, it } from "vitest";
import { signInProvider } from "../server/test/sign-in-provider.ts";
import { arrive, found, install, type Installation, signOutUnseen } from "./trato.ts";

let trato: Installation;
beforeAll(async () => void (trato = await install()));
afterAll(() => trato?.stop());

it("an administrator sets the company's provider up, connects her account, and comes in by it from then on", async () => {
  const ana = await arrive(trato, "es-ES");
  await found(trato, ana);
  const { page } = ana;
  await page.goto(`${trato.base}/w/robles/settings/sign-in`);
  const redirectUri = await page.getByLabel("Dirección de redirección").inputValue();
  expect(redirectUri).toBe(`${trato.base}/sign-in/back/robles`);
  const provider = await signInProvider({ redirectUri });
  provider.awaits({ sub: "7", email: "ana@robles.example", email_verified: true, name: "Ana" });
  await page.getByLabel("Nombre en el botón").fill("Robles");
  await page.getByLabel("Emisor (issuer)").fill(provider.issuer);
  await page.getByLabel("ID de cliente").fill(provider.client.clientId);
  await page.getByLabel("Secreto de cliente").fill(provider.client.clientSecret);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.getByRole("button", { name: "Quitar el proveedor" }).waitFor();

  await page.goto(`${trato.base}/w/robles/settings/account`);
  await page.getByRole("button", { name: "Conectar con Robles" }).click();
  await page.locator("input[type=password]:focus").waitFor();
  await page.keyboard.type("una clave larga");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Sí, conectar" }).click();
  await page.getByRole("button", { name: "Quitar ana@robles.example" }).waitFor();

  await signOutUnseen(ana);
  await page.goto(`${trato.base}/w/robles/pipeline`);
  await page.getByRole("button", { name: "Entrar con Robles" }).click();
  await page.waitForURL(/\/w\/robles\/pipeline/);
  await page.locator("h1").first().waitFor();
  expect(ana.problems).toEqual([]);
});
