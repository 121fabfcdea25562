import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReadRow, RowValues } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../platform/context.ts";

/** The rows that are neither in the database already nor a second time in the file; run again, a file makes nothing twice. */
export async function withoutKnown(ctx: Context, kind: ImportKind, rows: readonly ReadRow[]): Promise<ReadRow[]> {
  const signs = isDeal(kind) ? named(kind, rows) : rows.map((row) => ({ row, signs: signsOf(kind, row.values) }));
  const known = await findSigns(ctx, kind, [...new Set(signs.flatMap((each) => each.signs))]);
  return signs.flatMap(({ row, signs: its }) => {
    if (its.some((sign) => known.has(sign))) return [];
    for (const sign of its) known.add(sign);
    return [row];
  });
}

const isDeal = (kind: ImportKind): boolean => kind === "opportunities" || kind === "leads";

/** Deals without a number of their own get one from what they say, and which of those that say the same they are. */
function named(kind: ImportKind, rows: readonly ReadRow[]): { row: ReadRow; signs: string[] }[] {
  const same = new Map<string, number>();
  return rows.map((row) => {
    const given = row.values["externalId"];
    if (given !== undefined) return { row, signs: [`id:${String(given)}`] };
    const hash = createHash("sha256")
      .update(`${kind}${JSON.stringify(row.values)}`)
      .digest("base64url")
      .slice(0, 22);
    const nth = same.get(hash) ?? 0;
    same.set(hash, nth + 1);
    const externalId = `csv:${hash}:${nth}`;
    return { row: { ...row, values: { ...row.values, externalId } }, signs: [`id:${externalId}`] };
  });
}

const lower = (value: unknown): string => String(value).toLowerCase();

/** By what a row is recognised: its number in the other system, else its address or codes, else its name. */
function signsOf(kind: ImportKind, values: RowValues): string[] {
  const { externalId, email, vat, reference, barcode, name } = values;
  if (externalId !== undefined) return [`id:${String(externalId)}`];
  if (kind === "products" && (reference ?? barcode) !== undefined) {
    return [
      reference !== undefined && `ref:${String(reference)}`,
      barcode !== undefined && `bar:${String(barcode)}`,
    ].filter((sign) => sign !== false);
  }
  if (vat !== undefined) return [`vat:${lower(vat).replace(/[^a-z0-9]/g, "")}`];
  if (email !== undefined) return [`mail:${lower(email)}`];
  return [`name:${lower(name)}`];
}

/** What a sign is compared with, and how the rows that may bear it are found: by itself, unless an index knows a quicker way. */
type SignColumn = string | { value: string; among: (values: readonly string[]) => RawBuilder<unknown> };

/** Through the index in which lists are sorted, which tells no accents; the names themselves are told apart by the value. */
const sortedName: SignColumn = {
  value: "lower(name)",
  among: (names) => sql`sort_name = any (array(select app.fold(name) from unnest(${names}::text[]) as name))`,
};

const signColumns: Record<ImportKind, { from: string; columns: Record<string, SignColumn> }> = {
  salespeople: { from: "members", columns: { id: "external_id", mail: "lower(email)", name: "lower(name)" } },
  contacts: {
    from: "contacts",
    columns: { id: "external_id", mail: "lower(email)", vat: "lower(app.plain_vat(vat))", name: sortedName },
  },
  products: {
    from: "products",
    columns: { id: "external_id", ref: "reference", bar: "barcode", name: sortedName },
  },
  opportunities: { from: "opportunities", columns: { id: "external_id" } },
  leads: { from: "opportunities", columns: { id: "external_id" } },
};

async function findSigns(ctx: Context, kind: ImportKind, signs: readonly string[]): Promise<Set<string>> {
  const { from, columns } = signColumns[kind];
  const found = new Set<string>();
  for (const [sign, column] of Object.entries(columns)) {
    const values = signs.filter((each) => each.startsWith(`${sign}:`)).map((each) => each.slice(sign.length + 1));
    if (values.length === 0) continue;
    const value = sql.raw(typeof column === "string" ? column : column.value);
    const among = typeof column === "string" ? sql`${value} = any (${values}::text[])` : column.among(values);
    const { rows } = await sql<{ value: string }>`
      select distinct ${value} as value from ${sql.ref(from)}
      where workspace_id = ${ctx.workspace.id} and ${among}`.execute(ctx.db);
    for (const each of rows) found.add(`${sign}:${each.value}`);
  }
  return found;
}
