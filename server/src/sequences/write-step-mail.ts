import { momentAt } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ProgressEvent } from "@trato/domain/sequences/machine.ts";
import type { Step } from "@trato/domain/sequences/plan.ts";
import { nextDay } from "@trato/domain/sequences/timing.ts";
import { strangersAmong } from "../capture/mail/strangers-among.ts";
import { templatesFor } from "../messaging/templates/read-templates.ts";
import { writeLetter } from "../messaging/templates/write-letter.ts";
import { unsubscribedOf } from "../messaging/unsubscribes/store.ts";
import { writeMessage } from "../messaging/write-message.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { own } from "../platform/rows.ts";
import { type Followed, followedOf, letterOf } from "./followed.ts";
import { takeRoom } from "./mail-room.ts";
import { type Enrolment, minutesLater, planOf } from "./store.ts";

type MailStep = Extract<Step, { kind: "mail" }>;
type Written = { messageId: Id<"messages"> } | { event: ProgressEvent; missing?: string[] };
type Asked = { enrolment: Enrolment; step: MailStep; owner: Id<"members"> | null };

/** While there is no mail server, a mail is looked at again after so many minutes. */
const againAfter = 15;

/** The mail of a step, in the words of its template as they are now; or why none is written now. */
export async function writeStepMail(ctx: Context, { enrolment, step, owner }: Asked): Promise<Written> {
  const about = followedOf(enrolment);
  const { link, ...letter } = await letterOf(ctx, about);
  const { to } = letter;
  if (!to) return paused("no_address");
  if (await unsubscribedOf(ctx, to)) return { event: { kind: "stopped", reason: "unsubscribed" } };
  if ((await strangersAmong(ctx, [to])).length === 0) return paused("own_address");
  const offered = await templatesFor(ctx, letter.use);
  if (!offered.some(({ id }) => id === step.templateId)) return paused("no_template");
  const draft = await writeLetter(ctx, { ...letter, by: owner }, { templateId: step.templateId });
  if (draft.missing.length > 0) return { ...paused("missing"), missing: draft.missing };
  if (draft.subject === "" || draft.body === "") return paused("missing");
  const held = (await heldByAnother(ctx, enrolment, about)) ?? (await heldFor(ctx, enrolment, owner));
  if (held) return { event: held };
  const { subject, body, language } = draft;
  const written = { about, to, subject, body, language, link, by: owner, byItself: "sequence" as const };
  const messageId = await writeMessage(ctx, written);
  tellOthers(ctx, "timeline", about.id, 0);
  await recordInDiary(ctx, "sequence.wrote", about, { about: { kind: "message", id: messageId } });
  return { messageId };
}

const paused = (reason: Extract<ProgressEvent, { kind: "paused" }>["reason"]) => ({
  event: { kind: "paused", reason } as const,
});

/** Counts the mail among those that leave today from its address; when it can leave where there is no room for it, or no server. */
async function heldFor(ctx: Context, enrolment: Enrolment, owner: Asked["owner"]): Promise<ProgressEvent | null> {
  const hasRoom = await takeRoom(ctx, owner);
  if (hasRoom) return null;
  if (hasRoom === null) return { kind: "held", reason: "no_server", until: minutesLater(ctx.now, againAfter) };
  return { kind: "held", reason: "day_full", until: nextDay(ctx.now, planOf(enrolment), ctx.workspace.timeZone) };
}

/** An offer may be in several sequences at once: they write one mail a day. */
async function heldByAnother(
  ctx: Context,
  enrolment: Enrolment,
  { kind, id }: Followed,
): Promise<ProgressEvent | null> {
  if (kind !== "sale") return null;
  const { timeZone } = ctx.workspace;
  const written = await own(ctx, "messages")
    .select("id")
    .where("subjectKind", "=", kind)
    .where("subjectId", "=", id)
    .where("byItself", "=", "sequence")
    .where("state", "<>", "withdrawn")
    .where("createdAt", ">=", momentAt(timeZone, ctx.today, "00:00"))
    .limit(1)
    .executeTakeFirst();
  return written ? { kind: "held", reason: "one_a_day", until: nextDay(ctx.now, planOf(enrolment), timeZone) } : null;
}
