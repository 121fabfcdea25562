import type { Id } from "@trato/domain/ids.ts";
import type { Frequency } from "@trato/domain/opportunities/frequencies.ts";
import { emailQuality } from "@trato/domain/opportunities/contact-quality.ts";
import { comparedFields, type ComparedField } from "@trato/domain/opportunities/scoring/catalogue.ts";
import { isAutomatic } from "@trato/domain/opportunities/shown-probability.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Case, CaseFile, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import { compareNumber, compareValue } from "../../../domain/test/conformance/compare.ts";
import {
  type CaseInput,
  compareFrequencies,
  content,
  expected,
  type Expected,
  input,
  type LeadInput,
  rebuiltFrequencies,
  variableNames,
} from "../../../domain/test/conformance/scoring.ts";
import type { PastOutcome } from "../../../domain/test/conformance/scoring-history.ts";
import { createTeam } from "../../src/identity/teams.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "../../src/opportunities/close-opportunity.ts";
import { createOpportunity } from "../../src/opportunities/create-opportunity.ts";
import { moveOpportunity } from "../../src/opportunities/move-opportunity.ts";
import { editScoring } from "../../src/opportunities/scoring/edit-scoring.ts";
import { readFrequencies } from "../../src/opportunities/scoring/frequency-store.ts";
import { learnFromOutcomes } from "../../src/opportunities/scoring/learn-scoring.ts";
import { typeProbability } from "../../src/opportunities/scoring/type-probability.ts";
import { deleteStage } from "../../src/opportunities/stages.ts";
import { type OpportunityId, readOpportunities, readStages } from "../../src/opportunities/store.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { inCompany } from "./flow-company.ts";
import { stagesOf } from "./lead-company.ts";

const record = "docs/decisions/0021-quirks-are-arguments-of-terms-scoring-and-assignment.md";
const asked = (one: Case): CaseInput => input.parse(one.input);

/** Where our scoring goes another way, judged by the case's input. */
export const scoringDifferences: readonly DeclaredDifference[] = [
  {
    rule: "Q-357, leads computed together without comparable history get what those before them started from",
    reason: "each is computed as if it were alone: unknown stays unknown",
    record,
    hasCompatibleMode: true,
    appliesTo: (one) => asked(one).compute_together,
    covers: ({ path }) => path.startsWith("open."),
  },
  {
    rule: "R-355, a probability typed when a lead is made leaves the automatic one at nought until the next rebuild",
    reason: "it is computed at once, and the typed one shown all the same",
    record,
    hasCompatibleMode: true,
    appliesTo: (one) => asked(one).open.some(({ probability }) => typeof probability === "string"),
    covers: ({ path }, one) => {
      const [where, key, name] = path.split(".");
      const typed = asked(one).open.find((lead) => lead.key === key)?.probability;
      return where === "open" && name === "automated_probability" && typeof typed === "string";
    },
  },
];

/** A case played on the product: a company that compares by counters wins, loses and opens again what the case tells, and scores what is open. */
export async function checkScoringFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const given = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  return inCompany(edge, async (ctx) => {
    const company = await companyOf(ctx, given, file);
    for (const { count, outcome, ...lead } of given.history)
      for (let i = 0; i < count; i++) await endings[outcome](company, await made(company, lead), lead);
    const live = await readFrequencies(ctx);
    const open = new Map<string, OpportunityId>();
    for (const { key, probability, ...lead } of given.open) {
      const id = await made(company, lead);
      if (typeof probability === "string") await typeProbability(ctx, { opportunityId: id, probability });
      open.set(key, id);
    }
    const before = await scoresOf(ctx, open);
    await learnFromOutcomes((work) => work(ctx));
    const [rebuilt, after] = [await readFrequencies(ctx), await scoresOf(ctx, open)];
    return [
      ...compareFrequencies("frequencies", wanted.frequencies, asNamed(company, live)),
      ...given.open.flatMap(({ key, email }) => compareOpen(key, wanted, before.get(key), email ?? null)),
      ...compareFrequencies("frequencies_after_rebuild", rebuiltFrequencies(wanted), asNamed(company, rebuilt)),
      ...given.open.flatMap(({ key }) => compareRebuilt(key, wanted, before.get(key), after.get(key))),
    ];
  });
}

type Company = { ctx: Context; stages: Map<string, Id<"stages">>; teams: Map<string, Id<"teams">> };

async function companyOf(ctx: Context, { fields, start_date, history, open }: CaseInput, file: CaseFile) {
  const { stages: named } = content.parse(file.content);
  const stages = await stagesOf(
    ctx,
    named.map(({ name, is_won }) => ({ name, is_won })),
  );
  for (const { id } of await readStages(ctx))
    if (![...stages.values()].includes(id)) await deleteStage(ctx, { stageId: id });
  const teams: Company["teams"] = new Map();
  for (const { team } of [...history, ...open])
    if (team && !teams.has(team)) teams.set(team, (await createTeam(ctx, { name: team, memberIds: [] })).id);
  const compared = fields.map((name) => (name === "tag_ids" ? "tags" : variableNames[name])).filter(isField);
  await editScoring(ctx, { version: undefined, mode: "compatible", startsOn: start_date, compared });
  await learnFromOutcomes((work) => work(ctx));
  return { ctx, stages, teams };
}

const isField = (name: string): name is ComparedField => comparedFields.some((field) => field === name);

/** As it is taken over from elsewhere: an address may be none. */
async function made({ ctx, stages, teams }: Company, lead: LeadInput): Promise<OpportunityId> {
  const { stage, team, country, state, source, lang, email, phone, tags } = lead;
  const stageId = stages.get(stage);
  const { id } = await createOpportunity(ctx, {
    title: "Deal",
    salespersonId: null,
    teamId: (team && teams.get(team)) || null,
    ...(stageId && { stageId }),
    address: { country: country ?? null, state: state ?? null },
    source: source ?? null,
    language: (lang ?? null) as Language | null, // as it is written there
    email: email ?? null,
    phone: phone ?? null,
    tags,
  });
  return id;
}

type Ending = (company: Company, opportunityId: OpportunityId, lead: LeadInput) => Promise<unknown>;

const win: Ending = ({ ctx }, opportunityId) => winOpportunity(ctx, { opportunityId });
const lose: Ending = ({ ctx }, opportunityId) => loseOpportunity(ctx, { opportunityId });
const restore: Ending = ({ ctx }, opportunityId) => restoreOpportunity(ctx, { opportunityId });
/** Out of the won stage, into the first one. */
const reopen: Ending = ({ ctx, stages }, opportunityId) => {
  const [first] = stages.values();
  if (!first) throw new Error("the case has no stages");
  return moveOpportunity(ctx, { opportunityId, stageId: first });
};

const inTurn =
  (...steps: Ending[]): Ending =>
  async (company, id, lead) => {
    for (const step of steps) await step(company, id, lead);
  };

const endings: Record<PastOutcome, Ending> = {
  won: win,
  lost: lose,
  restored: inTurn(lose, restore),
  unwon: inTurn(win, reopen),
  lost_then_won: inTurn(lose, win),
  won_then_lost: inTurn(win, lose),
};

type Scores = { shown: string; automatic: string };

async function scoresOf(ctx: Context, open: ReadonlyMap<string, OpportunityId>): Promise<Map<string, Scores>> {
  const records = await readOpportunities(ctx, [...open.values()].toSorted());
  return new Map(
    [...open].map(([key, id]) => {
      const found = records.find((one) => one.id === id);
      return [key, { shown: found?.probability ?? "0", automatic: found?.automaticProbability ?? "0" }];
    }),
  );
}

/** With the names of the case instead of ids. */
function asNamed({ stages, teams }: Company, rows: readonly Frequency[]): Frequency[] {
  const names = new Map<string, string>([...stages, ...teams].map(([name, id]) => [id, name]));
  return rows.map(({ teamId, value, ...row }) => ({
    ...row,
    teamId: teamId && (names.get(teamId) ?? teamId),
    value: names.get(value) ?? value,
  }));
}

function compareOpen(key: string, { open }: Expected, found: Scores | undefined, email: string | null): Difference[] {
  const wanted = open[key];
  if (!wanted || !found) return compareValue(`open.${key}`, wanted, found);
  const quality = emailQuality(email);
  return [
    ...compareNumber(`open.${key}.automated_probability`, wanted.automated_probability, found.automatic, 2),
    ...compareNumber(`open.${key}.probability`, wanted.probability, found.shown, 2),
    ...compareValue(`open.${key}.is_automated`, wanted.is_automated, isAutomatic(found as never)), // decimals
    ...compareValue(`open.${key}.email_state`, wanted.email_state ?? null, quality === "missing" ? null : quality),
  ];
}

/** Where nothing is computed it stays as it was. */
function compareRebuilt(
  key: string,
  { probability_after_rebuild: wanted }: Expected,
  before: Scores | undefined,
  after: Scores | undefined,
): Difference[] {
  if (!wanted) return [];
  const value = wanted[key] ?? before?.automatic ?? null;
  return compareNumber(`probability_after_rebuild.${key}`, value, after?.automatic ?? null, 2);
}
