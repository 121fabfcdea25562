import type { MergeContacts } from "@trato/domain/contacts/merging/inputs.ts";
import { madeDifferent, obstacleToMerge } from "@trato/domain/contacts/merging/lifecycle.ts";
import { mergedContact, obstacleToMergeContacts } from "@trato/domain/contacts/merging/merged-contact.ts";
import type { Merge } from "@trato/domain/contacts/merging/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize, isAllowed } from "../../platform/permissions.ts";
import { changeRow, found } from "../../platform/rows.ts";
import { lockContacts } from "../store.ts";
import { mergeableContacts, mergedColumns } from "./mergeable-contacts.ts";
import { absorb, presentMerge, tellMoved } from "./merges.ts";
import { holdFromWriting } from "./writing-about.ts";

/** Who may not set it, does not choose it either: the least of all stays. */
const limit = "creditLimit";

/**
 * Several companies, or several people, are one: what is known of them and all that belongs to them (their people, addresses, deals, documents)
 * comes together in one of them, and can be separated again.
 */
export async function mergeContacts(
  ctx: Context,
  { contactId, version, absorbed, choices = [] }: MergeContacts,
): Promise<Merge> {
  const asked = [{ contactId, version }, ...absorbed];
  const ids = asked.map((one) => one.contactId);
  authorize(ctx, "contact.edit");
  refuseIf(obstacleToMerge(ids));
  await holdFromWriting(ctx, ids);
  const records = await lockContacts(ctx, ids);
  const record = (id: string) => found(records.find((each) => each.id === id));
  for (const one of asked) refuseStale(record(one.contactId), one.version);
  const contacts = mergeableContacts(records);
  const mayChoose = (part: string) => part !== limit || isAllowed(ctx, "credit.set");
  const chosen = choices.flatMap(({ part, contactId: from }) => (mayChoose(part) ? [{ part, from }] : []));
  refuseIf(obstacleToMergeContacts(contacts, chosen));

  const survivor = record(contactId);
  const others = absorbed.map((one) => record(one.contactId));
  const made = madeDifferent(survivor, mergedColumns(contacts, mergedContact(contacts, chosen)));
  const mergeId = await absorb(ctx, "contact", {
    survivorId: survivor.id,
    ids: others.map(({ id }) => id),
    made,
  });
  for (const { id, version: last } of others) tellOthers(ctx, "contact", id, last + 1);
  await tellMoved(ctx, mergeId);
  await changeRow(ctx, "contacts", survivor, {
    event: "contact.merged",
    changes: made.after,
    told: { mergeId, merged: others.map(({ name }) => name) },
  });
  const merge = { id: mergeId, survivorId: survivor.id, mergedAt: ctx.now, undoneAt: null };
  return presentMerge(
    merge,
    others.map(({ id, name }) => ({ id, name })),
  );
}
