import type { Moment } from "../dates.ts";
import type { Plan } from "./plan.ts";
import { afterWait, intoHours } from "./timing.ts";

export const progressStates = ["running", "paused", "finished", "stopped"] as const;
export type ProgressState = (typeof progressStates)[number];

/** Why somebody goes through a sequence no further. */
export const stopReasons = [
  "answered",
  "talked",
  "meeting",
  "moved",
  "converted",
  "won",
  "lost",
  "archived",
  "pooled",
  "by_hand",
  "unsubscribed",
  "undeliverable",
  "merged",
  "accepted",
  "declined",
  "ordered",
  "withdrawn",
  "sent_anew",
] as const;
export type StopReason = (typeof stopReasons)[number];

/** Those that are an answer of the one who is written to. */
export const answerReasons: readonly StopReason[] = ["answered", "talked", "meeting", "accepted", "declined"];

/** Why somebody must look at it before it goes on. */
export const pauseReasons = ["by_hand", "no_address", "own_address", "no_template", "missing"] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Why a step that is due comes later. */
export const heldReasons = [
  "off_hours",
  "off",
  "day_full",
  "no_server",
  "mail_waits",
  "nobody",
  "unsent",
  "one_a_day",
] as const;
export type HeldReason = (typeof heldReasons)[number];

/** How far a record is in a sequence. */
export type Progress = {
  state: ProgressState;
  /** The step that comes next, counted from 0; as many as there are: an answer to the last mail is waited for. */
  position: number;
  /** When it comes; null while what was planned is not done. */
  dueAt: Moment | null;
  reason: StopReason | PauseReason | HeldReason | null;
};

export type ProgressEvent =
  /** A mail was written, or what was planned is done or given up. */
  | { kind: "done"; at: Moment }
  /** A call or a task was planned: it is waited for. */
  | { kind: "planned" }
  /** What was done is not done after all. */
  | { kind: "undone"; position: number }
  | { kind: "held"; reason: HeldReason; until: Moment }
  | { kind: "paused"; reason: PauseReason }
  /** `isTakenBack`: the mail of the last step did not leave, and is written again. */
  | { kind: "resumed"; at: Moment; isTakenBack?: boolean }
  | { kind: "stopped"; reason: StopReason }
  /** No answer came to the last mail. */
  | { kind: "finished" };

/** For so many days after the last mail an answer counts as one to the sequence. */
const answerDays = 7;

/** How it begins: with the first step, once its wait is over. */
export function begun(plan: Plan, timeZone: string, at: Moment): Progress {
  return { state: "running", position: 0, dueAt: dueAfter(plan, timeZone, { position: 0, at }), reason: null };
}

/** How far it is after something happened. What is over stays over, unless somebody lets it go on. */
export function advanced(plan: Plan, timeZone: string, progress: Progress, event: ProgressEvent): Progress {
  switch (event.kind) {
    case "stopped":
      return isLive(progress) ? { ...progress, state: "stopped", dueAt: null, reason: event.reason } : progress;
    case "paused":
      return progress.state === "running" ? { ...progress, state: "paused", reason: event.reason } : progress;
    case "resumed":
      return resumed(plan, timeZone, event.isTakenBack ? backToMail(plan, progress) : progress, event.at);
    case "undone":
      return undone(progress, event.position);
    case "done":
      return isLive(progress) ? stepped(plan, timeZone, progress, event.at) : progress;
    case "planned":
    case "held":
    case "finished":
      return progress.state === "running" ? running(progress, event) : progress;
  }
}

function running(progress: Progress, event: Extract<ProgressEvent, { kind: "planned" | "held" | "finished" }>) {
  if (event.kind === "planned") return { ...progress, dueAt: null, reason: null };
  if (event.kind === "held") return { ...progress, dueAt: event.until, reason: event.reason };
  return { ...progress, state: "finished" as const, dueAt: null, reason: null };
}

/** To the next step; a paused one goes there as well, and stays paused. */
function stepped(plan: Plan, timeZone: string, progress: Progress, at: Moment): Progress {
  const position = progress.position + 1;
  if (position > plan.steps.length) return progress;
  const dueAt = dueAfter(plan, timeZone, { position, at });
  const reason = progress.state === "paused" ? progress.reason : null;
  if (dueAt === null) return { state: "finished", position, dueAt, reason: null };
  return { ...progress, position, dueAt, reason };
}

/** Back to the step that is to be done again, unless the one after it was done meanwhile. */
function undone(progress: Progress, position: number): Progress {
  if (progress.state === "stopped" || progress.position !== position + 1) return progress;
  const state = progress.state === "finished" ? "running" : progress.state;
  return { ...progress, state, position, dueAt: null };
}

/** To the last step that wrote a mail, to be done at once. */
function backToMail({ steps }: Plan, progress: Progress): Progress {
  const position = steps.slice(0, progress.position).findLastIndex(({ kind }) => kind === "mail");
  return position < 0 ? progress : { ...progress, position, dueAt: null, state: "stopped" };
}

/** On from where it was: at once where its time is over, and never outside of its hours. What it waited for it waits for again. */
function resumed(plan: Plan, timeZone: string, progress: Progress, at: Moment): Progress {
  if (progress.state === "running" || progress.state === "finished") return progress;
  const { dueAt } = progress;
  const from = dueAt !== null && dueAt > at ? dueAt : at;
  const isAwaited = progress.state === "paused" && dueAt === null;
  return { ...progress, state: "running", dueAt: isAwaited ? null : intoHours(from, plan, timeZone), reason: null };
}

function dueAfter(plan: Plan, timeZone: string, { position, at }: { position: number; at: Moment }): Moment | null {
  const step = plan.steps[position];
  if (step) return afterWait(step.wait, at, plan, timeZone);
  const isAnswered = plan.steps.at(-1)?.kind === "mail";
  return isAnswered ? afterWait({ amount: answerDays, unit: "days" }, at, plan, timeZone) : null;
}

/** Whether it can still do something. */
export const isLive = ({ state }: Pick<Progress, "state">): boolean => state === "running" || state === "paused";

/** Whether its next step is to be done now. */
export const isDue = ({ state, dueAt }: Progress, now: Moment): boolean =>
  state === "running" && dueAt !== null && dueAt <= now;
