import { expect, test } from "vitest";
import { weaknessOf } from "./password-strength.ts";

const known = ["Ana Robles", "ana@robles.example", "Maderas Quintanilla"];

test.each([
  ["password1", "password.common"],
  ["12345678", "password.common"],
  ["qwertyuiop", "password.common"],
  ["realmadrid", "password.common"],
  ["P4ssw0rd!", "password.guessable"],
  ["contraseña", "password.guessable"],
  ["Contraseña1", "password.guessable"],
  ["sevilla2026", "password.guessable"],
  ["teamo123", "password.guessable"],
  ["aaaaaaaaaaaa", "password.pattern"],
  ["hunter2hunter2", "password.pattern"],
  ["abcdefgh", "password.pattern"],
  ["19850412", "password.pattern"],
  ["P4ssw0rd".repeat(16), "password.pattern"],
  ["robles2026", "password.personal"],
  ["quintanilla1", "password.personal"],
  ["trato2026", "password.personal"],
])("%s is guessed too easily: %s", async (password, reason) => {
  expect(await weaknessOf(password, known)).toBe(reason);
});

test.each(["una clave larga", "correct horse battery", "clave recién elegida", "kT9#vLq2xw", "長い秘密の言葉を選ぶ"])(
  "%s holds",
  async (password) => {
    expect(await weaknessOf(password, known)).toBeNull();
  },
);

test("however long and odd a password is, it is judged at once", async () => {
  await weaknessOf("warm up", []);
  const begun = performance.now();
  for (const odd of ["4@8({[<369&#!1/\\|0$5+7%2", "()[]{}<>|/\\!1i7lL+t", "aA1!", "1234567890"])
    await weaknessOf(odd.repeat(40).slice(0, 128), known);
  expect(performance.now() - begun).toBeLessThan(4_000); // tens of milliseconds on an idle machine
});
