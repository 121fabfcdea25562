import type { CalendarDate } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { emailQuality, phoneQuality } from "../contact-quality.ts";
import type { Probability } from "../scoring.ts";
import { type ScoredLead, type ScoringVariable, scoringVariables } from "../scoring-model.ts";
import { type Choice, isCompared } from "./catalogue.ts";
import { type PerMille, scoreBy } from "./explain.ts";
import { knownOf, type ScoredColumns } from "./known-of.ts";
import type { LearnedScoring } from "./learn.ts";

/** The probability of an open record by what was learned; null where too few were closed to learn from. */
export function learnedScore(learned: LearnedScoring, record: ScoredColumns): Probability | null {
  return learned.verdict === "too_few" ? null : percentOf(scoreBy(learned, knownOf(record)));
}

/** Tenths of per cent in per cent. */
export function percentOf(points: PerMille): Decimal {
  return String(points / 10) as Decimal; // at most one decimal
}

/** What the compatible rule compares where a workspace leaves something out. */
export function variablesOf(choice: Choice): ScoringVariable[] {
  return scoringVariables.filter((variable) => isCompared(variable === "tag" ? "tags" : variable, choice));
}

/** A record as the compatible rule sees it. */
export function scoredLead(record: ScoredColumns, createdOn: CalendarDate): ScoredLead {
  const text = (name: string) => {
    const value = record[name];
    return typeof value === "string" ? value : null;
  };
  const tags = record["tags"];
  return {
    teamId: text("teamId"),
    stageId: text("stageId"),
    createdOn,
    country: text("country"),
    state: text("province"),
    source: text("source"),
    language: text("language"),
    email: emailQuality(text("email")),
    phone: phoneQuality(text("phone")),
    tags: Array.isArray(tags) ? tags.map(String) : [],
  };
}
