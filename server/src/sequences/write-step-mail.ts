import type { Id } from "@trato/domain/ids.ts";
import type { ProgressEvent } from "@trato/domain/sequences/machine.ts";
import type { Step } from "@trato/domain/sequences/plan.ts";
import { nextDay } from "@trato/domain/sequences/timing.ts";
import { strangersAmong } from "../capture/mail/strangers-among.ts";
import { templatesFor } from "../messaging/templates/read-templates.ts";
import { writeLetter } from "../messaging/templates/write-letter.ts";
import { unsubscribedOf } from "../messaging/unsubscribes/store.ts";
import { writeMessage } from "../messaging/write-message.ts";
import { letterOfOpportunity } from "../opportunities/letter-of-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { takeRoom } from "./mail-room.ts";
import { type Enrolment, minutesLater, planOf } from "./store.ts";

type MailStep = Extract<Step, { kind: "mail" }>;
type Written = { messageId: Id<"messages"> } | { event: ProgressEvent; missing?: string[] };
type Asked = { enrolment: Enrolment; step: MailStep; owner: Id<"members"> | null };

/** While there is no mail server, a mail is looked at again after so many minutes. */
const againAfter = 15;

/** The mail of a step, in the words of its template as they are now; or why none is written now. */
export async function writeStepMail(ctx: Context, { enrolment, step, owner }: Asked): Promise<Written> {
  const { opportunityId } = enrolment;
  const letter = await letterOfOpportunity(ctx, { opportunityId });
  const { to } = letter;
  if (!to) return paused("no_address");
  if (await unsubscribedOf(ctx, to)) return { event: { kind: "stopped", reason: "unsubscribed" } };
  if ((await strangersAmong(ctx, [to])).length === 0) return paused("own_address");
  const offered = await templatesFor(ctx, "opportunity");
  if (!offered.some(({ id }) => id === step.templateId)) return paused("no_template");
  const draft = await writeLetter(ctx, { ...letter, by: owner }, { templateId: step.templateId });
  if (draft.missing.length > 0) return { ...paused("missing"), missing: draft.missing };
  if (draft.subject === "" || draft.body === "") return paused("missing");
  const held = await heldFor(ctx, enrolment, owner);
  if (held) return { event: held };
  const { subject, body, language } = draft;
  const about = { kind: "opportunity" as const, id: opportunityId };
  const messageId = await writeMessage(ctx, { about, to, subject, body, language, by: owner, byItself: "sequence" });
  tellOthers(ctx, "timeline", opportunityId, 0);
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
