import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { titleOf } from "@trato/domain/capture/lead-of.ts";
import type { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";

/** What is typed of somebody who was met. */
export type CapturedValues = {
  contactName: string;
  companyName: string;
  email: string;
  phone: string;
  description: string;
  step: ActivityKind | "none";
  summary: string;
  dueOn: CalendarDate | null;
};

export const nobodyYet: CapturedValues = {
  contactName: "",
  companyName: "",
  email: "",
  phone: "",
  description: "",
  step: "none",
  summary: "",
  dueOn: null,
};

type Setting = {
  tradeShowId: Id<"trade_shows">;
  key: string;
  capturedAt: Moment;
  /** On which day the next step is due, and what it is called, where nothing is said. */
  usual: { dueOn: CalendarDate; summary: string };
};

const texts = ["contactName", "companyName", "email", "phone", "description"] as const;

/** What is sent of it: what was left empty is left out. */
export function captureOf(values: CapturedValues, { usual, ...setting }: Setting) {
  const { step, summary, dueOn } = values;
  const said = Object.fromEntries(texts.flatMap((name) => (values[name].trim() ? [[name, values[name]]] : [])));
  const nextStep = step !== "none" && {
    kind: step,
    summary: summary.trim() || usual.summary,
    dueOn: dueOn ?? usual.dueOn,
  };
  return { ...setting, ...said, ...(nextStep && { nextStep }) };
}

/** The values of a capture that is to be mended. */
export function valuesOf({ nextStep, ...said }: CaptureLead): CapturedValues {
  const textsOf = Object.fromEntries(texts.map((name) => [name, said[name] ?? ""])) as Pick<
    CapturedValues,
    (typeof texts)[number]
  >; // one for each
  return {
    ...textsOf,
    step: nextStep?.kind ?? "none",
    summary: nextStep?.summary ?? "",
    dueOn: nextStep?.dueOn ?? null,
  };
}

/** What was refused, as it is typed now: the same capture, of the same moment. */
export function mendedCapture(
  { tradeShowId, key, capturedAt, isByVisitor, consent, nextStep }: CaptureLead,
  values: CapturedValues,
) {
  const usual = { dueOn: nextStep?.dueOn ?? dayOf(capturedAt), summary: nextStep?.summary ?? "" };
  const kept = { ...(isByVisitor && { isByVisitor }), ...(consent && { consent }) };
  return { ...kept, ...captureOf(values, { tradeShowId, key, capturedAt, usual }) };
}

const dayOf = (moment: Moment) => moment.slice(0, 10) as CalendarDate; // as moments are written

/** What it is called in a list. */
export const titleOfCapture = (lead: CaptureLead): string => titleOf({ title: lead.contactName, ...lead }) ?? "";
