import { expect, test } from "vitest";
import { replyIn } from "./reply-in.ts";

test.each([
  ["Spanish", "Sí.\n\nEl lun, 4 may 2026 a las 10:00, Ana (<ana@ruiz.example>) escribió:\n\n> ¿Cuántas?", "Sí."],
  ["Danish", "Ja.\n\nDen 4. maj 2026 kl. 10.00 skrev Ana <ana@ruiz.example>:\n\n> Hvor mange?", "Ja."],
  [
    "a telephone",
    "Sí, veinte.\n\nEnviado desde mi iPhone\n\n> El 4 may 2026, Ana escribió:\n> ¿Cuántas?",
    "Sí, veinte.",
  ],
  ["a telephone alone", "Veinte mesas.\n\nEnviado desde mi iPhone", "Veinte mesas."],
  ["a signature", "Veinte mesas.\n\n-- \nAna Ruiz\nRuiz, S.L.", "Veinte mesas."],
  ["an answer below", "On May 4, 2026, Ana <ana@ruiz.example> wrote:\n> How many?\n\nTwenty.", "Twenty."],
  [
    "answers among quoted lines",
    "> How many?\nTwenty.\n> Chairs?\nNone.\n> Ana",
    "> How many?\nTwenty.\n> Chairs?\nNone.",
  ],
  [
    "a line that only begins like a device's",
    "Hello\n\nSent from my desk, is much easier.",
    "Hello\n\nSent from my desk, is much easier.",
  ],
  ["nothing but a quotation", "> How many?", "> How many?"],
])("what the writer himself wrote: %s", (_, text, reply) => {
  expect(replyIn(text)).toBe(reply);
});

test("a long text that would take without end takes none", () => {
  const begun = performance.now();
  for (const hard of ["El 4 ", "> ", "De: ", "On 1 <a@b", "\n", "-", "Sent from my "].map((bit) =>
    bit.repeat(200_000 / bit.length),
  ))
    replyIn(hard);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
