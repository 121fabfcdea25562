import { Refusal } from "@trato/domain/errors.ts";
import type { OneImport } from "@trato/domain/imports/inputs.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import { nextVersion, updateOwn } from "../platform/rows.ts";
import { authorizeImport } from "./authorize-import.ts";
import { readImport } from "./store.ts";

/** Takes back a whole import, in the background: what was changed or used since stays, and is told. */
export async function undoImport(ctx: Context, { importId: id }: OneImport): Promise<Import> {
  const before = await readImport(ctx, id);
  authorizeImport(ctx, before.kind);
  const undoing = await updateOwn(ctx, "imports")
    .set({ state: "undoing", version: nextVersion })
    .where("id", "=", id)
    .where("state", "in", ["done", "stopped", "failed"])
    .returning("version")
    .executeTakeFirst();
  if (!undoing) {
    const isUndone = before.state === "undone" || before.state === "undoing";
    throw new Refusal("conflict", isUndone ? "import.undone" : "import.under_way");
  }
  await enqueueJob(ctx, "undo_import", { importId: id }, { key: `undo:${id}`, queue: "imports" });
  tellOthers(ctx, "import", id, undoing.version);
  const states = { before: { state: before.state }, after: { state: "undoing" } };
  await recordInDiary(ctx, "import.undone", { kind: "setting", id }, states);
  return readImport(ctx, id);
}
