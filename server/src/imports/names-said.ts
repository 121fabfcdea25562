import { sql } from "kysely";
import type { ReferenceKind } from "@trato/domain/imports/import-fields.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { Context } from "../platform/context.ts";

type Said = ImportOptions["names"];

/** Whether somebody said of a name of the file that a new record is to be made of it. */
const isAnyToBeMade = (said: Said): boolean =>
  Object.values(said).some((names) => Object.values(names ?? {}).includes(null));

/**
 * What the names of a file stand for: as somebody said, and of those that were to be made the record that this import made by now. So a
 * name is made once, however many parts bear it and wherever the import was cut off.
 */
export async function namesSaid(ctx: Context, said: Said): Promise<Said> {
  if (!isAnyToBeMade(said)) return said;
  const { rows } = await sql<{ kind: ReferenceKind; name: string; id: string }>`
    select record_kind as kind, cells ->> 0 as name, record_id as id from import_entries
    where workspace_id = ${ctx.workspace.id} and import_id = ${ctx.importId} and row_number is null and cells is not null`.execute(
    ctx.db,
  );
  const madeOf = (kind: string) => rows.filter((made) => made.kind === kind && said[made.kind]?.[made.name] === null);
  return Object.fromEntries(
    Object.entries(said).map(([kind, names]) => [
      kind,
      { ...names, ...Object.fromEntries(madeOf(kind).map(({ name, id }) => [name, id])) },
    ]),
  );
}
