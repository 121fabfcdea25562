import * as z from "zod/mini";
import { lead } from "../../../domain/test/conformance/leads.ts";
import * as read from "../../../domain/test/conformance/reading.ts";

const text = z.nullish(z.string());

const contact = { function: text, phone: text, website: text, street: text, city: text, zip: text, country: text };

const partner = z.object({
  ...contact,
  name: z.string(),
  is_company: z._default(z.boolean(), false),
  parent: text,
  email: text,
});
export type CasePartner = z.infer<typeof partner>;

const known = {
  ...contact,
  name: z.string(),
  contact_name: text,
  partner_name: text,
  email_from: text,
  description: text,
  campaign: text,
  medium: text,
  source: text,
  expected_revenue: z.nullish(read.number),
  priority: text,
  tags: z.nullish(z.array(z.string())),
  partner: text,
};
const caseLead = z.object({
  ...known,
  type: z.enum(["lead", "opportunity"]),
  stage: text,
  probability: z.nullish(read.number),
  user: text,
  team: text,
  notes: z._default(read.count, 0),
  activities: z._default(z.array(z.string()), []),
  attachments: z._default(z.array(z.string()), []),
  meetings: z._default(read.count, 0),
});
export type CaseLead = z.infer<typeof caseLead>;

const conversion = {
  action: z.optional(z.enum(["create", "exist", "nothing", "each_exist_or_create"])),
  user: text,
  team: text,
};
const one = { lead: z.string() };
const orFalse = z.union([z.literal(false), z.nullish(z.string())]);
const simple = z.discriminatedUnion("type", [
  z.object({ type: z.literal("none") }),
  z.object({
    type: z.literal("convert_wizard"),
    ...one,
    options: z.object({
      ...conversion,
      name: z.optional(z.enum(["convert", "merge"])),
      force_assignment: z._default(z.boolean(), true),
    }),
  }),
  z.object({
    type: z.literal("mass_convert"),
    leads: z.array(z.string()),
    options: z.object({
      ...conversion,
      deduplicate: z._default(z.boolean(), true),
      users: z._default(z.array(z.string()), []),
      force_assignment: z._default(z.boolean(), false),
    }),
  }),
  z.object({ type: z.literal("merge"), leads: z.array(z.string()), user: text, team: text }),
  z.object({ type: z.literal("lost"), ...one, reason: text }),
  z.object({ type: z.literal("won"), ...one }),
  z.object({ type: z.literal("restore"), ...one }),
  z.object({ type: z.literal("stage"), ...one, stage: z.string() }),
  z.object({ type: z.literal("write"), ...one, values: z.record(z.string(), z.unknown()) }),
  z.object({ type: z.literal("quotation"), ...one, amount: read.number }),
]);
export type CaseAction = z.infer<typeof simple>;

export const input = z.object({
  partners: z._default(z.record(z.string(), partner), {}),
  leads: z.record(z.string(), caseLead),
  action: z.union([simple, z.object({ type: z.literal("sequence"), actions: z.array(simple) })]),
});
export type CaseInput = z.infer<typeof input>;

export const actionsOf = ({ action }: CaseInput): CaseAction[] =>
  action.type === "sequence" ? action.actions : [action];

/** What is written by hand there: false empties a field. */
export const values = z.partial(
  z.object({
    ...known,
    user: orFalse,
    team: orFalse,
    partner: orFalse,
    email_from: orFalse,
    phone: orFalse,
    contact_name: orFalse,
    partner_name: orFalse,
  }),
);

const proposed = z.object({
  name: z.optional(z.string()),
  action: z.string(),
  partner: text,
  user: text,
  team: text,
  duplicates: z.array(z.string()),
});
const counts = z.object({ quotation_count: read.count, sale_order_count: read.count, sale_amount_total: read.number });
const told = z.object({
  type: z.string(),
  proposed: z.optional(proposed),
  result: z.optional(z.string()),
  error: z.optional(z.string()),
  order: z.optional(
    z.object({
      partner: text,
      user: text,
      team: text,
      origin: text,
      tags: z.array(z.string()),
      amount_untaxed: read.number,
    }),
  ),
  before_confirm: z.optional(z.extend(counts, { expected_revenue: read.number })),
  after_confirm: z.optional(z.extend(counts, { expected_revenue: read.number, stage: z.string() })),
});
export type Told = z.infer<typeof told>;

const standing = z.extend(lead, {
  email_normalized: text,
  has_date_open: z.boolean(),
  has_date_closed: z.boolean(),
  has_date_conversion: z.boolean(),
  messages_by_users: read.count,
  activities: read.count,
  meetings: read.count,
  attachments: z.array(z.string()),
  duplicates: z.array(z.string()),
});
export type Standing = z.infer<typeof standing>;

const made = z.object({
  ...contact,
  key: z.string(),
  name: z.string(),
  is_company: z.boolean(),
  parent: text,
  email: text,
  user: text,
  comment: text,
});
export type MadePartner = z.infer<typeof made>;

export const expected = z.object({
  log: z.array(told),
  after: z.record(z.string(), z.union([z.literal("deleted"), standing])),
  partners: z.array(made),
});
