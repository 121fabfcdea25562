import type { EditWorkspace } from "@trato/domain/identity/inputs.ts";
import type { Workspace } from "@trato/domain/identity/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { nextVersion } from "../platform/rows.ts";

const columns = [
  "id",
  "slug",
  "name",
  "country",
  "currency",
  "currencyDecimals",
  "timeZone",
  "language",
  "roundingMethod",
  "priceDecimals",
  "validityDays",
  "refusesWithoutStock",
  "version",
] as const;

export function getWorkspace(ctx: Context): Promise<Workspace> {
  return selectWorkspace(ctx).executeTakeFirstOrThrow();
}

/** How the company is called, where it is, and how it rounds; its currency stays what it was founded with. */
export async function editWorkspace(ctx: Context, { version, ...edit }: EditWorkspace): Promise<Workspace> {
  const current = await selectWorkspace(ctx).forUpdate().executeTakeFirstOrThrow();
  authorize(ctx, "workspace.edit");
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const changes = await mergeEdit(ctx, subject, { current, changes: edit, version });
  if (!changes) return current;
  const after = await ctx.db
    .updateTable("workspaces")
    .set({ ...changes, version: nextVersion })
    .where("id", "=", ctx.workspace.id)
    .returning(columns)
    .executeTakeFirstOrThrow();
  tellOthers(ctx, "setting", after.id, after.version);
  await recordInDiary(ctx, "workspace.changed", subject, { before: current, after });
  return after;
}

const selectWorkspace = (ctx: Context) =>
  ctx.db.selectFrom("workspaces").select(columns).where("id", "=", ctx.workspace.id);
