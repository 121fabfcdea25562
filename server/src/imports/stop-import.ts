import { Refusal } from "@trato/domain/errors.ts";
import type { OneImport } from "@trato/domain/imports/inputs.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { nextVersion, updateOwn } from "../platform/rows.ts";
import { readImport } from "./store.ts";

/** Ends an import after the batch that is being written; what was written stays. */
export async function stopImport(ctx: Context, { importId: id }: OneImport): Promise<Import> {
  authorize(ctx, "import.run");
  const before = await readImport(ctx, id);
  const stopped = await updateOwn(ctx, "imports")
    .set({ state: "stopped", finishedAt: ctx.now, content: null, fileId: null, version: nextVersion })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .returning("version")
    .executeTakeFirst();
  if (!stopped) throw new Refusal("conflict", "import.ended");
  tellOthers(ctx, "import", id, stopped.version);
  const after = { state: "stopped" };
  await recordInDiary(ctx, "import.stopped", { kind: "setting", id }, { before: { state: before.state }, after });
  return readImport(ctx, id);
}
