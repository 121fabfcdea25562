import type { CreateMailbox, EditMailbox, OneMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import { obstacleToMailbox } from "@trato/domain/capture/mailboxes/obstacle-to-mailbox.ts";
import type { Mailbox } from "@trato/domain/capture/mailboxes/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { getMailbox } from "./list-mailboxes.ts";
import { secretAfter } from "./secret.ts";
import { lockMailbox } from "./store.ts";

/** Mails that come into this mailbox are read from now on, and those that lie there already. */
export async function createMailbox(
  ctx: Context,
  { id, password, clientSecret, refreshToken, ...given }: CreateMailbox,
): Promise<Mailbox> {
  authorize(ctx, "mailbox.manage");
  const mailboxId = id ?? ctx.newId<"mailboxes">();
  const settings = withoutClient({ ...usual, ...withoutTwice(defined(given)) });
  await refuseWrong(ctx, settings, null);
  const secret = secretAfter(ctx, null, settings, { password, clientSecret, refreshToken });
  await insertOwn(ctx, "mailboxes", { ...settings, id: mailboxId, secret, createdAt: ctx.now }).execute();
  await tell(ctx, "mailbox.created", mailboxId, { after: settings });
  return getMailbox(ctx, { mailboxId });
}

/** Another place, other folders, another team or rule; what was read of it stays. What opens it is encrypted, and an old one goes on to its own server alone. */
export async function editMailbox(
  ctx: Context,
  { mailboxId, version, password, clientSecret, refreshToken, ...given }: EditMailbox,
): Promise<Mailbox> {
  const { id: _, version: current, secret: kept, ...before } = await lockMailbox(ctx, mailboxId);
  authorize(ctx, "mailbox.manage");
  refuseStale({ version: current }, version);
  const after = withoutClient({ ...before, ...withoutTwice(defined(given)) });
  await refuseWrong(ctx, after, before.teamId);
  const secret = secretAfter(ctx, { ...before, secret: kept }, after, { password, clientSecret, refreshToken });
  if (secret === kept && isSameValue(before, after)) {
    nothingToRecord(ctx);
    return getMailbox(ctx, { mailboxId });
  }
  await updateOwn(ctx, "mailboxes")
    .set({ ...after, secret, version: current + 1 })
    .where("id", "=", mailboxId)
    .execute();
  await tell(ctx, "mailbox.changed", mailboxId, { before, after });
  return getMailbox(ctx, { mailboxId });
}

/** It is read no more, and what opens it is forgotten; what came of it stays. */
export async function removeMailbox(ctx: Context, { mailboxId }: OneMailbox): Promise<Record<string, never>> {
  const { secret: _, id: __, version: ___, ...before } = await lockMailbox(ctx, mailboxId);
  authorize(ctx, "mailbox.manage");
  await deleteOwn(ctx, "mailboxes").where("id", "=", mailboxId).execute();
  await tell(ctx, "mailbox.removed", mailboxId, { before });
  return {};
}

const usual = {
  userName: null,
  tokenAddress: null,
  clientId: null,
  teamId: null,
  source: null,
  medium: null,
  campaign: null,
  isOn: true,
};

const defined = <Given extends object>(given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Given]: Exclude<Given[Name], undefined>;
  }; // its own entries

const lists = ["folders", "ignoredSenders", "ignoredWords"] as const;

/** Each folder, sender and word once. */
function withoutTwice<Given extends Partial<Record<(typeof lists)[number], string[]>>>(given: Given): Given {
  const once = lists.flatMap((name) => (given[name] ? [[name, [...new Set(given[name])]] as const] : []));
  return { ...given, ...Object.fromEntries(once) };
}

/** A client is one of who gives tokens. */
const withoutClient = <Given extends { tokenAddress: string | null; clientId: string | null }>(given: Given): Given =>
  given.tokenAddress === null ? { ...given, clientId: null } : given;

type Settings = Parameters<typeof obstacleToMailbox>[0] & { teamId: Id<"teams"> | null };

async function refuseWrong(
  ctx: Context,
  { teamId, ...settings }: Settings,
  teamBefore: Id<"teams"> | null,
): Promise<void> {
  refuseIf(obstacleToMailbox(settings));
  if (teamId === null || teamId === teamBefore) return;
  const team = await own(ctx, "teams")
    .select("id")
    .where("id", "=", teamId)
    .where("archivedAt", "is", null)
    .limit(1)
    .execute();
  if (team.length === 0) throw new Refusal("invalid", "reference.unknown", { path: "teamId" });
}

async function tell(
  ctx: Context,
  event: Extract<DiaryEvent, `mailbox.${string}`>,
  id: Id<"mailboxes">,
  told: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, event, { kind: "setting", id }, told);
}
