import fc from "fast-check";
import { expect, test } from "vitest";
import { answersAmong, beforeQuotation, isOfDevice } from "./quotation.ts";

const after = (...quotation: string[]) => beforeQuotation(["Sí, veinte.", "", ...quotation].join("\n")).trim();

test.each([
  ["Spanish", ["El lun, 4 may 2026 a las 10:00, Ana Ruiz (<ana@ruiz.example>) escribió:", "", "¿Cuántas?"]],
  ["Spanish, over lines", ["El 4 may 2026, a las 10:00, Ana Ruiz", "<ana@ruiz.example> escribió:", "> ¿Cuántas?"]],
  ["English", ["On Mon, May 4, 2026 at 10:00 AM Ana Ruiz <ana@ruiz.example> wrote:", "> How many?"]],
  ["German", ["Am 04.05.2026 um 10:00 schrieb Ana Ruiz <ana@ruiz.example>:", "> Wie viele?"]],
  ["French", ["Le lun. 4 mai 2026 à 10:00, Ana Ruiz <ana@ruiz.example> a écrit :", "> Combien ?"]],
  ["Italian", ["Il giorno lun 4 mag 2026 alle ore 10:00 Ana <ana@ruiz.example> ha scritto:", "> Quanti?"]],
  ["without a verb", ["2026-05-04 10:00 GMT+02:00 Ana Ruiz <ana@ruiz.example>:", "> ¿Cuántas?"]],
  ["a divider", ["-----Mensaje original-----", "De: Ana", "¿Cuántas?"]],
  ["a divider in German", ["-----Ursprüngliche Nachricht-----", "Von: Ana", "Wie viele?"]],
  [
    "Outlook in Spanish",
    ["De: Ana Ruiz", "Enviado el: lunes, 4 de mayo", "Para: Eva", "Asunto: Mesas", "", "¿Cuántas?"],
  ],
  [
    "Outlook with a line",
    ["________________________________", "From: Ana", "Sent: Monday", "To: Eva", "Subject: Desks", "", "How many?"],
  ],
  ["Outlook in bold", ["*Von:* Ana", "*Gesendet:* Montag", "*An:* Eva", "*Betreff:* Tische", "", "Wie viele?"]],
  [
    "Hotmail",
    ["Date: Mon, 4 May 2026", "Subject: Desks", "From: ana@ruiz.example", "To: eva@norte.example", "", "How many?"],
  ],
])("what stands before the mail that is answered: %s", (_, quotation) => {
  expect(after(...quotation)).toBe("Sí, veinte.");
});

test.each([
  ["a journey", "De: Madrid\nPara: Sevilla\nFecha: 4 de mayo\n\n¿Qué cuesta?"],
  ["somebody's words", "On Monday I wrote:\nwe need twenty.\n\nNow thirty."],
  ["a name", "I write to from: the list\nFrom: Ana to all"],
  ["an answer below", "On May 4, 2026 Ana wrote:\n> How many?\n\nTwenty."],
])("%s is no quotation", (_, text) => {
  expect(beforeQuotation(`Hello,\n\n${text}`)).toBe(`Hello,\n\n${text}`);
});

test("answers among the lines that they answer stay whole, without what is quoted below them", () => {
  const text = "On May 4 Ana wrote:\n> How many?\nTwenty.\n> And chairs?\nNone.";
  expect(answersAmong(`${text}\n> Thanks,\n> Ana`)).toBe(text);
  expect(answersAmong("Twenty.\n\nOn May 4 Ana wrote:\n> How many?\n> And chairs?")).toBeNull();
});

test("the end of a quoted line that was broken is no answer", () => {
  const long = "> a line of a program that breaks what it quotes after so many letters";
  expect(answersAmong(`Twenty.\n\n${long}\nas it likes.\n> Ana`)).toBeNull();
});

const written = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,5}$/);

test("whatever is written among quoted lines is kept", () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(written, written), { minLength: 2, maxLength: 6 }), (pairs) => {
      const text = pairs.map(([asked, said]) => `> ${asked}?\n${said}.`).join("\n");
      expect(answersAmong(`${text}\n> bye`)).toBe(text);
    }),
  ));

test.each([
  ["Enviado desde mi iPhone", true],
  ["Sent from my Samsung Galaxy smartphone.", true],
  ["Von meinem iPhone gesendet", true],
  ["Envoyé de mon iPhone", true],
  ["Obtener Outlook para Android<https://aka.ms/x>", true],
  ["Sent from my desk, is much easier than my mobile phone.", false],
  ["Enviado el lunes", false],
])("%s is of a device: %s", (line, isSo) => {
  expect(isOfDevice(line)).toBe(isSo);
});
