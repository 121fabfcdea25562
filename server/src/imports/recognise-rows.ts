import { BySign } from "@trato/domain/imports/by-sign.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { Sign, Signs } from "@trato/domain/imports/recognise.ts";
import type { Context } from "../platform/context.ts";
import { findRecords, foldSigns } from "./find-signs.ts";
import { findFingerprints } from "./fingerprints.ts";
import { findingSigns, type Recognition } from "./sign-columns.ts";

export type FreshRow = ReadRow & { fingerprint: string; doubt: Recognition | null };
export type SeenRow = ReadRow & { fingerprint: string; recognition: Recognition };

/** Rows that become records, and rows that are left out. */
export type Recognised = { fresh: FreshRow[]; left: SeenRow[]; earlier: EarlierRows };

type Asked = {
  kind: ImportKind;
  rows: readonly ReadRow[];
  fingerprints: ReadonlyMap<number, string>;
  options: Pick<ImportOptions, "key" | "rows">;
  /** The rows of the part before, of which some may not be in the database yet. */
  before?: EarlierRows | null;
};

/** Tells the rows that are new from those that are in the database already, or a second time in the file. */
export async function recogniseRows(
  ctx: Context,
  { kind, rows, fingerprints, options, before = null }: Asked,
): Promise<Recognised> {
  const key = options.key ?? null;
  const folded = await foldSigns(ctx, kind, rows, key);
  const records = await findRecords(ctx, kind, [...folded.values()], key);
  const same = await findFingerprints(ctx, kind, [...fingerprints.values()]);
  const earlier = new EarlierRows(kind, key);
  const recognised: Recognised = { fresh: [], left: [], earlier };
  for (const [row, ...others] of byDocument(rows)) {
    const signs = folded.get(row.row) ?? {};
    const fingerprint = fingerprints.get(row.row) ?? "";
    const isSame = same.get(fingerprint) ?? before?.same(fingerprint) ?? earlier.same(fingerprint);
    const found = isSame ?? records.alike(signs) ?? before?.alike(signs) ?? earlier.alike(signs);
    const all = [row, ...others].map((each) => ({ ...each, fingerprint: fingerprints.get(each.row) ?? "" }));
    if (isLeft(kind, found, options.rows?.[row.row])) {
      recognised.left.push(...all.map((each) => ({ ...each, recognition: found })));
    } else {
      recognised.fresh.push(...all.map((each) => ({ ...each, doubt: found })));
      earlier.add(row.row, fingerprint, signs);
    }
  }
  return recognised;
}

/** Each row by itself, or with the others of its document, which is recognised by its first. */
export function byDocument<Row extends ReadRow>(rows: readonly Row[]): [Row, ...Row[]][] {
  const documents = new Map<number, [Row, ...Row[]]>();
  for (const row of rows) {
    const its = documents.get(row.document ?? row.row);
    if (its) its.push(row);
    else documents.set(row.document ?? row.row, [row]);
  }
  return [...documents.values()];
}

/** A doubtful row comes in, unless it bears a code that can be there only once, or somebody says otherwise. */
function isLeft(
  kind: ImportKind,
  found: Recognition | null,
  choice: "new" | "leave" | undefined,
): found is Recognition {
  if (!found) return false;
  if (isTaken(kind, found)) return true;
  return (choice ?? (found.outcome === "doubtful" ? "new" : "leave")) === "leave";
}

/** Whether a row bears a code that can be there only once. */
export const isTaken = (kind: ImportKind, { by }: Recognition): boolean =>
  by.includes("externalId") || (kind === "products" && by.some((sign) => sign === "reference" || sign === "barcode"));

/** The rows of the file that become records, by the signs that they bear. */
export class EarlierRows {
  #byFingerprint = new Map<string, number>();
  #bySign: BySign<number>;

  constructor(kind: ImportKind, key: Sign | null) {
    this.#bySign = new BySign(findingSigns(kind, key), key);
  }

  add(row: number, fingerprint: string, signs: Signs): void {
    this.#byFingerprint.set(fingerprint, row);
    this.#bySign.add(signs, row);
  }

  same(fingerprint: string): Recognition | null {
    const row = this.#byFingerprint.get(fingerprint);
    return row === undefined ? null : { outcome: "repeated", by: [], against: [], record: null, sameRow: row };
  }

  alike(signs: Signs): Recognition | null {
    const found = this.#bySign.alike(signs);
    if (!found) return null;
    const outcome = found.kind === "same" ? "repeated" : "doubtful";
    return { outcome, by: found.by, against: found.against, record: null, sameRow: found.it };
  }
}
