import { expect, test } from "vitest";
import type { CalendarDate } from "./dates.ts";
import { kinds, kindsHaving } from "./kinds.ts";
import {
  counterOf,
  numberFormat,
  Numbering,
  numberAt,
  NumberSeries,
  obstacleToNumbering,
  separators,
} from "./number-formats.ts";
import { obstacleToFormat } from "./numbering.ts";

const day = "2026-11-23" as CalendarDate; // a day
const usual = (prefix: string): NumberSeries => ({ prefix, separator: "", isYearly: false, digits: 5 });
const series = (given: Partial<NumberSeries>): NumberSeries => ({ ...usual("PED"), separator: "/", ...given });

const numbering: Numbering = {
  sale: usual("S"),
  order: null,
  purchase: usual("P"),
  delivery: usual("OUT"),
  receipt: usual("IN"),
  internal: usual("INT"),
  adjustment: usual("ADJ"),
};

test.each([
  [usual("S"), 42, "S00042"],
  [series({ isYearly: true }), 12, "PED/2026/00012"],
  [series({ separator: "-", isYearly: true, digits: 4 }), 1, "PED-2026-0001"],
  [series({ separator: ".", digits: 1 }), 7, "PED.7"],
  [series({ digits: 2 }), 123_456, "PED/123456"],
])("%o counts %i as %s", (one, count, number) => {
  expect(numberAt(one, count, { date: day, hour: 9, minute: 30, second: 0 })).toBe(number);
});

test("every series is one that numbers can be made by", () => {
  for (const separator of separators)
    for (const isYearly of [true, false])
      expect(obstacleToFormat(numberFormat(series({ separator, isYearly })))).toBeNull();
});

test.each([
  ["a year is a counter", series({ isYearly: true }), { kind: "PED/{year}/", period: "2026" }],
  ["without years there is one", series({}), { kind: "PED/", period: "" }],
  ["how many digits is not another series", series({ digits: 3 }), { kind: "PED/", period: "" }],
  ["what quotations began with stays their counter", usual("S"), { kind: "sale", period: "" }],
  ["whoever bears it", usual("OUT"), { kind: "delivery", period: "" }],
])("%s", (_, one, counter) => {
  expect(counterOf(one, day)).toEqual(counter);
});

test("every kind that is numbered has its series", () => {
  for (const kind of kindsHaving("prefix")) {
    expect(numbering[kind].prefix).toBe(kinds[kind].prefix);
    expect(counterOf(numbering[kind], day)).toEqual({ kind, period: "" });
  }
  expect(Numbering.parse(numbering)).toEqual(numbering);
});

test.each([
  ["all as they are at first", {}, null],
  ["orders by themselves", { order: series({}) }, null],
  ["orders as quotations began", { sale: usual("PRE"), order: usual("S") }, null],
  ["orders as quotations begin", { order: series({ prefix: "S" }) }, ["numbering.taken", "order.prefix"]],
  ["two kinds alike", { delivery: usual("P") }, ["numbering.taken", "delivery.prefix"]],
  [
    "a year right behind the prefix",
    { sale: series({ separator: "", isYearly: true }) },
    ["numbering.without_separator", "sale.separator"],
  ],
  ["a digit before the count", { sale: usual("S2") }, ["numbering.digit_before_count", "sale.prefix"]],
  ["a digit before a sign", { sale: series({ prefix: "S2" }) }, null],
] as const)("%s", (_, given, refused) => {
  const found = obstacleToNumbering({ ...numbering, ...given });
  expect(found && [found.code, found.details?.path]).toEqual(refused && [refused[0], `numbering.${refused[1]}`]);
});

test.each([
  ["ped", "PED"],
  [" Pre ", "PRE"],
  ["", null],
  ["2PED", null],
  ["PED/", null],
  ["ÁÉ", null],
  ["ABCDEFGHIJK", null],
])("%o as a prefix is read as %o", (prefix, read) => {
  const { data } = NumberSeries.safeParse({ ...usual("X"), prefix });
  expect(data?.prefix ?? null).toBe(read);
});
