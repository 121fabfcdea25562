import { addressChanges, type KeptAddress } from "@trato/domain/contacts/address-changes.ts";
import { addressColumns } from "@trato/domain/contacts/address-columns.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import { canonical } from "@trato/domain/decimal.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportField } from "@trato/domain/imports/import-fields.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Named } from "@trato/domain/imports/names.ts";
import type { RowValues } from "@trato/domain/imports/read-rows.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { sql } from "kysely";
import { addressesOf } from "../contacts/list-addresses.ts";
import type { Context } from "../platform/context.ts";
import { costOf } from "../products/costs.ts";
import type { SeenRow } from "./recognise-rows.ts";
import { signColumns } from "./sign-columns.ts";

/** What a row changes of the record that it was taken for: values before and after, by field. */
export type PlannedChange = SeenRow & {
  record: Named;
  fields: ChangedField[];
  /** What it tells of addresses, where that changes any. */
  addresses: Told | null;
};

type ChangedField = { field: string; before: unknown; after: unknown };
type Told = Readonly<Partial<RowValues>>;

const recordFields: Record<ImportKind, readonly Field[]> = {
  salespeople: [],
  contacts: [...contactFields, ...addressColumns],
  products: productFields,
  opportunities: opportunityFields,
  leads: opportunityFields,
  quotations: [],
  orders: [],
  purchases: [],
};

/** What of a product its own fields do not say, and a file may change all the same. */
const composedFields = ["parts", "choices", "packagings"];

/** The fields by which a file may change records that are there already. */
export function updatable(kind: ImportKind): ImportField[] {
  const names = new Set([
    ...recordFields[kind].map(({ name }) => name),
    ...(kind === "products" ? composedFields : []),
  ]);
  return fieldsOf[kind].filter(({ id, refersTo }) => !refersTo && id !== "kind" && names.has(id));
}

/** What the rows would change of records that are there already, in the fields that were chosen; empty cells change nothing. */
export async function planChanges(
  ctx: Context,
  kind: ImportKind,
  rows: readonly SeenRow[],
  chosen: readonly string[],
): Promise<PlannedChange[]> {
  const fields = updatable(kind).filter(({ id }) => chosen.includes(id));
  const known = rows.filter(({ recognition }) => recognition.outcome === "known" && recognition.record);
  if (fields.length === 0 || known.length === 0) return [];
  const ids = known.flatMap(({ recognition: { record } }) => record?.id ?? []);
  const records = await readRecords(ctx, kind, ids);
  const own = fields.filter(({ id, isLater }) => !isLater && !isOfAddresses(id));
  const told = fields.filter(({ id }) => isOfAddresses(id));
  const addresses = told.length === 0 ? null : await readAddresses(ctx, ids);
  return known.flatMap((row): PlannedChange[] => {
    const { record } = row.recognition;
    const now = record && records.get(record.id);
    if (!record || !now) return [];
    const changed = own.flatMap((field) => {
      const after = row.values[field.id];
      const before = now[columnOf(kind, field.id)] ?? null;
      return after === undefined || isSame(field, before, after) ? [] : [{ field: field.id, before, after }];
    });
    const cells = Object.fromEntries(told.map(({ id }) => [id, row.values[id]]));
    const moved = addresses ? addressChanges(addresses.get(record.id) ?? [], cells, ctx.language).fields : [];
    if (changed.length + moved.length === 0) return [];
    return [{ ...row, record, fields: [...changed, ...moved], addresses: moved.length > 0 ? cells : null }];
  });
}

const ofAddresses: ReadonlySet<string> = new Set(addressColumns.map(({ name }) => name));

/** Whether a field of a contact is one of those of its addresses. */
export const isOfAddresses = (field: string): boolean => ofAddresses.has(field);

async function readAddresses(ctx: Context, ids: readonly string[]): Promise<Map<string, KeptAddress[]>> {
  return Map.groupBy(await addressesOf(ctx, ids as Id<"contacts">[]), ({ contactId }): string => contactId); // of contacts
}

const columnOf = (kind: ImportKind, id: string): string =>
  recordFields[kind].find(({ name }) => name === id)?.column ?? id;

function isSame({ value }: ImportField, before: unknown, after: unknown): boolean {
  if (value === "decimal") return typeof before === "string" && canonical(before) === after;
  return JSON.stringify(before) === JSON.stringify(after);
}

async function readRecords(ctx: Context, kind: ImportKind, ids: readonly string[]) {
  const { rows } = await sql<Record<string, unknown> & { id: string }>`
    select *${kind === "products" ? sql`, ${costOf(ctx, "products")} as cost` : sql``} from ${sql.ref(signColumns[kind].from)}
    where workspace_id = ${ctx.workspace.id} and id = any (${ids}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}
