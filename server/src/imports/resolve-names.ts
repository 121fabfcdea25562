import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { Named } from "@trato/domain/imports/names.ts";
import { outcomeIn } from "@trato/domain/imports/outcome.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../platform/context.ts";
import { findNames } from "./known-names.ts";

/** A name of the file, how many rows bear it, and the record that is taken for it (null: a new one is made). */
export type ResolvedName = {
  kind: ReferenceKind;
  name: string;
  rows: number;
  taken: Named | null;
  candidates: Named[];
};

/** What every name of the file that stands for a record means: as somebody said, else the record of the same letters. */
export async function resolveNames(
  ctx: Context,
  kind: ImportKind,
  rows: readonly ReadRow[],
  chosen: ImportOptions["names"],
): Promise<ResolvedName[]> {
  const resolved: ResolvedName[] = [];
  for (const [reference, counts] of namesIn(kind, rows)) {
    const matches = await findNames(ctx, reference, [...counts.keys()]);
    for (const [name, count] of counts) {
      const match = matches.get(name);
      const said = chosen[reference]?.[name];
      const taken = match?.kind === "same" ? match.to : null;
      resolved.push({
        kind: reference,
        name,
        rows: count,
        taken: said === undefined ? taken : said === null ? null : { id: said, name },
        candidates: match?.kind === "likely" ? match.candidates : taken ? [taken] : [],
      });
    }
  }
  return resolved;
}

function namesIn(kind: ImportKind, rows: readonly ReadRow[]): Map<ReferenceKind, Map<string, number>> {
  const found = new Map<ReferenceKind, Map<string, number>>();
  for (const { id, refersTo } of fieldsOf[kind]) {
    if (!refersTo) continue;
    const counts = found.get(refersTo) ?? new Map<string, number>();
    for (const { values } of rows) {
      const name = values[id];
      if (name === undefined || (refersTo === "stage" && outcomeIn(String(name)))) continue;
      counts.set(String(name), (counts.get(String(name)) ?? 0) + 1);
    }
    found.set(refersTo, counts);
  }
  return found;
}
