import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadContact } from "./contact.ts";
import { contactOfCode } from "./codes.ts";
import { readVcards, vcardText } from "./vcards.ts";

const told = (contact: ReadContact | null | undefined) =>
  contact?.fields.map(({ field, value }) => `${field}: ${value}`);
const card = (...lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD"].join("\r\n");
const one = (...lines: string[]) => told(readVcards(card(...lines), "ES")[0]);

test.each<[what: string, lines: string[], fields: string[]]>([
  [
    "version 2.1 with types alone and quoted-printable over two lines",
    [
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nu=C3=B1ez;Bego=C3=",
      "=B1a;;;",
      "TEL;CELL;PREF:600123456",
      "TEL;WORK;FAX:912345678",
    ],
    ["contactName: Begoña Nuñez", "mobile: +34 600 12 34 56"],
  ],
  [
    "a charset of Windows",
    ["FN;CHARSET=windows-1252;QUOTED-PRINTABLE:Jos=E9", "ORG:Caf=E9"],
    ["contactName: José", "companyName: Caf=E9"],
  ],
  [
    "version 3.0 with folded lines, escapes, groups and a picture",
    [
      "FN:Ana Ruiz",
      "item1.EMAIL;TYPE=INTERNET,WORK:ana@ruiz.ex",
      " ample",
      "item1.X-ABLabel:Work",
      "ORG:Ruiz\\, Gil y C\\;ía;Ventas",
      "URL:http\\://ruiz.example",
      "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ",
      " SkZJRg==",
    ],
    [
      "contactName: Ana Ruiz",
      "companyName: Ruiz, Gil y C;ía",
      "department: Ventas",
      "email: ana@ruiz.example",
      "website: http://ruiz.example",
    ],
  ],
  [
    "version 4.0 with the preferred first, a quoted label and a number as an address",
    [
      "N:Ruiz;Ana;;Dra.;",
      "TEL;VALUE=uri;TYPE=work:tel:+34-912-345-678",
      'ADR;LABEL="Mayor 3: bajo";TYPE=work:;2º;Mayor 3;Madrid;Madrid;28013;España',
      "EMAIL:b@ruiz.example",
      "EMAIL;PREF=1:a@ruiz.example",
    ],
    [
      "contactName: Ana Ruiz",
      "email: a@ruiz.example",
      "email: b@ruiz.example",
      "phone: +34 912 34 56 78",
      "street: Mayor 3",
      "street2: 2º",
      "zip: 28013",
      "city: Madrid",
      "state: Madrid",
      "country: ES",
    ],
  ],
  ["a number that is none, as it stands", ["FN:Ana", "TEL:centralita"], ["contactName: Ana", "phone: centralita"]],
  ["a card without its end", ["FN:Ana", "BEGIN:VCARD", "FN:Agent", "END:VCARD"], ["contactName: Ana"]],
])("reads %s", (_, lines, fields) => {
  expect(one(...lines)).toEqual(fields);
});

test("reads every card of a file, and what is no address as a note", () => {
  const all = readVcards(`${card("FN:Ana", "EMAIL:none")}\n${card("FN:Eva", "NOTE:Met in Vigo\\nTwice")}`, "ES");
  expect(all.map(({ rest }) => rest)).toEqual([["none"], ["Met in Vigo\nTwice"]]);
  expect(readVcards("BEGIN:VCALENDAR\nSUMMARY:x\nEND:VCALENDAR", "ES")).toEqual([]);
});

const contactsOf = (text: string) => readVcards(text, "ES").map((contact) => told(contact)?.join(" · "));

test.each<[file: string, text: string, people: string[]]>([
  [
    "of three versions",
    [
      card("VERSION:2.1", "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gonz=C3=A1lez;Bego=C3=B1a", "TEL;CELL:600111222"),
      card("VERSION:3.0", "FN:Eva Gil", "ORG:Gil\\, Sanz y C\\;ía", "EMAIL;TYPE=WORK:eva@gil.example"),
      card("VERSION:4.0", "FN:Pau Roca", "TEL;VALUE=uri;TYPE=cell:tel:+34-600-333-444"),
    ].join("\r\n"),
    [
      "contactName: Begoña González · mobile: +34 600 11 12 22",
      "contactName: Eva Gil · companyName: Gil, Sanz y C;ía · email: eva@gil.example",
      "contactName: Pau Roca · mobile: +34 600 33 34 44",
    ],
  ],
  [
    "with a card of nobody, lines of old machines and what is no card between",
    `${card("VERSION:3.0", "REV:2026")}\r${card("FN:Ana").replaceAll("\r\n", "\r")}\rbye\r${card("EMAIL:b@x.example")}`,
    ["contactName: Ana", "email: b@x.example"],
  ],
  [
    "of two who are called alike",
    `${card("FN:Ana", "TEL:600111222")}\n${card("FN:Ana", "TEL:600333444")}`,
    ["contactName: Ana · phone: +34 600 11 12 22", "contactName: Ana · phone: +34 600 33 34 44"],
  ],
])("reads a file %s", (_, text, people) => {
  expect(contactsOf(text)).toEqual(people);
});

test("pictures of thousands of lines take no time", () => {
  const picture = Array.from({ length: 20_000 }, () => ` ${"QUJD".repeat(18)}=`);
  const file = card("FN:Ana", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/", ...picture, "NOTE;QUOTED-PRINTABLE:a=", "b");
  expect(readVcards(file, "ES")).toMatchObject([{ rest: ["ab"] }]);
});

test("knows the letters of a file by its bytes", () => {
  expect(vcardText(new Uint8Array([0x4a, 0xe9]))).toBe("Jé");
  expect(vcardText(new TextEncoder().encode("Jé"))).toBe("Jé");
  expect(vcardText(new Uint8Array([0xff, 0xfe, 0x4a, 0]))).toBe("J");
});

test.each<[code: string, fields: string[] | undefined]>([
  [card("FN:Ana Ruiz"), ["contactName: Ana Ruiz"]],
  [
    "MECARD:N:Ruiz,Ana;TEL:600123456;EMAIL:ana@ruiz.example;ADR:,,Mayor 3,Madrid,,28013,Spain;NOTE:x\\;y;;",
    [
      "contactName: Ana Ruiz",
      "email: ana@ruiz.example",
      "phone: +34 600 12 34 56",
      "street: Mayor 3",
      "zip: 28013",
      "city: Madrid",
      "country: ES",
    ],
  ],
  ["mailto:ana@gmail.com?subject=Hi", ["email: ana@gmail.com"]],
  ["https://www.fabrikam.com/", ["website: https://www.fabrikam.com/", "companyName: Fabrikam"]],
  ["WIFI:S:guest;P:secret;;", undefined],
  ["12345", undefined],
])("a code that says %s", (code, fields) => {
  expect(told(contactOfCode(code, "ES"))).toEqual(fields);
});

const isRead = (text: string) => Array.isArray(readVcards(text, "ES")) && contactOfCode(text, "ES") !== undefined;

test("nothing that a file or a code may hold stops the reading", () => {
  const pieces = fc.constantFrom(
    "BEGIN:VCARD",
    "END:VCARD",
    "N:;;",
    "TEL;:",
    "=",
    ";ENCODING=QUOTED-PRINTABLE:=C3=",
    "\\",
    '"',
    "ADR:;;;;;;",
    "\n",
    " x",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join("\n")),
  );
  expect(fc.check(fc.property(text, isRead)).counterexample).toBeNull();
});
