import type { Bound } from "@trato/domain/contacts/merging/lifecycle.ts";
import type { MergedPart } from "@trato/domain/contacts/merging/merged-values.ts";
import { standingPart } from "@trato/domain/contacts/merging/parts.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { inTrust, type MergeableDeal } from "@trato/domain/opportunities/merging/merged-deal.ts";
import type { Context } from "../../platform/context.ts";
import { type OpportunityId, type OpportunityRecord, readStages, type Writable } from "../store.ts";

/** A lead or opportunity as a merge sees it, with the record itself. */
export type Deal = MergeableDeal & { id: OpportunityId; record: OpportunityRecord };

const fields: readonly Field[] = opportunityFields;

/** Records as a merge sees them, the most trusted first. */
export async function mergeableDeals(ctx: Context, records: readonly OpportunityRecord[]): Promise<Deal[]> {
  const sequences = new Map((await readStages(ctx)).map(({ id, sequence }) => [id, sequence]));
  return inTrust(records.map((record) => dealOf(record, sequences.get(record.stageId) ?? 0)));
}

function dealOf(record: OpportunityRecord, stageSequence: number): Deal {
  const { id, type, state, probability } = record;
  const columns: Record<string, unknown> = record;
  const values = Object.fromEntries(fields.map(({ name, column = name }) => [name, columns[column] ?? null]));
  return { id, type, state, stageSequence, probability, values, record };
}

/** How a record stands: all of that comes from one of them. */
const standing = [
  "type",
  "state",
  "stageId",
  "lostReasonId",
  "archivedAt",
  "probability",
  "stageChangedAt",
  "closedAt",
  "convertedAt",
  "rank",
] as const satisfies readonly (keyof Writable)[];

/** What only makes sense together, and what of it tells that somebody moved the record. */
export const bound: Bound = { columns: standing, telling: ["type", "state", "stageId"] };

/** What the record that stays has in its columns afterwards. */
export function mergedColumns(deals: readonly Deal[], parts: readonly MergedPart[]): Partial<Writable> {
  const recordOf = (id: string | null | undefined) => deals.find((deal) => deal.id === id)?.record;
  const fromOf = (name: string) => parts.find(({ part }) => part === name)?.from;
  const columns = new Map(fields.map(({ name, column = name }) => [name, column]));
  const plain = parts
    .filter(({ part }) => part !== standingPart)
    .flatMap(({ values }) => Object.entries(values).map(([name, value]) => [columns.get(name), value]));
  const stands = parts.find(({ part }) => part === standingPart);
  const standsAs = recordOf(stands?.from);
  return {
    ...(Object.fromEntries(plain) as Partial<Writable>), // the columns of its own fields
    ...(standsAs && Object.fromEntries(standing.map((name) => [name, standsAs[name]]))),
    lostReasonId: (stands?.values["lostReasonId"] ?? null) as Writable["lostReasonId"], // as the part has it
    assignedAt: recordOf(fromOf("salespersonId"))?.assignedAt ?? null,
  };
}
