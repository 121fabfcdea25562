import type { EditWebForm } from "@trato/domain/capture/forms/inputs.ts";
import { obstacleToForm } from "@trato/domain/capture/forms/obstacles.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, writeRow } from "../../platform/rows.ts";
import { designOf, refuseNameTaken, selectWebForms, webFormOf } from "./store.ts";

/** A form asks and says something else, is closed or opened, archived or taken out of the archive; its address stays. */
export async function editWebForm(ctx: Context, { webFormId, version, ...edit }: EditWebForm): Promise<WebForm> {
  const row = found(await selectWebForms(ctx).where("id", "=", webFormId).forUpdate().executeTakeFirst());
  authorize(ctx, "webForm.edit");
  const before = webFormOf(ctx, row);
  const subject = { kind: "setting" as const, id: webFormId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const after = { ...before, ...changes, version: before.version + 1 };
  refuseIf(obstacleToForm(after));
  if (changes.name) await refuseNameTaken(ctx, webFormId, changes.name);
  await writeRow(ctx, "webForms", before, {
    name: after.name,
    isOn: after.isOn,
    teamId: after.teamId,
    source: after.source || null,
    medium: after.medium || null,
    campaign: after.campaign || null,
    design: JSON.stringify(designOf(after)),
    archivedAt: after.isArchived ? (row.archivedAt ?? ctx.now) : null,
  });
  tellOthers(ctx, "setting", webFormId, after.version);
  await recordInDiary(ctx, "web_form.edited", subject, { before, after });
  return after;
}
