import type { CDPSession, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { arrive, found, install, type Installation, signOutUnseen } from "./trato.ts";

let trato: Installation;
beforeAll(async () => void (trato = await install()));
afterAll(() => trato?.stop());

it("who adds a passkey signs in with it from then on, by the device alone", async () => {
  const ana = await arrive(trato, "es-ES");
  await found(trato, ana);
  const { page } = ana;
  const device = await deviceOf(page);
  const base = trato.base.replace("127.0.0.1", "localhost"); // browsers make passkeys for names
  await page.goto(`${base}/sign-in`);
  await page.locator("input[type=email]").fill("ana@robles.example");
  await page.locator("input[type=password]").fill("una clave larga");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/w\//);

  await page.goto(`${base}/w/robles/settings/account`);
  await page.getByRole("button", { name: "Añadir una llave de acceso" }).click();
  await page.keyboard.type("una clave larga");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Quitar / }).waitFor();

  await signOutUnseen(ana);
  await device.touchedNow(false);
  await page.goto(`${base}/sign-in`);
  const passkey = page.getByRole("button", { name: "Entrar con una llave de acceso" });
  await passkey.waitFor();
  await device.touchedNow(true);
  const entered = () => page.waitForURL(/\/w\/robles/);
  await Promise.race([passkey.click(), entered()]); // what the page asks by itself may be answered before the click
  await entered();
  expect(ana.problems).toEqual([]);
});

/** A device that makes passkeys, knows its owner, and is touched at once unless it is told to wait. */
async function deviceOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    touchedNow: (enabled: boolean) =>
      session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }),
  };
}
