import * as z from "zod/mini";
import { parseDate } from "../../src/dates.ts";
import { type Decimal, divide, exact, toText } from "../../src/decimal.ts";
import { emailQuality, phoneQuality } from "../../src/opportunities/contact-quality.ts";
import { countFrequencies, type Frequency } from "../../src/opportunities/frequencies.ts";
import { probabilitiesOf, type Probability, probabilityOf } from "../../src/opportunities/scoring.ts";
import type { ScoredLead, ScoringModel, ScoringVariable } from "../../src/opportunities/scoring-model.ts";
import type { ScoringTable } from "../../src/opportunities/scoring-statistics.ts";
import { isAutomatic, isRecomputed } from "../../src/opportunities/shown-probability.ts";
import type { Area, Case, CaseFile, Difference } from "./area.ts";
import { compareEach, compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";
import { closedLeads, none, pastOutcomes, replay, scoringTable } from "./scoring-history.ts";

export const variableNames = {
  country_id: "country",
  state_id: "state",
  email_state: "email",
  phone_state: "phone",
  source_id: "source",
  lang_id: "language",
  tag_ids: "tag",
} as const satisfies Record<string, ScoringVariable>;
type VariableName = keyof typeof variableNames;
const fieldNames = ["country_id", "state_id", "email_state", "phone_state", "source_id", "lang_id", "tag_ids"] as const;

const traits = {
  stage: z._default(z.string(), "New"),
  team: z.nullish(z.string()),
  country: z.nullish(z.string()),
  state: z.nullish(z.string()),
  source: z.nullish(z.string()),
  lang: z.nullish(z.string()),
  email: z.nullish(z.string()),
  phone: z.nullish(z.string()),
  tags: z._default(z.array(z.string()), []),
};
const leadInput = z.object(traits);
export type LeadInput = z.infer<typeof leadInput>;

export const input = z.object({
  fields: z.array(z.enum(fieldNames)),
  history: z.array(z.object({ ...traits, count: z._default(read.count, 1), outcome: z.enum(pastOutcomes) })),
  open: z.array(z.object({ ...traits, key: z.string(), probability: z.nullish(read.number) })),
  compute_together: z._default(z.boolean(), false),
  start_date: z._default(read.day, parseDate("2020-01-01", "start_date")),
});
export type CaseInput = z.infer<typeof input>;

const frequency = z.tuple([z.nullable(z.string()), z.string(), z.string(), read.number, read.number]);
export const expected = z.object({
  frequencies: z.array(frequency),
  open: z.record(
    z.string(),
    z.object({
      automated_probability: read.number,
      probability: read.number,
      is_automated: z.boolean(),
      email_state: z.optional(z.nullable(z.string())),
    }),
  ),
  frequencies_after_rebuild: z.optional(z.union([z.literal("same as frequencies"), z.array(frequency)])),
  probability_after_rebuild: z.optional(z.record(z.string(), z.nullable(read.number))),
});
export type Expected = z.infer<typeof expected>;

export const content = z.object({
  stages: z.array(
    z.object({ name: z.string(), sequence: read.count, is_won: z.boolean(), team: z.nullish(z.string()) }),
  ),
});

/** Golden cases of rules, with the rebuild replayed on the case's own leads. */
export const scoring: Area = {
  name: "scoring",
  recognises: ({ content: whole, cases }) =>
    content.safeParse(whole).success && cases.every(({ input: value }) => input.safeParse(value).success),
  check,
};

const created = parseDate("2026-11-23", "created");

function check(one: Case, file: CaseFile): Difference[] {
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  const model = modelOf(asked, file);
  const history = asked.history.map((group) => ({ lead: leadOf(group), count: group.count, outcome: group.outcome }));
  const { rows, past } = replay(history, model);
  const opened = openLeads(asked, scoringTable(rows, model), model);
  const rebuilt = countFrequencies(closedLeads(past), model);
  return [
    ...compareFrequencies("frequencies", wanted.frequencies, rows),
    ...asked.open.flatMap(({ key, email }, i) => compareOpen(key, wanted, opened[i], email ?? null)),
    ...compareFrequencies("frequencies_after_rebuild", rebuiltFrequencies(wanted), rebuilt),
    ...compareRecomputed(wanted, asked, opened, scoringTable(rebuilt, model), model),
  ];
}

function modelOf({ fields, start_date }: CaseInput, file: CaseFile): ScoringModel {
  const stages = content.parse(file.content).stages.map(({ name, sequence, is_won, team }) => ({
    id: name,
    sequence,
    isWon: is_won,
    teamId: team ?? null,
  }));
  return { variables: fields.map((name) => variableNames[name]), startsOn: start_date, stages };
}

function leadOf(asked: LeadInput): ScoredLead {
  const { stage, team = null, country = null, state = null, source = null, lang = null, tags } = asked;
  return {
    teamId: team,
    stageId: stage,
    createdOn: created,
    country,
    state,
    source,
    language: lang,
    tags,
    email: emailQuality(asked.email ?? null),
    phone: phoneQuality(asked.phone ?? null),
  };
}

type Opened = { lead: ScoredLead; shown: Probability; automatic: Probability };

/** A probability typed at creation leaves the automatic one at zero in the reference system. */
function openLeads(asked: CaseInput, prepared: ScoringTable, model: ScoringModel): Opened[] {
  const leads = asked.open.map(leadOf);
  const found = probabilitiesOf(leads, prepared, model, asked.compute_together ? "carried_over" : "left_out");
  return leads.map((lead, i) => {
    const typed = asked.open[i]?.probability ?? null;
    const automatic = typed === null ? (found[i] ?? none) : none;
    return { lead, automatic, shown: typed ?? automatic };
  });
}

function compareOpen(key: string, { open }: Expected, opened: Opened | undefined, email: string | null): Difference[] {
  const wanted = open[key];
  if (!wanted || !opened) return compareValue(`open.${key}`, wanted, opened);
  const quality = emailQuality(email);
  return [
    ...compareNumber(`open.${key}.automated_probability`, wanted.automated_probability, opened.automatic, 2),
    ...compareNumber(`open.${key}.probability`, wanted.probability, opened.shown, 2),
    ...compareValue(`open.${key}.is_automated`, wanted.is_automated, isAutomatic(opened)),
    ...compareValue(`open.${key}.email_state`, wanted.email_state ?? null, quality === "missing" ? null : quality),
  ];
}

export function rebuiltFrequencies({
  frequencies,
  frequencies_after_rebuild: after,
}: Expected): Expected["frequencies"] | null {
  return after === undefined ? null : after === "same as frequencies" ? frequencies : after;
}

function compareRecomputed(
  { probability_after_rebuild: wanted }: Expected,
  asked: CaseInput,
  opened: Opened[],
  prepared: ScoringTable,
  model: ScoringModel,
): Difference[] {
  if (!wanted) return [];
  return asked.open.flatMap(({ key }, i) => {
    const one = opened[i];
    const isIncluded = one && isRecomputed({ stageId: one.lead.stageId, isActive: true, probability: one.shown });
    const found = isIncluded ? probabilityOf(one.lead, prepared, model) : null;
    return compareNumber(`probability_after_rebuild.${key}`, wanted[key] ?? null, found, 2);
  });
}

export function compareFrequencies(
  path: string,
  wanted: Expected["frequencies"] | null,
  rows: Frequency[],
): Difference[] {
  if (!wanted) return [];
  const sorted = (list: Expected["frequencies"]) => list.toSorted((a, b) => (line(a) < line(b) ? -1 : 1));
  return compareEach(path, sorted(wanted), sorted(rows.map(asInFile)), (at, one, found) => [
    ...compareValue(`${at}.row`, line(one), line(found)),
    ...compareNumber(`${at}.won`, one[3], found[3], 1),
    ...compareNumber(`${at}.lost`, one[4], found[4], 1),
  ]);
}

const line = ([team, variable, value]: Expected["frequencies"][number]) => JSON.stringify([team, variable, value]);

function asInFile({ teamId, variable, value, won, lost }: Frequency): Expected["frequencies"][number] {
  const shownValue = value === "missing" && (variable === "email" || variable === "phone") ? "False" : value;
  return [teamId, nameOf(variable), shownValue, counter(won), counter(lost)];
}

/** A count as the reference system keeps it, with its tenth. */
const counter = (count: number): Decimal => toText(divide(exact(count * 10 + 1), exact(10)));

function nameOf(variable: Frequency["variable"]): string {
  if (variable === "stage") return "stage_id";
  if (variable === "tag") return "tag_id";
  const isNamed = (name: VariableName) => variableNames[name] === variable;
  return fieldNames.find(isNamed) ?? variable;
}
