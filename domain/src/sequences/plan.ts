import type { Id } from "../ids.ts";

/** What a step does: Trato writes a mail by a template, or plans a call or a task for whoever has the record. */
export const stepKinds = ["mail", "call", "task"] as const;
export type StepKind = (typeof stepKinds)[number];

/** Days of the calendar, days from Monday to Friday, or hours of those in which the sequence is at work. */
export const waitUnits = ["days", "working_days", "hours"] as const;
export type WaitUnit = (typeof waitUnits)[number];

/** How long after the step before, or after the beginning. */
export type Wait = { amount: number; unit: WaitUnit };

export type Step =
  | { kind: "mail"; wait: Wait; templateId: Id<"mail_templates"> }
  | { kind: "call" | "task"; wait: Wait; summary: string; note: string | null };

/** When a sequence is at work: on these days of the week, from Monday (1) to Sunday (7), from one time to before another ("09:00" to "18:00"). */
export type Hours = { days: readonly number[]; from: string; to: string };

/** What somebody goes through, as it was when that began. */
export type Plan = Hours & { steps: readonly Step[] };
