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
import { lockMailbox, verbOf, type Whose } from "./store.ts";

/** Mails that come into this mailbox are read from now on, and those that lie there already. */
export const createMailbox = (ctx: Context, asked: CreateMailbox): Promise<Mailbox> =>
  addMailbox(ctx, asked, "company");

/** Another place, other folders, another team or rule; what was read of it stays. */
export const editMailbox = (ctx: Context, asked: EditMailbox): Promise<Mailbox> => changeMailbox(ctx, asked, "company");

/** It is read no more, and what opens it is forgotten; what came of it stays. */
export const removeMailbox = (ctx: Context, asked: OneMailbox): Promise<Record<string, never>> =>
  endMailbox(ctx, asked, "company");

/** The company's, or one's own. */
export async function addMailbox(
  ctx: Context,
  { id, password, clientSecret, refreshToken, ...given }: CreateMailbox,
  whose: Whose,
): Promise<Mailbox> {
  authorize(ctx, verbOf[whose]);
  const mailboxId = id ?? ctx.newId<"mailboxes">();
  const settings = withoutClient({ ...usual, ...withoutTwice(defined(given)) });
  await refuseWrong(ctx, settings, null);
  const secret = secretAfter(ctx, null, settings, { password, clientSecret, refreshToken });
  const memberId = whose === "mine" ? ctx.actor.memberId : null;
  await insertOwn(ctx, "mailboxes", { ...settings, id: mailboxId, memberId, secret, createdAt: ctx.now }).execute();
  await tell(ctx, memberId ? "mailbox.connected" : "mailbox.created", mailboxId, toldOf(whose, { after: settings }));
  return getMailbox(ctx, { mailboxId }, whose);
}

/** What opens it is encrypted, and an old one goes on to its own server alone. */
export async function changeMailbox(
  ctx: Context,
  { mailboxId, version, password, clientSecret, refreshToken, ...given }: EditMailbox,
  whose: Whose,
): Promise<Mailbox> {
  const { id: _, version: current, secret: kept, ...before } = await lockMailbox(ctx, mailboxId, whose);
  authorize(ctx, verbOf[whose]);
  refuseStale({ version: current }, version);
  const after = withoutClient({ ...before, ...withoutTwice(defined(given)) });
  await refuseWrong(ctx, after, before.teamId);
  const secret = secretAfter(ctx, { ...before, secret: kept }, after, { password, clientSecret, refreshToken });
  if (secret === kept && isSameValue(before, after)) {
    nothingToRecord(ctx);
    return getMailbox(ctx, { mailboxId }, whose);
  }
  await updateOwn(ctx, "mailboxes")
    .set({ ...after, secret, version: current + 1 })
    .where("id", "=", mailboxId)
    .execute();
  await tell(ctx, "mailbox.changed", mailboxId, toldOf(whose, { before, after }));
  return getMailbox(ctx, { mailboxId }, whose);
}

export async function endMailbox(
  ctx: Context,
  { mailboxId }: OneMailbox,
  whose: Whose,
): Promise<Record<string, never>> {
  const { secret: _, id: __, version: ___, ...before } = await lockMailbox(ctx, mailboxId, whose);
  authorize(ctx, verbOf[whose]);
  await deleteOwn(ctx, "mailboxes").where("id", "=", mailboxId).execute();
  await tell(ctx, "mailbox.removed", mailboxId, toldOf(whose, { before }));
  return {};
}

type Told = { before?: Record<string, unknown>; after?: Record<string, unknown> };

/** How a member's own is read is nobody else's: the diary, which others read, tells of its address alone. */
function toldOf(whose: Whose, told: Told): Told {
  if (whose === "company") return told;
  return Object.fromEntries(Object.entries(told).map(([when, { address }]) => [when, { address }]));
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
  told: Told,
): Promise<void> {
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, event, { kind: "setting", id }, told);
}
