import { expect, test } from "vitest";
import { refusalCode } from "../../test/refusal-code.ts";
import type { Decimal } from "../decimal.ts";
import { planServices } from "./services.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const services = [
  { id: "advice", name: "Advice", ordered: text("3"), delivered: text(`0.${"3".repeat(60)}`) },
  { id: "rebate", name: "Rebate", ordered: text("-1"), delivered: text("0") },
];
const said = (lineId: string, quantity: string) => ({ lineId, quantity: text(quantity) });

test.each([
  ["all of them", undefined, { advice: "3", rebate: "-1" }],
  ["a part of one", [said("advice", "1.5")], { advice: "1.5" }],
  ["as much as before, as it is shown", [said("advice", "0.333333")], { advice: `0.${"3".repeat(60)}` }],
  ["nothing of it after all", [said("advice", "0")], { advice: "0" }],
  ["what is taken off", [said("rebate", "-1")], { rebate: "-1" }],
])("of the services of an order was delivered: %s", (_, asked, delivered) => {
  const planned = planServices(services, asked).map(({ id, quantity }) => [id, quantity]);
  expect(Object.fromEntries(planned)).toEqual(delivered);
});

test.each([
  ["sale.service_unknown", [said("chair", "1")]],
  ["sale.service_unknown", [said("advice", "1"), said("advice", "1")]],
  ["quantity.below_step", [said("advice", "0.0000001")]],
  ["sale.more_than_ordered", [said("advice", "3.1")]],
  ["sale.more_than_ordered", [said("advice", "-1")]],
  ["sale.more_than_ordered", [said("rebate", "-2")]],
])("is refused as %s: %j", (code, asked) => {
  expect(refusalCode(() => planServices(services, asked))).toBe(code);
});
