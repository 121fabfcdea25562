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
  ["ｐａｓｓｗｏｒｄ１", "password.common"],
  ["contraseña".normalize("NFD"), "password.guessable"],
  ["ｑｕｉｎｔａｎｉｌｌａ1", "password.personal"],
  ["pass word1", "password.common"],
  ["pass-word1", "password.common"],
  ["pass\u200bword1", "password.common"],
  ["pàsswórd1", "password.common"],
  ["p a s s w o r d 1", "password.common"],
  ["1234 5678", "password.guessable"],
  ["Verano2026!", "password.guessable"],
  ["Verano-2026!", "password.guessable"],
  ["¡Verano 2026!", "password.guessable"],
  ["Primavera2026!", "password.guessable"],
  ["Otoño2025*", "password.guessable"],
  ["Enero.2026!", "password.guessable"],
  ["Miercoles2026!", "password.guessable"],
  ["Bienvenido2026!", "password.guessable"],
  ["Madrid2026!", "password.guessable"],
  ["MiEmpresa2026", "password.guessable"],
  ["Summer2026!!", "password.guessable"],
  ["MaderasQuintanilla2026!", "password.personal"],
  ["Robles.Ana#2026", "password.personal"],
])("%s is guessed too easily: %s", async (password, reason) => {
  expect(await weaknessOf(password, known)).toBe(reason);
});

test.each([
  "una clave larga",
  "correct horse battery",
  "clave recién elegida",
  "kT9#vLq2xw",
  "r7$Qe!2z&M",
  "長い秘密の言葉を選ぶ",
  "otra clave larga",
  "una clave nueva",
  "una clave distinta",
  "verano lluvioso en Teruel",
])("%s holds", async (password) => {
  expect(await weaknessOf(password, known)).toBeNull();
});

test("however long and odd a password is, it is judged at once", async () => {
  await weaknessOf("warm up", []);
  const begun = performance.now();
  for (const odd of ["4@8({[<369&#!1/\\|0$5+7%2", "()[]{}<>|/\\!1i7lL+t", "aA1!", "1234567890"])
    await weaknessOf(odd.repeat(40).slice(0, 128), known);
  expect(performance.now() - begun).toBeLessThan(4_000); // tens of milliseconds on an idle machine
});
