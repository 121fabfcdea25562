import { EditActivity } from "@trato/domain/activities/inputs.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { cancelActivity, editActivity, reopenActivity } from "../../activities/change-activity.ts";
import { deleteNote } from "../../activities/change-note.ts";
import { withdrawMessage } from "../../messaging/change-message.ts";
import { getMessage } from "../../messaging/list-messages.ts";
import { lockRow } from "../../platform/rows.ts";
import { type Done, former, refuseTouched, type Reversal } from "./reversal.ts";

function aboutOf<Table extends string>({ aboutId }: Done): Id<Table> {
  if (!aboutId) throw new Refusal("not_found", "record.not_found");
  return aboutId as Id<Table>; // of an entry about one
}

export const deleteWritten: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  await deleteNote(ctx, { noteId: aboutOf<"notes">(done) });
  return [];
};

export const cancelPlanned: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  await cancelActivity(ctx, { activityId: aboutOf<"activities">(done) });
  return [];
};

/** A call that was written down was not made: it is given up as if it had only been planned. */
export const cancelLogged: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  const activityId = aboutOf<"activities">(done);
  await reopenActivity(ctx, { activityId });
  await cancelActivity(ctx, { activityId });
  return [];
};

export const openAgain: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  await reopenActivity(ctx, { activityId: aboutOf<"activities">(done) });
  return [];
};

export const editActivityBack: Reversal = async (ctx, done) => {
  const activityId = aboutOf<"activities">(done);
  const { former: values, stays } = former(done, await lockRow(ctx, "activities", activityId));
  await editActivity(ctx, EditActivity.parse({ ...values, activityId }));
  return stays;
};

/** A mail that has not left does not leave; of one that has there is no way back. */
export const keepMail: Reversal = async (ctx, done) => {
  const messageId = aboutOf<"messages">(done);
  const { state } = await getMessage(ctx, { messageId });
  if (state !== "withdrawn") await withdrawMessage(ctx, { messageId });
  return [];
};
