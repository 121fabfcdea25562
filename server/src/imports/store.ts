import type { Id } from "@trato/domain/ids.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";

/** Imports as they are shown, without their files. */
export function selectImports(ctx: Context) {
  return own(ctx, "imports as i")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "i.workspaceId").onRef("m.id", "=", "i.createdBy"),
    )
    .select([
      "i.id",
      "i.kind",
      "i.fileName",
      "i.state",
      "i.rows",
      "i.done",
      "i.made",
      "i.updated",
      "i.known",
      "i.bad",
      "i.undone",
      "i.kept",
    ])
    .select(["i.errors", "i.reading", "i.failure", "i.createdAt", "m.name as createdBy", "i.finishedAt", "i.version"]);
}

export async function readImport(ctx: Context, id: Id<"imports">): Promise<Import> {
  return presented(found(await selectImports(ctx).where("i.id", "=", id).executeTakeFirst()));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectImports>["executeTakeFirstOrThrow"]>>;

export function presented(row: Row): Import {
  const { errors, reading } = row;
  return { ...row, errors: errors as Import["errors"], reading: reading as Import["reading"] }; // kept as they were written
}
