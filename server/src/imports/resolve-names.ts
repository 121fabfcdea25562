import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { Named } from "@trato/domain/imports/names.ts";
import { outcomeIn } from "@trato/domain/imports/outcome.ts";
import type { ReadRow } from "@trato/domain/imports/read-rows.ts";
import type { Context } from "../platform/context.ts";
import { findNames, usableOf } from "./known-names.ts";

/** A name of the file, how many rows bear it, and the record that is taken for it (null: a new one is made). */
export type ResolvedName = {
  kind: ReferenceKind;
  name: string;
  rows: number;
  taken: Named | null;
  candidates: Named[];
  /** The one of that name has left: nobody is made in his place. */
  left: Named | null;
};

/**
 * What every name of the file that stands for a record means: as somebody said, else the record of the same letters. Refuses an id said
 * that is none of the kind's, or of one out of use who is not the one of that name who left.
 */
export async function resolveNames(
  ctx: Context,
  kind: ImportKind,
  rows: readonly ReadRow[],
  chosen: ImportOptions["names"],
): Promise<ResolvedName[]> {
  const resolved: ResolvedName[] = [];
  for (const [reference, counts] of namesIn(kind, rows)) {
    const matches = await findNames(ctx, reference, [...counts.keys()]);
    const gone = reference === "member" ? await whoLeft(ctx, [...counts.keys()]) : new Map<string, Named>();
    const saidOf = new Map(Object.entries(chosen[reference] ?? {}));
    const usable = await usableOf(ctx, reference, saidIds(chosen[reference], counts));
    for (const [name, count] of counts) {
      const match = matches.get(name);
      const said = saidOf.get(name);
      const taken = match?.kind === "same" ? match.to : null;
      const left = taken ? null : (gone.get(name) ?? null);
      if (said && said !== left?.id && !usable.has(said))
        throw new Refusal("invalid", "reference.unknown", { path: `options.names.${reference}`, name });
      resolved.push({
        kind: reference,
        name,
        rows: count,
        taken: said === undefined ? taken : said === null ? null : { id: said, name },
        candidates: left ? [left] : match?.kind === "likely" ? match.candidates : taken ? [taken] : [],
        left,
      });
    }
  }
  return resolved;
}

const saidIds = (chosen: Record<string, string | null> | undefined, names: ReadonlyMap<string, number>): string[] =>
  Object.entries(chosen ?? {}).flatMap(([name, id]) => (id && names.has(name) ? [id] : []));

/** Members who left, by the names of the file. */
async function whoLeft(ctx: Context, names: readonly string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<Named & { told: string }>`
    select told, m.id, m.name from unnest(${names}::text[]) as told
    join members m on m.workspace_id = ${ctx.workspace.id} and m.deactivated_at is not null and app.fold(m.name) = app.fold(told)
    order by m.id`.execute(ctx.db);
  return new Map(rows.map(({ told, id, name }) => [told, { id, name }]));
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
