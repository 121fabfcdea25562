import { inputOf, leadTexts } from "@trato/domain/capture/cards/lead-texts.ts";
import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { titleOf } from "@trato/domain/capture/lead-of.ts";
import type { KeptLead } from "@trato/domain/capture/shows/inputs.ts";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { emptyValues, type ReadValues } from "../../card/read-values.ts";

/** What is typed of somebody who was met, or read of a card. */
export type CapturedValues = ReadValues & {
  step: ActivityKind | "none";
  summary: string;
  dueOn: CalendarDate | null;
};

export const nobodyYet: CapturedValues = { ...emptyValues, step: "none", summary: "", dueOn: null };

type Setting = {
  /** Null where it is at none. */
  tradeShowId: Id<"trade_shows"> | null;
  key: string;
  capturedAt: Moment;
  /** On which day the next step is due, and what it is called, where nothing is said. */
  usual: { dueOn: CalendarDate; summary: string };
};

/** What is sent of it: what was left empty is left out. */
export function captureOf(values: CapturedValues, { usual, ...setting }: Setting) {
  const { step, summary, dueOn, read: _, ...texts } = values;
  const { title: __, ...said } = inputOf(texts); // it is called after whom it is about, on the server
  const nextStep = step !== "none" && {
    kind: step,
    summary: summary.trim() || usual.summary,
    dueOn: dueOn ?? usual.dueOn,
  };
  return { ...setting, ...said, ...(nextStep && { nextStep }) };
}

/** The values of a capture that is to be mended. */
export function valuesOf({ nextStep, address, ...said }: KeptLead): CapturedValues {
  const told: Partial<Record<string, unknown>> = { ...said, ...address };
  const filled = leadTexts.flatMap((name) => (typeof told[name] === "string" ? [[name, told[name]] as const] : []));
  return {
    ...nobodyYet,
    ...Object.fromEntries(filled),
    step: nextStep?.kind ?? "none",
    summary: nextStep?.summary ?? "",
    dueOn: nextStep?.dueOn ?? null,
  };
}

/** What was refused, as it is typed now: the same capture, of the same moment. */
export function mendedCapture(
  { tradeShowId, key, capturedAt, isByVisitor, consent, nextStep }: KeptLead,
  values: CapturedValues,
) {
  const usual = { dueOn: nextStep?.dueOn ?? dayOf(capturedAt), summary: nextStep?.summary ?? "" };
  const kept = { ...(isByVisitor && { isByVisitor }), ...(consent && { consent }) };
  return { ...kept, ...captureOf(values, { tradeShowId, key, capturedAt, usual }) };
}

const dayOf = (moment: Moment) => moment.slice(0, 10) as CalendarDate; // as moments are written

/** What it is called in a list. */
export const titleOfCapture = (lead: KeptLead): string => titleOf({ title: lead.contactName, ...lead }) ?? "";
