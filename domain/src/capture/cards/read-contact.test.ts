import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContactFieldName, isDoubtful, type ReadLine } from "./contact.ts";
import { readContact } from "./read-contact.ts";

type Told = Partial<Record<ContactFieldName, string>>;

const toldBy = (lines: readonly ReadLine[], country = "ES"): Told =>
  Object.fromEntries(
    readContact(lines, country)
      .fields.toReversed()
      .map(({ field, value }) => [field, value]),
  );
const doubtfulIn = (lines: readonly ReadLine[]) =>
  readContact(lines, "ES")
    .fields.filter(isDoubtful)
    .map(({ field }) => field);

const examples: [what: string, text: string, told: Told][] = [
  [
    "one line that was typed",
    "Ana Ruiz, ana@gmail.com, 600 123 456",
    { contactName: "Ana Ruiz", email: "ana@gmail.com", mobile: "+34 600 12 34 56" },
  ],
  ["a name and a number", "Pepe 600 11 22 33", { contactName: "Pepe", mobile: "+34 600 11 22 33" }],
  [
    "a signature in Spanish, of which the fax is no phone",
    `Marta Gil Robles
Directora comercial
Muebles Robles, S.L.
C/ Mayor, 3, 2º B
28013 Madrid
Tel. 91 234 56 78 | Móvil: 600 12 34 56 | Fax 91 234 56 79
marta.gil@robles.example | www.robles.example
CIF: B12345674`,
    {
      contactName: "Marta Gil Robles",
      jobTitle: "Directora comercial",
      companyName: "Muebles Robles, S.L.",
      street: "C/ Mayor, 3",
      street2: "2º B",
      zip: "28013",
      city: "Madrid",
      phone: "+34 912 34 56 78",
      mobile: "+34 600 12 34 56",
      email: "marta.gil@robles.example",
      website: "www.robles.example",
      taxNumber: "B12345674",
    },
  ],
  [
    "a card in English with a (0) that is not dialled",
    `Dr. Helen Park
Senior Researcher
Cloud Department
Fabrikam
helen.park@fabrikam.example
https://www.fabrikam.example/
mob: +44 (0) 7911 123456
fax: +44 (0) 20 7946 0000
2 Queen Street
Paddington, London, W2 6BD`,
    {
      contactName: "Helen Park",
      jobTitle: "Senior Researcher",
      department: "Cloud Department",
      companyName: "Fabrikam",
      email: "helen.park@fabrikam.example",
      website: "https://www.fabrikam.example/",
      mobile: "+44 7911 123456",
      street: "2 Queen Street",
      street2: "Paddington",
      city: "London",
      zip: "W2 6BD",
    },
  ],
  [
    "a German one",
    `Hans Müller
Vertriebsleiter
Müller Maschinenbau GmbH
Hauptstraße 12
80331 München
Deutschland
Tel.: +49 89 1234567
hans@mueller-bau.example`,
    {
      contactName: "Hans Müller",
      jobTitle: "Vertriebsleiter",
      companyName: "Müller Maschinenbau GmbH",
      street: "Hauptstraße 12",
      zip: "80331",
      city: "München",
      country: "DE",
      phone: "+49 89 1234567",
      email: "hans@mueller-bau.example",
    },
  ],
  [
    "an American one in one line",
    "John Smith - Sales Manager - Acme Inc. - 123 Main Street, Springfield, IL 62704 - jsmith@acme.example",
    {
      contactName: "John Smith",
      jobTitle: "Sales Manager",
      companyName: "Acme Inc.",
      street: "123 Main Street",
      city: "Springfield",
      state: "IL",
      zip: "62704",
      email: "jsmith@acme.example",
    },
  ],
  [
    "a French one, whose number is French",
    "Sophie Martin, Directrice commerciale, Dupont SARL, 06 12 34 56 78, sophie@dupont.fr",
    {
      contactName: "Sophie Martin",
      jobTitle: "Directrice commerciale",
      companyName: "Dupont SARL",
      mobile: "+33 6 12 34 56 78",
      email: "sophie@dupont.fr",
    },
  ],
  [
    "an address that is spelled out",
    "marta (arroba) robles.example",
    { email: "marta@robles.example", companyName: "Robles" },
  ],
  ["no day, price or code as a phone", "29/11/2026, 1.234.567,89 €, pedido 12345678", {}],
  [
    "two numbers behind each other",
    "Álvaro Gómez, Reformas Gómez SLU, 91 555 12 12 / 600 555 121, alvaro@reformasgomez.example",
    {
      contactName: "Álvaro Gómez",
      companyName: "Reformas Gómez SLU",
      phone: "+34 915 55 12 12",
      mobile: "+34 600 55 51 21",
      email: "alvaro@reformasgomez.example",
    },
  ],
  [
    "a street that is called a way, and a company's form behind a comma",
    `Lucía Fernández Prieto
Móveis do Norte, Lda.
Gran Vía, 45, 3º izda.
48011 Bilbao (Bizkaia)`,
    {
      contactName: "Lucía Fernández Prieto",
      companyName: "Móveis do Norte, Lda.",
      street: "Gran Vía, 45",
      street2: "3º izda.",
      zip: "48011",
      city: "Bilbao",
      state: "Bizkaia",
    },
  ],
  [
    "a name and a profession that begin as titles do",
    `Ingrid Soto · Arquitecta
Tom Harris Studio
Dra. Ingrid Soto`,
    { contactName: "Ingrid Soto", jobTitle: "Arquitecta", companyName: "Tom Harris Studio" },
  ],
  [
    "a school of the United Kingdom",
    `Tom Harris
Facilities Manager, Oakfield School
tom.harris@oakfield.sch.uk
01865 123456`,
    {
      contactName: "Tom Harris",
      jobTitle: "Facilities Manager",
      companyName: "Oakfield School",
      email: "tom.harris@oakfield.sch.uk",
      phone: "+44 1865 123456",
    },
  ],
];

test.each(examples)("reads %s", (_, text, told) => {
  expect(toldBy(text.split("\n"))).toEqual(told);
});

const word = (text: string, confidence = 0.95) => ({ text, confidence });

describe("off a picture", () => {
  test("a sign that stands where an @ must be is one, with doubt", () => {
    const lines = [[word("Avery"), word("Smith")], [word("avery.smithOcontoso.example")]];
    expect(toldBy(lines)).toMatchObject({ email: "avery.smith@contoso.example" });
    expect(doubtfulIn(lines)).toContain("email");
  });

  test("a field is no surer than the least sure of its words", () => {
    expect(doubtfulIn([[word("Ana"), word("Ruiz", 0.4)], [word("ana@ruiz.example")]])).toContain("contactName");
  });

  test("what was typed keeps its O", () => {
    expect(toldBy(["avery.smithOcontoso.example"]).email).toBeUndefined();
  });
});

const seen = (line: string, confidence: number) => line.split(" ").map((text) => ({ text, confidence }));

test("digits that a picture shows not quite clearly are doubtful, and a department of which only the word was seen", () => {
  expect(doubtfulIn([seen("Tel. 600123456", 0.88)])).toEqual(["phone"]);
  expect(doubtfulIn([seen("Tel. 600123456", 0.95)])).toEqual([]);
  expect(doubtfulIn(["Department"])).toEqual(["department"]);
  expect(doubtfulIn(["Sales Department"])).toEqual([]);
});

const guessed = (line: string) => {
  const { fields } = readContact([seen(line, 0.95)], "ES");
  return Object.fromEntries(
    fields.filter(({ confidence }) => confidence < 0.8).map(({ field, value }) => [field, value]),
  );
};

test.each([
  ["avery. smith@ contoso com", { email: "avery.smith@contoso.com", companyName: "Contoso" }],
  ["avery smith @® contoso com", { email: "avery.smith@contoso.com", companyName: "Contoso" }],
  ["avery.smith O contoso.com", { email: "avery.smith@contoso.com", companyName: "Contoso" }],
  ["E-mail: lucia.ferrer@ alcora. es", { email: "lucia.ferrer@alcora.es", companyName: "Alcora" }],
  ["oliver@ harbourpike co uk", { email: "oliver@harbourpike.co.uk", companyName: "Harbourpike" }],
  ["https // www robles es/", { website: "https://www.robles.es", companyName: "Robles" }],
  ["www. robles com", { website: "www.robles.com", companyName: "Robles" }],
  ["London, W2 68D", { zip: "W2 6BD", city: "London" }],
  ["Bristol, BS1 4OT", { zip: "BS1 4QT", city: "Bristol" }],
  ["Liverpool, L3 4A4", { zip: "L3 4AA", city: "Liverpool" }],
])("of a picture, what small letters made of it is put together again, and doubtful: %s", (line, told) => {
  expect(guessed(line)).toEqual(told);
});

test("an address that ends with the company's own is an e-mail of a picture whose @ was read as a letter", () => {
  const lines = [seen("www.alcora.es", 0.95), seen("lucia.ferrerealcora.es", 0.95)];
  const { fields } = readContact(lines, "ES");
  const email = fields.find(({ field }) => field === "email");
  expect(email).toMatchObject({ value: "lucia.ferrer@alcora.es", confidence: 0.6 });
  expect(fields.filter(({ field }) => field === "website")).toHaveLength(1);
  expect(doubtfulIn([seen("lucia.ferrerealcora.es", 0.95)])).toContain("website");
});

test("what somebody typed is not mended", () => {
  expect(toldBy(["London, W2 68D"])).not.toHaveProperty("zip");
  expect(toldBy(["nos vemos e contoso.com"])).not.toHaveProperty("email");
});

test("a company that only a domain names is doubtful, and a mailbox for everybody names none", () => {
  expect(doubtfulIn(["info@robles.example"])).toEqual(["companyName"]);
  expect(toldBy(["ana@gmail.com"])).toEqual({ email: "ana@gmail.com" });
});

test("each field is told with the piece of text that it was read from", () => {
  const { fields, rest } = readContact(["Llama a Ana Ruiz", "tel. 600 123 456"], "ES");
  expect(fields).toMatchObject([{ field: "phone", from: "tel. 600 123 456", place: { line: 1, start: 0, end: 16 } }]);
  expect(rest).toEqual(["Llama a Ana Ruiz"]);
});

test("a sentence stays whole, and how a letter ends is left out", () => {
  const { rest } = readContact(
    [
      "Mi teléfono es el 622 33 44 55. Llamad cuando queráis.",
      "Un saludo,",
      "Saludos cordiales / Best regards",
      "Enviado desde mi iPhone",
    ],
    "ES",
  );
  expect(rest).toEqual(["Mi teléfono es el 622 33 44 55. Llamad cuando queráis."]);
});

const isPlaced = (written: string[]) =>
  readContact(written, "ES").fields.every(
    ({ place, from, value, confidence }) =>
      written[place.line]?.slice(place.start, place.end).trim() === from &&
      value !== "" &&
      confidence > 0 &&
      confidence <= 1,
  );

test("whatever is written, each field stands where it says, and is sure between 0 and 1", () => {
  const pieces = fc.constantFrom(
    "Ana Ruiz",
    "@",
    "ana@ruiz.es",
    "+34 600",
    " ",
    ",",
    "600123456",
    "C/ Mayor",
    "28013 Madrid",
    "S.L.",
    "(0)",
  );
  const lines = fc.array(
    fc.oneof(
      fc.string(),
      fc.array(pieces).map((all) => all.join(" ")),
    ),
    { maxLength: 8 },
  );
  expect(fc.check(fc.property(lines, isPlaced)).counterexample).toBeNull();
});
