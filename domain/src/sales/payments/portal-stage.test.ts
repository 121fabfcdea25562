import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import type { SaleState } from "../lifecycle.ts";
import { portalStage, toPayAt } from "./portal-stage.ts";

const d = (text: string) => text as Decimal; // canonical
const yes = "2026-11-30T09:00:00.000Z" as Moment; // an ISO moment

test.each([
  ["sent", null, "30", "30", "0", "100", "ahead", "30"],
  ["sent", null, "30", "0", "30", "70", "none", "0"],
  ["sent", yes, "30", "30", "0", "100", "due", "30"],
  ["sent", yes, "30", "10", "20", "80", "due", "10"],
  ["sent", yes, "30", "0", "30", "70", "paid", "0"],
  ["sent", yes, "0", "0", "0", "100", "none", "0"],
  ["confirmed", yes, "30", "0", "30", "70", "open", "70"],
  ["confirmed", null, "0", "0", "0", "100", "none", "0"],
  ["confirmed", null, "0", "0", "40", "60", "open", "60"],
  ["done", yes, "30", "0", "100", "0", "paid", "0"],
  ["cancelled", yes, "30", "30", "0", "100", "none", "0"],
] as const)("of one that is %s, accepted %s: %s asked, %s due, %s came, %s open: %s", (...row) => {
  const [state, acceptedAt, asked, due, received, open, stage, toPay] = row;
  const sale: { state: SaleState; acceptedAt: Moment | null } = { state, acceptedAt };
  const standing = { asked: d(asked), due: d(due), received: d(received), open: d(open) };
  expect(portalStage(sale, standing)).toBe(stage);
  expect(toPayAt(stage, standing)).toBe(toPay);
});
