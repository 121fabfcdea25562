import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { anyDecimal } from "../test/decimals.ts";
import { propertyRuns } from "../test/property-runs.ts";
import { isBoundedDecimal } from "./decimal.ts";
import {
  aboveZero,
  calendarDate,
  code,
  country,
  decimal,
  discount,
  email,
  flag,
  id,
  language,
  moment,
  name,
  page,
  pageOf,
  percent,
  permission,
  positiveDecimal,
  positivePrice,
  price,
  smallDecimal,
  text,
  version,
  wholeNumberText,
} from "./schemas.ts";

type Brick = z.ZodMiniType;

const accepts = (brick: Brick, value: unknown): boolean => brick.safeParse(value).success;
const nines = (count: number) => "9".repeat(count);

const nullCharacter = String.fromCharCode(0);
const halfCharacter = String.fromCharCode(0xd800);
const aCompanyName = "Frutas Peñalba, S. L. 🍋";
const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

const bricks: { what: string; brick: Brick; yes: readonly unknown[]; no: readonly unknown[] }[] = [
  {
    what: "an id",
    brick: id<"sales">(),
    yes: [uuid, uuid.toUpperCase()],
    no: ["1", "", `${uuid}0`, uuid.replaceAll("-", ""), null, 7],
  },
  {
    what: "a decimal: 15 digits and 9 decimals",
    brick: decimal(),
    yes: ["0", "-0.5", "007", nines(15), `${nines(15)}.${nines(9)}`],
    no: [nines(16), "1.0000000000", "1e3", "+1", ".5", "1.", "1,5", " 1", "", "NaN", "-", 1],
  },
  {
    what: "a price or quantity: 12 digits and 9 decimals",
    brick: smallDecimal(),
    yes: ["0", "-3.5", nines(12), `-${nines(12)}.${nines(9)}`],
    no: [nines(13), "1.0000000000", "1e3", "", 1],
  },
  {
    what: "a price: as a quantity",
    brick: price(),
    yes: ["0", "-3.5", nines(12), `-${nines(12)}.${nines(9)}`],
    no: [nines(13), "1.0000000000", "1e3", "", 1],
  },
  {
    what: "a cost: a price of zero or more",
    brick: positivePrice(),
    yes: ["0", "3.5", `${nines(12)}.${nines(9)}`],
    no: ["-1", nines(13), "1.0000000000", "", 1],
  },
  {
    what: "the same, zero or more",
    brick: positiveDecimal(),
    yes: ["0", "0.000000001", nines(12)],
    no: ["-0", "-1", nines(13), "", 0],
  },
  {
    what: "a discount: up to 100, less than nothing is a surcharge",
    brick: discount(),
    yes: ["0", "5", "33.3333", "99.9999", "100", "100.0000", "-99.9999"],
    no: ["100.0001", "101", "-100", "5.00001", "100.00000", "1e1", "", "5%", 5],
  },
  {
    what: "a percentage from 0 to 100, two decimals",
    brick: percent(),
    yes: ["0", "0.01", "99.99", "100", "100.00"],
    no: ["-1", "100.01", "101", "33.333", "", "5 %", 50],
  },
  {
    what: "a day",
    brick: calendarDate(),
    yes: ["1900-01-01", "2024-02-29", "9999-12-31"],
    no: ["1899-12-31", "2023-02-29", "2026-1-5", "2026-11-23T00:00:00Z", "0999-01-01", ""],
  },
  {
    what: "a moment with its zone",
    brick: moment(),
    yes: ["2026-11-23T09:30:00Z", "2026-11-23T09:30:00.123Z", "2026-11-23T09:30:00+01:00"],
    no: ["2026-11-23T09:30:00", "2026-11-23", "2026-02-30T09:30:00Z", "", `2026-11-23T09:30:00.${nines(40)}Z`],
  },
  {
    what: "text of at most five characters",
    brick: text(5),
    yes: ["", "five5", "a\nb", "   "],
    no: ["six666", `a${nullCharacter}`, `a${halfCharacter}`, 5, null],
  },
  { what: "text of at least one character", brick: text(5, 1), yes: ["x", " "], no: [""] },
  {
    what: "a name: something besides spaces",
    brick: name(5),
    yes: ["Ana", "  Ana  "],
    no: ["", "   ", "\n\t", "Robles", `A${nullCharacter}`],
  },
  {
    what: "a name of 200 characters",
    brick: name(),
    yes: ["x".repeat(200), aCompanyName],
    no: ["x".repeat(201)],
  },
  {
    what: "a reference or barcode: one line",
    brick: code(),
    yes: ["SKU-1", "8 412345 678905", "x".repeat(100)],
    no: ["", "  ", "two\nlines", "a\tb", "x".repeat(101), halfCharacter],
  },
  {
    what: "an e-mail address",
    brick: email(),
    yes: ["ana@example.com", "a.robles+crm@mail.example.es"],
    no: ["ana", "ana@", "@example.com", "Ana <ana@example.com>", "", `${"a".repeat(310)}@example.com`],
  },
  { what: "a language", brick: language, yes: ["en", "es"], no: ["fr", "EN", ""] },
  { what: "yes or no in an address", brick: flag, yes: ["true", "false"], no: [true, "1", "yes", ""] },
  { what: "a country", brick: country(), yes: ["ES", "PT"], no: ["es", "ESP", "E", "", "Spain"] },
  {
    what: "a version, or none",
    brick: version,
    yes: [1, 2_000_000_000, undefined],
    no: [0, -1, 1.5, 2_000_000_001, "1", null],
  },
  {
    what: "a number of an address within bounds",
    brick: wholeNumberText(1, 200),
    yes: ["1", "200", 80],
    no: ["0", "201", "1.5", "1e2", "0x10", " 5", "many", ""],
  },
];

describe.each(bricks)("$what", ({ brick, yes, no }) => {
  test.each(yes.map((value) => [value]))("accepts %j", (value) => {
    expect(accepts(brick, value)).toBe(true);
  });
  test.each(no.map((value) => [value]))("refuses %j", (value) => {
    expect(accepts(brick, value)).toBe(false);
  });
});

test("a price that is finer than prices are kept is rounded where it is entered", () => {
  for (const brick of [price(), positivePrice()]) {
    expect(brick.parse("130.0000004")).toBe("130");
    expect(brick.parse("0.1234565")).toBe("0.123457");
    expect(brick.parse("12.50")).toBe("12.5");
  }
});

test("a number that is written longer than it need be is kept in its shortest form", () => {
  for (const brick of [smallDecimal(), positiveDecimal(), discount(), percent()]) {
    expect(brick.parse("12.50")).toBe("12.5");
    expect(brick.parse("7.00")).toBe("7");
  }
  expect(decimal().parse("12.50")).toBe("12.50");
});

test("what is to be more than nothing is refused where it is not, also where it is no number", () => {
  const some = positiveDecimal().check(aboveZero);
  expect(["0.01", "0", "0.00", "ten"].map((text) => some.safeParse(text).success)).toEqual([true, false, false, false]);
});

test("a name loses the spaces around it, text keeps them", () => {
  expect(name().parse("  Ana Robles ")).toBe("Ana Robles");
  expect(code().parse(" SKU-1\n")).toBe("SKU-1");
  expect(text(20).parse("  Ana ")).toBe("  Ana ");
});

test("a list asked for without a word gives eighty rows; more than two hundred are refused", () => {
  const Page = z.object(page);
  expect(Page.parse({})).toEqual({ limit: 80 });
  expect(Page.parse({ limit: "200", cursor: "abc" })).toEqual({ limit: 200, cursor: "abc" });
  expect(accepts(Page, { limit: "201" })).toBe(false);
  expect(accepts(Page, { limit: "0" })).toBe(false);
  expect(accepts(Page, { cursor: "x".repeat(1_501) })).toBe(false);
});

test("a list answers its rows, where the next page begins, and how many there are where that was asked", () => {
  const Names = pageOf(z.object({ name: z.string() }));
  expect(accepts(Names, { items: [{ name: "Ana" }], nextCursor: null })).toBe(true);
  expect(accepts(Names, { items: [], nextCursor: "abc", count: 0 })).toBe(true);
  expect(accepts(Names, { items: [{ name: 1 }], nextCursor: null })).toBe(false);
  expect(accepts(Names, { items: [] })).toBe(false);
});

test("a permission is yes, or why not", () => {
  expect(accepts(permission, true)).toBe(true);
  expect(accepts(permission, { code: "sale.confirmed", details: { state: "done" } })).toBe(true);
  expect(accepts(permission, false)).toBe(false);
  expect(accepts(permission, { details: {} })).toBe(false);
});

describe("whatever is written", () => {
  const [number, price, cost] = [decimal(), smallDecimal(), positiveDecimal()];
  const [share, reduction, person] = [percent(), discount(), name()];
  const some = fc.oneof(anyDecimal, fc.string({ maxLength: 12 }), fc.stringMatching(/^-?\d{0,17}\.?\d{0,10}$/));

  test("the brick of decimals accepts what the engines read, and nothing else", () => {
    fc.assert(
      fc.property(some, (written) => {
        expect(accepts(number, written)).toBe(isBoundedDecimal(written));
      }),
      propertyRuns(),
    );
  });

  test("a price is a decimal, a positive one is a price, a percentage is a discount", () => {
    fc.assert(
      fc.property(some, (written) => {
        expect(accepts(number, written) || !accepts(price, written)).toBe(true);
        expect(accepts(price, written) || !accepts(cost, written)).toBe(true);
        expect(accepts(reduction, written) || !accepts(share, written)).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("a name that was accepted is accepted again as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (written) => {
        const once = person.safeParse(written).data;
        expect(person.safeParse(once).data).toBe(once);
      }),
      propertyRuns(),
    );
  });
});
