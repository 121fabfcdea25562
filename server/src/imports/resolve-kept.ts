import { sql } from "kysely";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { ImportField, KeptKind } from "@trato/domain/imports/import-fields.ts";
import { type ImportKind, isDocuments } from "@trato/domain/imports/kinds.ts";
import type { CellError, ReadRow } from "@trato/domain/imports/read-rows.ts";
import { taxesNamed } from "@trato/domain/imports/named/taxes-named.ts";
import { unitNamed } from "@trato/domain/imports/named/unit-named.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import type { ResolvedName } from "./resolve-names.ts";

type Rows = readonly ReadRow[];

/** The rows with the units and taxes that they name by their ids, and what of these is not there. */
export async function resolveKept(
  ctx: Context,
  kind: ImportKind,
  rows: Rows,
): Promise<{ rows: Rows; errors: CellError[] }> {
  const fields = fieldsOf[kind].filter(({ id, keeps }) => keeps && rows.some(({ values }) => values[id] !== undefined));
  if (fields.length === 0) return { rows, errors: [] };
  const find = { unit: await unitFinder(ctx), taxes: await taxFinder(ctx) };
  const errors: CellError[] = [];
  const resolved = rows.map((each) => {
    const values = { ...each.values };
    for (const field of fields) {
      const text = values[field.id];
      const found = text === undefined ? undefined : find[kindOf(field)](String(text), useOf(kind, field));
      if (found === null) errors.push(told(each.row, field.id, String(text), `import.${kindOf(field)}`));
      else if (found !== undefined) values[field.id] = found;
    }
    return { ...each, values };
  });
  return { rows: resolved, errors };
}

const kindOf = ({ keeps = "unit" }: ImportField): KeptKind => keeps;

const useOf = (kind: ImportKind, { id }: ImportField): TaxUse =>
  kind === "purchases" || id === "purchaseTaxIds" ? "purchase" : "sale";

type TaxUse = "sale" | "purchase";

const told = (row: number, column: string, value: string | null, code: string): CellError => ({
  row,
  column,
  value,
  code,
});

/** Finds each text once: a file says few of them, again and again. */
function once<Found>(find: (text: string, use: TaxUse) => Found): (text: string, use: TaxUse) => Found {
  const known = new Map<string, Found>();
  return (text, use) => {
    const key = `${use} ${text}`;
    if (!known.has(key)) known.set(key, find(text, use));
    return known.get(key) as Found; // just set
  };
}

async function unitFinder(ctx: Context) {
  const found = await own(ctx, "units")
    .select(["id", "nameEn", "nameEs", "oneEn", "manyEn", "oneEs", "manyEs"])
    .where("archivedAt", "is", null)
    .orderBy("id")
    .execute();
  const units = found.map(({ id, ...said }) => ({ id, names: Object.values(said).filter((name) => name !== "") }));
  return once((text) => unitNamed(text, units));
}

async function taxFinder(ctx: Context) {
  const taxes = await own(ctx, "taxes")
    .select(["id", "name", "use", "amountKind", "amount", "priceIncluded", "reverseCharge", "isDefault"])
    .where("archivedAt", "is", null)
    .orderBy("sequence")
    .orderBy("id")
    .execute();
  return once((text, asked) =>
    taxesNamed(
      text,
      taxes.filter(({ use }) => use === asked),
    ),
  );
}

/** Lines in a unit that does not measure what they are of: a product that is kept by the piece does not come by weight. */
export async function otherMeasures(
  ctx: Context,
  kind: ImportKind,
  rows: Rows,
  names: readonly ResolvedName[],
): Promise<CellError[]> {
  const lines = isDocuments(kind) ? rows.filter(({ values }) => values["unit"] !== undefined) : [];
  if (lines.length === 0) return [];
  const idOf = new Map(names.map(({ kind: of, name, taken }) => [`${of} ${name}`, taken?.id]));
  const units = await own(ctx, "units").select(["id", "dimension"]).execute();
  const dimensions = new Map<unknown, string>(units.map(({ id, dimension }) => [id, dimension]));
  const ids = [...idOf.values()].filter((id) => id !== undefined);
  const products = await own(ctx, "products")
    .select(["id", "unitId"])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  const measured = new Map<unknown, string | undefined>(products.map(({ id, unitId }) => [id, dimensions.get(unitId)]));
  return lines.flatMap(({ row, values: { product, unit } }) => {
    const its = measured.get(idOf.get(`product ${String(product)}`));
    return its === undefined || its === dimensions.get(unit) ? [] : [told(row, "unit", null, "import.other_measure")];
  });
}

/** Documents of a day that is still to come. */
export const datesAhead = ({ today }: Context, kind: ImportKind, rows: Rows): CellError[] =>
  rows.flatMap(({ row, document, values: { createdOn } }) =>
    isDocuments(kind) && row === document && typeof createdOn === "string" && createdOn > today
      ? [told(row, "createdOn", createdOn, "import.date_ahead")]
      : [],
  );
