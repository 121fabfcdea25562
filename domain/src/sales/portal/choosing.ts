import * as z from "zod/mini";
import { choices } from "../../documents/choices/choices.ts";
import { CustomerChoice } from "../../documents/choices/customer-choice.ts";
import { SaidDiscount } from "../../documents/discounts/discount-inputs.ts";
import { DocumentTotals } from "../../documents/records.ts";
import { calendarDate, decimal, id } from "../../schemas.ts";

/** How an offer is added up, told where all its lines are: what the customer's page needs to say at once what his choices come to. */
const offerSums = z.object({
  taxes: z.array(
    z.object({
      id: id<"taxes">(),
      name: z.string(),
      amountKind: z.enum(["percent", "fixed", "division", "group"]),
      amount: decimal(),
      priceIncluded: z.boolean(),
      includeBase: z.boolean(),
      isBaseAffected: z.boolean(),
      reverseCharge: z.boolean(),
      sequence: z.int(),
      group: id<"tax_groups">(),
      children: z.array(id<"taxes">()),
    }),
  ),
  taxGroups: z.array(
    z.object({
      id: id<"tax_groups">(),
      name: z.string(),
      sequence: z.int(),
      precedingSubtotal: z.nullable(z.string()),
    }),
  ),
  roundingMethod: z.enum(["per_line", "globally"]),
  discount: z.nullable(SaidDiscount),
  lines: z.array(
    z.object({ id: id<"sale_lines">(), taxIds: z.array(id<"taxes">()), sectionDiscount: z.nullable(SaidDiscount) }),
  ),
});

/** What a customer may choose of an offer, as far as he has: the lines that he sees and what all of it comes to with that. */
export const Choosing = z.object({
  choices: z.array(CustomerChoice),
  lines: z.array(
    z.object({
      id: id<"sale_lines">(),
      quantity: decimal(),
      choice: z.enum(choices),
      subtotal: decimal(),
      total: decimal(),
    }),
  ),
  totals: DocumentTotals,
  instalments: z.array(
    z.object({
      dueOn: calendarDate(),
      amount: decimal(),
      early: z.optional(z.object({ until: calendarDate(), amount: decimal() })),
    }),
  ),
  /** Null where sections are shown as one line, or combos are sold: then the server alone adds up. */
  sums: z.nullable(offerSums),
});
export type Choosing = z.output<typeof Choosing>;
