import { expect } from "vitest";
import { codeOf, stepAt } from "../src/identity/second-factor/one-time-code.ts";
import type { Visitor } from "./listening.ts";
import { password } from "./people.ts";

const bytesOf = (secret: string): Buffer => {
  const bits = Array.from(secret, (letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** The code that the app shows now, or so many half minutes later. */
export const shown = (secret: string, later = 0): string => codeOf(bytesOf(secret), stepAt(Date.now()) + later);

/** Switches the second factor on; returns the app's secret and the codes for a lost phone. */
export async function switchedOn(somebody: Visitor): Promise<{ secret: string; backupCodes: string[] }> {
  const { secret, address } = (await somebody.ask("POST /auth/second-factor/begin", { password })).body;
  expect(address).toMatch(/^otpauth:\/\/totp\/Trato%3A.+&issuer=Trato$/);
  const { body } = await somebody.ask("POST /auth/second-factor/confirm", { code: shown(secret, -1) });
  return { secret, backupCodes: body.backupCodes };
}
