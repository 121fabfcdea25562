import { expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import { canonical } from "../../decimal.ts";
import { type OfferedGoods, promisedElsewhere, type WantedGoods } from "./promised-elsewhere.ts";

const n = canonical;
const id = (text: string) => text as never; // an id of whichever table
const until = "2031-03-31" as CalendarDate;
const line = (quantity: string, free: string, given: Partial<WantedGoods> = {}): WantedGoods => ({
  lineId: id("l"),
  name: "Chair",
  productId: id("chair"),
  quantity: n(quantity),
  free: n(free),
  unitName: "unit",
  ...given,
});
const offer = (quantity: string, given: Partial<OfferedGoods> = {}): OfferedGoods => ({
  sale: { id: id("o"), number: "S00012" },
  until,
  productId: id("chair"),
  quantity: n(quantity),
  ...given,
});
const isWarned = (wanted: WantedGoods[], offers: OfferedGoods[]) => promisedElsewhere(wanted, offers).length > 0;

test.each([
  ["there is enough for both", "4", "10", "6", false],
  ["one of them is promised", "5", "10", "6", true],
  ["all of them are promised", "1", "3", "8", true],
  ["nothing is there to take", "4", "0", "6", false],
  ["more was sold than there is", "4", "-2", "6", false],
  ["parts of a unit count too", "0.5", "1", "0.75", true],
])("where %s", (_, asked, free, promised, warns) => {
  expect(isWarned([line(asked, free)], [offer(promised)])).toBe(warns);
});

test("lines of one product want together, and are told at the first; quotations are named, five of them", () => {
  const lines = [line("3", "10", { lineId: id("a") }), line("3", "10", { lineId: id("b") })];
  const others = [offer("3"), offer("2", { sale: null, until: null })];
  const [first] = others;
  const sale = first?.sale;
  expect(promisedElsewhere(lines, others)).toEqual([
    {
      lineId: "a",
      name: "Chair",
      promised: {
        quantity: "5",
        free: "10",
        unitName: "unit",
        offers: [
          { sale, until },
          { sale: null, until: null },
        ],
      },
    },
  ]);
  expect(promisedElsewhere(lines, [offer("3"), offer("1")])).toEqual([]);
  const many = Array.from({ length: 7 }, () => offer("1"));
  expect(promisedElsewhere(lines, many)[0]?.promised).toMatchObject({ quantity: "7", offers: { length: 5 } });
  expect(isWarned(lines, [offer("9", { productId: id("table") })])).toBe(false);
});
