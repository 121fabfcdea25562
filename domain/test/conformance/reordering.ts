import * as z from "zod/mini";
import { addDays, type CalendarDate, parseDate } from "../../src/dates.ts";
import { canonical, type Decimal } from "../../src/decimal.ts";
import { replenishment } from "../../src/purchasing/replenishment.ts";
import type { Area, Case, Difference } from "./area.ts";
import { compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const movement = z.tuple([read.number, read.count]);

const input = z.object({
  stock: read.number,
  min: read.number,
  max: read.number,
  multiple: read.numberOr("1"),
  outgoing: z._default(z.array(movement), []),
  incoming: z._default(z.array(movement), []),
  draft_rfq: read.numberOr("0"),
  vendor_delay: z._default(read.count, 0),
  visibility_days: z._default(read.count, 0),
  order_to_max: z._default(z.boolean(), false),
  manual_quantity: z.nullish(read.number),
});
type CaseInput = z.infer<typeof input>;

const expected = z.object({
  on_hand: read.number,
  forecast: read.number,
  to_order: read.number,
  unwanted: z.boolean(),
  horizon_days: z.string(),
});

/** Movements are told by days from an arbitrary today. */
const today = parseDate("2026-11-23", "today");
const unitRounding = canonical("0.01");
const decimals = 9;

export const reordering: Area = {
  name: "reordering",
  recognises: ({ cases }) =>
    cases.every(({ input }) => z.object({ vendor_delay: z.string() }).safeParse(input).success),
  check: checkQuantities,
  notRun: () => ({ part: "rest", why: "ordering and what follows (rfq_lines, after) is a flow on the database" }),
};

function checkQuantities(one: Case): Difference[] {
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  const found = replenishment(questionOf(asked));
  return [
    ...compareNumber("on_hand", wanted.on_hand, asked.stock, decimals),
    ...compareNumber("forecast", wanted.forecast, found.forecast, decimals),
    ...compareNumber("to_order", wanted.to_order, found.toOrder, decimals),
    ...compareValue("unwanted", wanted.unwanted, found.unwanted),
    ...compareValue("horizon_days", wanted.horizon_days, String(found.horizonDays)),
    ...checkOrderToMaximum(one, asked, found.toMaximum),
  ];
}

/** The button's quantity shows only in the one request that it makes, where no other request is open. */
function checkOrderToMaximum(one: Case, asked: CaseInput, toMaximum: Decimal): Difference[] {
  const lines = z.object({ rfq_lines: z.array(z.object({ quantity: read.number, unit: z.string() })) });
  const { rfq_lines } = lines.parse(one.expected);
  const [line] = rfq_lines;
  if (!asked.order_to_max || asked.draft_rfq !== "0" || rfq_lines.length !== 1 || line?.unit !== "unit") return [];
  return compareNumber("rfq_lines.0.quantity", line.quantity, toMaximum, decimals);
}

function questionOf(asked: CaseInput) {
  return {
    rule: {
      minimum: read.asStored(asked.min),
      maximum: read.asStored(asked.max),
      multiple: read.asStored(asked.multiple),
      typedQuantity: asked.manual_quantity ?? null,
      visibilityDays: asked.visibility_days,
    },
    supply: {
      onHand: asked.stock,
      arriving: asked.incoming.map(plannedMovement),
      leaving: asked.outgoing.map(plannedMovement),
      requested: asked.draft_rfq,
    },
    leadTime: { vendorDays: asked.vendor_delay, purchaseSecurityDays: 0, daysToPurchase: 0, ruleDays: 0 },
    today,
    unitRounding,
    underMinimum: "round_down" as const,
    excess: "negative" as const,
  };
}

function plannedMovement([quantity, days]: [Decimal, number]): { quantity: Decimal; day: CalendarDate } {
  return { quantity, day: addDays(today, days) };
}
