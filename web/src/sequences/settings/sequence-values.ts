import type { Id } from "@trato/domain/ids.ts";
import type { StepKind } from "@trato/domain/sequences/plan.ts";
import type { Sequence } from "../queries.ts";

export type StepValues = {
  kind: StepKind;
  wait: { amount: number; unit: Sequence["steps"][number]["wait"]["unit"] };
  templateId: string | null;
  summary: string;
  note: string;
};

/** A sequence as its form has it: each step has a place for what any kind of step says. */
export type SequenceValues = {
  name: string;
  subject: Sequence["subject"];
  begins: Sequence["begins"];
  isOn: boolean;
  days: number[];
  from: string;
  to: string;
  steps: StepValues[];
};

export const begunStep = (kind: StepKind, others: readonly StepValues[]): StepValues => ({
  kind,
  wait: { amount: others.length === 0 ? 0 : 2, unit: "working_days" },
  templateId: null,
  summary: "",
  note: "",
});

export const emptySequence: SequenceValues = {
  name: "",
  subject: "opportunity",
  begins: null,
  isOn: true,
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "18:00",
  steps: [begunStep("mail", [])],
};

export const valuesOf = ({ name, subject, begins, isOn, days, from, to, steps }: Sequence): SequenceValues => ({
  name,
  subject,
  begins,
  isOn,
  days,
  from,
  to,
  steps: steps.map((step) => ({
    kind: step.kind,
    wait: step.wait,
    templateId: step.kind === "mail" ? step.templateId : null,
    summary: step.kind === "mail" ? "" : step.summary,
    note: step.kind === "mail" ? "" : (step.note ?? ""),
  })),
});

/** What is kept of it: of each step what its kind says. */
export function sentOf(values: SequenceValues): Sent;
export function sentOf(values: Partial<SequenceValues>): Partial<Sent>;
export function sentOf({ steps, ...values }: Partial<SequenceValues>): Partial<Sent> {
  return { ...values, ...(steps && { steps: steps.map(stepOf) }) };
}

type Sent = Omit<SequenceValues, "steps"> & { steps: ReturnType<typeof stepOf>[] };

const stepOf = ({ kind, wait, templateId, summary, note }: StepValues) =>
  kind === "mail"
    ? { kind, wait, templateId: (templateId ?? "") as Id<"mail_templates"> } // one that is not chosen is told by the schema
    : { kind, wait, summary, note: note.trim() || null };

/** The steps with one of them one place up or down. */
export function moved<Item>(items: readonly Item[], place: number, by: -1 | 1): Item[] {
  const [item, beside] = [items[place], items[place + by]];
  if (item === undefined || beside === undefined) return [...items];
  return items.with(place, beside).with(place + by, item);
}

/** What a sequence that begins by itself says to begin with. */
export const beginningOf = (when: Beginning): NonNullable<Sequence["begins"]> => {
  if (when === "expiring") return { when, days: 3 };
  if (when === "expired") return { when, days: 1 };
  return when === "opened" ? { when, times: 3 } : { when };
};
export type Beginning = NonNullable<Sequence["begins"]>["when"];
