import { foldedWords } from "../../day-words.ts";
import { compare, exact } from "../../decimal.ts";
import { obstacle, type Obstacle } from "../../errors.ts";
import type { Field, FieldKind } from "../../fields/field.ts";
import { writtenOf } from "../../fields/field-schemas.ts";
import { without } from "../../fields/field-lists.ts";
import { opportunityFields } from "../fields.ts";

/** How a value of a lead is compared with those of a condition. */
export const comparisons = ["is", "isNot", "contains", "startsWith", "atLeast", "atMost", "known", "unknown"] as const;
export type Comparison = (typeof comparisons)[number];

/** What a rule asks of a lead: one of its fields compared with values, written as text whatever the field's kind. */
export type Condition = { field: string; comparison: Comparison; values: readonly string[] };

/** What may be asked of a lead that arrives: all that is known of one but whose it is and what becomes of it. */
export const conditionFields: readonly Field[] = without(opportunityFields, [
  "salespersonId",
  "stageId",
  "lostReasonId",
  "probability",
]);

/** A lead that has come already is likely to be won, too. */
export const drawFields: readonly Field[] = without(opportunityFields, ["salespersonId", "stageId", "lostReasonId"]);

export const fieldOfCondition = (name: string): Field | null => drawFields.find((field) => field.name === name) ?? null;

const texts: readonly Comparison[] = ["is", "isNot", "contains", "startsWith", "known", "unknown"];
const choices: readonly Comparison[] = ["is", "isNot", "known", "unknown"];
const amounts: readonly Comparison[] = ["atLeast", "atMost"];

const comparisonsOfKinds: Partial<Record<FieldKind, readonly Comparison[]>> = {
  text: texts,
  long: ["contains", "known", "unknown"],
  email: texts,
  phone: texts,
  url: texts,
  country: choices,
  language: choices,
  tags: choices,
  team: choices,
  contact: ["known", "unknown"],
  money: amounts,
  percent: amounts,
  stars: amounts,
  date: [...amounts, "known", "unknown"],
};

/** How a field may be compared. */
export const comparisonsOf = ({ kind }: Pick<Field, "kind">): readonly Comparison[] => comparisonsOfKinds[kind] ?? [];

/** Whether a comparison stands for itself: known and unknown ask for no value. */
export const asksForNothing = (comparison: Comparison): boolean => comparison === "known" || comparison === "unknown";

/** A number has one bound; a text or a choice may be one of several. */
export const isOneValue = (comparison: Comparison): boolean => comparison === "atLeast" || comparison === "atMost";

/** What is wrong with conditions as they were asked for: a field that is none, a comparison that it does not know, a value that it cannot have. */
export function obstacleToConditions(conditions: readonly Condition[], at = ""): Obstacle | null {
  for (const [place, condition] of conditions.entries()) {
    const wrong = wrongIn(condition);
    if (wrong) return obstacle("invalid", "assignment_rule.condition", { path: `${at}conditions.${place}.${wrong}` });
  }
  return null;
}

function wrongIn({ field: name, comparison, values }: Condition): "field" | "comparison" | "values" | null {
  const field = fieldOfCondition(name);
  if (!field) return "field";
  if (!comparisonsOf(field).includes(comparison)) return "comparison";
  const isCounted = asksForNothing(comparison)
    ? values.length === 0
    : values.length > 0 && (!isOneValue(comparison) || values.length === 1);
  return isCounted && values.every((value) => isFit(field, comparison, value)) ? null : "values";
}

/** Texts are compared with any part of a text; everything else only with what may stand in the field. */
function isFit(field: Field, comparison: Comparison, value: string): boolean {
  if (comparison === "contains" || comparison === "startsWith" || comparisonsOf(field) === texts)
    return value.trim() !== "";
  if (field.kind === "tags") return value.trim() !== "";
  const given = field.kind === "stars" && /^\d+$/.test(value) ? Number(value) : value;
  return writtenOf(field).safeParse(given).success;
}

/** What is known of a lead, by the columns that keep its fields. */
export type KnownLead = Readonly<Record<string, unknown>>;

/** The first condition that a lead does not meet; null where it meets all, as it does where there are none. */
export const unmet = (conditions: readonly Condition[], lead: KnownLead): Condition | null =>
  conditions.find((condition) => !isMet(condition, lead)) ?? null;

/** Whether a lead meets a condition: texts whatever their capitals and accents; what is not known is less and more than nothing. */
export function isMet({ field: name, comparison, values }: Condition, lead: KnownLead): boolean {
  const field = fieldOfCondition(name);
  if (!field) return false; // a field of before
  const known = knownIn(field, lead);
  if (comparison === "known") return known.length > 0;
  if (comparison === "unknown") return known.length === 0;
  if (isOneValue(comparison)) return known.some((value) => isWithin(field, comparison, value, values[0] ?? ""));
  const [have, asked] = [known.map(foldedWords), values.map(foldedWords)];
  if (comparison === "contains") return have.some((text) => asked.some((part) => text.includes(part)));
  if (comparison === "startsWith") return have.some((text) => asked.some((part) => text.startsWith(part)));
  return have.some((text) => asked.includes(text)) === (comparison === "is");
}

/** The values of a field as texts: none where nothing is known; an amount, a priority or a probability that nobody told is nought. */
function knownIn({ name, kind, presence, column = name }: Field, lead: KnownLead): string[] {
  const preset = kind === "percent" || (presence === "preset" && kind !== "tags") ? 0 : null;
  return [lead[column] ?? preset].flat().flatMap((value) => {
    const isTold = typeof value === "string" || typeof value === "number";
    return isTold && String(value).trim() !== "" ? [String(value)] : [];
  });
}

function isWithin({ kind }: Field, comparison: Comparison, value: string, bound: string): boolean {
  const difference = kind === "date" ? value.localeCompare(bound, "en") : compare(exact(value), exact(bound));
  return comparison === "atLeast" ? difference >= 0 : difference <= 0;
}
