import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { calendarDate, email, id, name, price, updatedSince } from "../schemas.ts";
import { readInput } from "./faults.ts";
import { strictly } from "./strictly.ts";

const Line = z.object({ productId: id<"products">(), unitPrice: z.optional(price()) });
const Either = z.union([z.object({ email: email() }), z.object({ productId: id<"products">(), day: calendarDate() })]);
const Kinds = z.discriminatedUnion("action", [
  z.object({ action: z.literal("create") }),
  z.object({ action: z.literal("link"), contactId: id<"contacts">() }),
]);
const Asked = strictly(
  z.object({
    externalId: z.optional(name()),
    lines: z.optional(z.array(Line)),
    who: z.optional(Either),
    customer: z.optional(Kinds),
    words: z.optional(z.record(z.string(), z.object({ en: z.string() }))),
    state: z.optional(z.enum(["open", "won"])),
    page: z._default(z.pipe(z.string(), z.transform(Number)), 1),
  }),
);

const said = (given: unknown, language: "en" | "es" = "en") => {
  const read = readInput(Asked, given, language);
  return "faults" in read ? read.faults.map(({ path, code, message }) => `${path} [${code}] ${message}`) : read.input;
};
const product = "01990000-0000-7000-8000-000000000001";

describe("what an input does not name is refused, each by its name", () => {
  test.each([
    ["a field", { foo: 1, bar: 2 }, ["foo", "bar"]],
    ["in a list", { lines: [{ productId: product }, { productId: product, price: "1" }] }, ["lines.1.price"]],
    ["in one of several shapes", { who: { productId: product, day: "2026-11-23", note: 1 } }, ["who.note"]],
    ["in a shape that is named", { customer: { action: "create", contactId: product } }, ["customer.contactId"]],
    ["in a record of names and values", { words: { a: { en: "x", fr: "y" } } }, ["words.a.fr"]],
  ])("%s", (_, given, paths) => {
    expect(said(given)).toEqual(paths.map((path) => `${path} [unknown] There is no field of this name here.`));
  });

  test("one that is only written otherwise is told the right one", () => {
    expect(said({ external_id: "x" })).toEqual([
      "external_id [unknown] There is no field of this name here: did you mean externalId?",
    ]);
  });

  test("what it names is read as before", () => {
    const given = {
      externalId: " A-1 ",
      lines: [{ productId: product, unitPrice: "2.50" }],
      words: { a: { en: "x" } },
    };
    expect(said({ ...given, page: "2" })).toEqual({
      ...given,
      externalId: "A-1",
      lines: [{ productId: product, unitPrice: "2.5" }],
      page: 2,
    });
    expect(said({})).toEqual({ page: 1 });
  });
});

describe("what is wrong is said in a sentence", () => {
  test.each([
    [{ lines: [{}] }, "lines.0.productId [invalid_type] This is missing.", "Falta este dato."],
    [
      { lines: [{ productId: "x" }] },
      "lines.0.productId [invalid_format] This is not an id (a UUID).",
      "No es un identificador (UUID).",
    ],
    [
      { lines: [{ productId: product, unitPrice: 12.5 }] },
      'lines.0.unitPrice [invalid_type] This must be text, as in "12.5".',
      'Tiene que ser un texto, como "12.5".',
    ],
    [
      { lines: [{ productId: product, unitPrice: "1,5" }] },
      "lines.0.unitPrice [invalid_format] This must be a number as text, with a point and up to 9 decimals, as 12.50.",
      "Tiene que ser un número en forma de texto, con punto y hasta 9 decimales, como 12.50.",
    ],
    [{ externalId: "" }, "externalId [too_small] This must not be empty.", "No puede quedar vacío."],
    [
      { state: "shut" },
      "state [invalid_value] This must be one of: open, won.",
      "Tiene que ser uno de estos valores: open, won.",
    ],
    [
      { who: { email: "marta@" } },
      "who.email [invalid_format] This is not an e-mail address, as ana@example.com.",
      "No es una dirección de correo, como ana@example.com.",
    ],
    [
      { customer: { action: "none" } },
      "customer.action [invalid_union] This must be one of: create, link.",
      "Tiene que ser uno de estos valores: create, link.",
    ],
    [{ lines: "x" }, "lines [invalid_type] This must be a list.", "Tiene que ser una lista."],
  ])("%j", (given, en, es) => {
    expect(said(given)).toEqual([en]);
    expect(said(given, "es")).toEqual([`${en.split("] ")[0]}] ${es}`]);
  });
});

test.each([
  ["2026-11-23T10:00:00Z", true],
  ["2024-02-29T23:59:59.123456+05:30~7:9:8", true],
  ["2026-02-31T10:00:00Z", false],
  ["2026-11-23T10:00:00+23:00", false],
  ["2026-13-01T10:00:00Z", false],
])("since %s is a moment that the database knows: %s", (text, isKnown) => {
  expect(updatedSince.safeParse(text).success).toBe(isKnown);
});
