import { type Answer, type Visitor } from "./listening.ts";
import { password } from "./people.ts";
import { type Device, softwareAuthenticator } from "./software-authenticator.ts";

/** Adds a passkey to the account of whoever is signed in. */
export async function addedTo(somebody: Visitor, device: Device, name = "My phone"): Promise<Answer> {
  const asked = await somebody.ask("POST /auth/passkeys/begin", { password });
  if (asked.status !== 200) return asked;
  return somebody.ask("POST /auth/passkeys/add", { name, made: device.make(asked.body) });
}

/** A device with a passkey of whoever is signed in. */
export async function deviceOf(somebody: Visitor): Promise<Device> {
  const device = softwareAuthenticator();
  const { status } = await addedTo(somebody, device);
  if (status !== 200) throw new Error(`the passkey was not added: ${status}`);
  return device;
}

/** Signs in with a passkey; `wrong` is what the device does wrong. */
export async function enterWith(
  browser: Visitor,
  device: Device,
  wrong: Parameters<Device["sign"]>[1] = {},
): Promise<Answer> {
  const { body } = await browser.ask("POST /auth/sign-in/passkey/begin", {});
  return browser.ask("POST /auth/sign-in/passkey", device.sign(body, wrong));
}
