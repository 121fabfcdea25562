import type { OneContactMerge } from "@trato/domain/contacts/merging/inputs.ts";
import { givenBack, type Made, obstacleToUndoMerge } from "@trato/domain/contacts/merging/lifecycle.ts";
import type { Merge } from "@trato/domain/contacts/merging/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordAllInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow } from "../../platform/rows.ts";
import { type ContactId, lockContacts } from "../store.ts";
import {
  keepMade,
  keptRecords,
  laterMerges,
  lockMerge,
  mended,
  presentMerge,
  readMerge,
  refuseMergedAgain,
  separate,
  tellMoved,
  whereItLeads,
} from "./merges.ts";

/** They were not one after all: each stands by itself again as it was, with what belonged to it; what came later stays where it came. */
export async function undoContactMerge(ctx: Context, { mergeId }: OneContactMerge): Promise<Merge> {
  authorize(ctx, "contact.edit");
  const { survivorId } = await readMerge(ctx, "contact", mergeId);
  await refuseMergedAgain(ctx, { survivorId });
  const [survivor] = await lockContacts(ctx, [survivorId as ContactId]); // the kind says whose id it is
  const merge = await lockMerge(ctx, "contact", mergeId);
  refuseIf(obstacleToUndoMerge(merge, ctx.now));
  if (!survivor) throw new Error("it is locked"); // refused where it is not

  const [kept, later] = [await keptRecords(ctx, mergeId), await laterMerges(ctx, merge)];
  const [made, madeLater] = [merge.changes as Made, later.map(({ changes }) => changes as Made)]; // as the merges wrote them
  const leadsTo = await whereItLeads(ctx, [made, ...madeLater]);
  const back = givenBack(made, survivor, madeLater, undefined, leadsTo);
  await tellMoved(ctx, mergeId);
  await separate(ctx, mergeId);
  for (const [at, { id }] of later.entries()) await keepMade(ctx, id, back.later[at] as Made); // as many as there are
  const changes = await mended(ctx, "contacts", survivor.id, back.changes);
  const { name } = { ...survivor, ...changes };
  const records = kept.map((each) => ({ id: each.recordId, name: each.name }));
  await changeRow(ctx, "contacts", survivor, {
    event: "contact.separated",
    changes,
    told: { mergeId, separated: records.map((each) => each.name) },
  });
  const separated = kept.map(({ recordId, kept: row }) => {
    const version = (row as { version: number }).version + 1; // a row of the table
    tellOthers(ctx, "contact", recordId, version);
    return { id: recordId, after: { mergeId, separated: [name], version } };
  });
  await recordAllInDiary(ctx, "contact.separated", "contact", separated);
  return presentMerge({ ...merge, undoneAt: ctx.now }, records);
}
