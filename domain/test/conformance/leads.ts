import * as z from "zod/mini";
import { canonical } from "../../src/decimal.ts";
import { partsOf } from "../../src/contacts/merging/parts.ts";
import { opportunityFields } from "../../src/opportunities/fields.ts";
import { inTrust, type MergeableDeal, mergedDeal } from "../../src/opportunities/merging/merged-deal.ts";
import type { Area, Case, CaseFile, DeclaredDifference, Difference, NotRun } from "./area.ts";
import { compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const merge = z.object({
  type: z.literal("merge"),
  leads: z.array(z.string()),
  user: z.nullish(z.string()),
  team: z.nullish(z.string()),
});
const lost = z.object({ type: z.literal("lost"), lead: z.string(), reason: z.nullish(z.string()) });
const action = z.union([merge, z.object({ type: z.literal("sequence"), actions: z.array(z.union([merge, lost])) })]);
const input = z.object({ leads: z.record(z.string(), z.record(z.string(), z.unknown())), action });

const text = z.nullable(z.string());
export const lead = z.object({
  name: z.string(),
  type: z.enum(["lead", "opportunity"]),
  active: z.boolean(),
  stage: z.string(),
  probability: read.number,
  user: text,
  team: text,
  partner: text,
  contact_name: text,
  partner_name: text,
  email_from: text,
  phone: text,
  function: text,
  website: text,
  street: text,
  city: text,
  zip: text,
  country: text,
  expected_revenue: read.number,
  priority: z.string(),
  tags: z.array(z.string()),
  description: text,
  campaign: text,
  medium: text,
  source: text,
  date_deadline: text,
  lost_reason: text,
});
type Lead = z.infer<typeof lead>;
const expected = z.object({
  before: z.record(z.string(), lead),
  log: z.array(z.object({ type: z.string(), result: z.optional(z.string()), error: z.optional(z.string()) })),
  after: z.record(z.string(), z.union([z.literal("deleted"), lead])),
});

/** There the same note is kept as often as it was said; ours says it once (docs/decisions/0084-merged-and-separated-again.md). */
const compatibleParts = partsOf(opportunityFields, { texts: "appended" });

/** What our fields are called there. */
const fields: Partial<Record<string, keyof Lead>> = {
  title: "name",
  contactName: "contact_name",
  companyName: "partner_name",
  email: "email_from",
  phone: "phone",
  website: "website",
  jobTitle: "function",
  street: "street",
  city: "city",
  zip: "zip",
  country: "country",
  source: "source",
  medium: "medium",
  campaign: "campaign",
  expectedClosing: "date_deadline",
  customerId: "partner",
  salespersonId: "user",
  teamId: "team",
  stageId: "stage",
  lostReasonId: "lost_reason",
};

/** Golden cases of rules: what is kept of a merge, and what it becomes. What moves with it is a flow on the database. */
export const leads: Area = {
  name: "leads",
  recognises: ({ content }) => "lost_reasons" in content,
  check,
  declared: [
    {
      rule: "R-367, more than five",
      reason: "as many as one likes are merged: the preview shows each, and it can be undone",
      record: "docs/decisions/0084-merged-and-separated-again.md",
      appliesTo: (one) => mergeOf(one)?.leads.some((_, at) => at >= 5) ?? false,
    },
  ] satisfies DeclaredDifference[],
  notRun,
};

function notRun(one: Case): NotRun | null {
  if (!mergeOf(one)) return { part: "whole", why: "a flow on the database" };
  return /"(notes|activities|attachments|meetings)":/.test(JSON.stringify(one.input))
    ? { part: "rest", why: "what moves is a flow on the database" }
    : null;
}

type Merging = z.infer<typeof merge>;

function mergeOf({ input: value }: Case): Merging | undefined {
  const { data } = input.safeParse(value);
  if (!data) return undefined;
  return data.action.type === "merge" ? data.action : data.action.actions.find((each) => each.type === "merge");
}

function check(one: Case, file: CaseFile): Difference[] {
  const { action: asked } = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  const steps = asked.type === "sequence" ? asked.actions : [asked];
  const standing = { ...wanted.before };
  for (const step of steps) {
    if (step.type === "lost") standing[step.lead] = lostLead(standing[step.lead], step.reason ?? null);
    else return compareMerge(step, standing, wanted, file);
  }
  return [];
}

const lostLead = (before: Lead | undefined, reason: string | null): Lead => ({
  ...lead.parse(before),
  active: false,
  probability: canonical("0"),
  lost_reason: reason,
});

function compareMerge(
  { leads: keys, user, team }: Merging,
  standing: Record<string, Lead>,
  wanted: z.infer<typeof expected>,
  file: CaseFile,
): Difference[] {
  const order = Object.keys(standing);
  const deals = inTrust(keys.map((key) => dealOf(key, lead.parse(standing[key]), order.indexOf(key), file)));
  const head = deals[0];
  const result = wanted.log.at(-1);
  if (!head || result?.error) return compareValue("log", result?.error, undefined);
  const after = wanted.after[head.key];
  if (!after || after === "deleted") return compareValue("result", result?.result, head.key);
  const values: Record<string, unknown> = {};
  for (const part of mergedDeal(deals, [], compatibleParts)) Object.assign(values, part.values);
  if (user) values["salespersonId"] = user;
  if (team) values["teamId"] = team;
  return [
    ...compareValue("result", result?.result, head.key),
    ...keys.filter((key) => key !== head.key).flatMap((key) => compareValue(key, wanted.after[key], "deleted")),
    ...compareValue("type", after.type, head.type),
    ...compareValue("active", after.active, head.state !== "lost"),
    ...Object.entries(fields).flatMap(([name, column]) =>
      compareValue(column ?? name, column && after[column], values[name] ?? null),
    ),
    ...compareNumber("probability", after.probability, String(values["probability"]), 2),
    ...compareNumber("expected_revenue", after.expected_revenue, String(values["expectedRevenue"]), 2),
    ...compareValue("priority", after.priority, String(values["priority"])),
    ...compareValue("tags", after.tags.toSorted(), [...(values["tags"] as string[])].toSorted()), // a list of tags
    ...compareValue("description", plainText(after.description), values["description"] ?? null),
  ];
}

/** A lead as our rules see it: its place among the created ones stands for its id. */
function dealOf(key: string, before: Lead, place: number, { content }: CaseFile): MergeableDeal & { key: string } {
  const stages = content["stages"] as { name: string; sequence: string; is_won: boolean }[]; // as the file has them
  const stage = stages.find(({ name }) => name === before.stage);
  const { type, active, probability } = before;
  const values = Object.fromEntries(Object.entries(fields).map(([name, column]) => [name, column && before[column]]));
  return {
    id: String(place).padStart(6, "0"),
    key,
    type,
    state: !active ? "lost" : stage?.is_won ? "won" : "open",
    stageSequence: Number(stage?.sequence),
    probability,
    values: {
      ...values,
      probability,
      expectedRevenue: before.expected_revenue,
      priority: Number(before.priority),
      tags: before.tags,
      description: plainText(before.description),
    },
  };
}

/** Notes are HTML there: paragraphs, with two breaks between what came from different leads. */
export const plainText = (html: string | null): string | null =>
  html?.replaceAll("<br><br>", "\n\n").replaceAll(/<\/?p>/g, "") ?? null;
