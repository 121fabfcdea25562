import {
  Card,
  type Column,
  KnownValues,
  Opportunity,
  OpportunityRow,
  type Pipeline,
  type Stage,
} from "@trato/domain/opportunities/records.ts";
import { type FollowUp, followUp } from "@trato/domain/opportunities/follow-up/standing.ts";
import { OpportunityDetails } from "@trato/domain/reports/opportunity-page.ts";
import * as z from "zod/mini";
import { blankOf } from "./blank.ts";
import { anId } from "./ids.ts";

/** The follow-up of something that nobody waits for, worked on this month. */
export function aFollowUp(given: Partial<z.input<typeof followUp>> = {}): FollowUp {
  const nothing = { contactBy: null, contactSoonAt: null, firstContactAt: null, idleFrom: null };
  return z.parse(followUp, { ...nothing, lastActivityOn: "2026-11-01", ...given });
}

/** A card of the board by its number: 100 expected, nobody's, nothing to do for it. */
export function aCard(number: number, given: Partial<z.input<typeof Card>> = {}): Card {
  return z.parse(Card, {
    id: anId(number),
    title: `Deal ${number}`,
    about: null,
    expectedRevenue: "100",
    priority: 0,
    tags: [],
    salespersonId: null,
    salespersonName: null,
    nextActivity: null,
    followUp: aFollowUp(),
    expectedClosing: null,
    stageChangedAt: "2026-11-01T08:00:00Z",
    rank: String(number),
    version: 1,
    ...given,
  });
}

/** A board of these columns of cards; the last one is where won cards stand. */
export function aBoard(...columns: Card[][]): Pipeline {
  return { stages: columns.map((cards, index) => aColumn(900 + index, cards, index === columns.length - 1)) };
}

function aColumn(number: number, cards: Card[], won: boolean): Column {
  const revenue = z.parse(Card.shape.expectedRevenue, String(cards.length * 100));
  const mix = { overdue: 0, today: 0, planned: 0, none: cards.length };
  const head = { id: anId<"stages">(number), name: `Stage ${number}`, won, count: cards.length, mix };
  return { ...head, expectedRevenue: revenue, cards, nextCursor: null };
}

/** A lead or an opportunity: two halls for Café Norte, in stage 901, nobody's; everything can be done with it. */
export function anOpportunity(given: Partial<z.input<typeof OpportunityDetails>> = {}): OpportunityDetails {
  const may = Object.fromEntries(Object.keys(Opportunity.shape.can.shape).map((verb) => [verb, true]));
  return z.parse(OpportunityDetails, {
    ...blankOf(OpportunityDetails.shape),
    followUp: aFollowUp(),
    id: anId(300),
    type: "opportunity",
    state: "open",
    title: "Two halls",
    companyName: "Café Norte",
    stage: { id: anId(901), name: "Stage 901", isWon: false },
    expectedRevenue: "100",
    createdAt: "2026-11-01T08:00:00Z",
    stageChangedAt: "2026-11-01T08:00:00Z",
    version: 3,
    can: may,
    ...given,
  });
}

/** The same in a list. */
export function anOpportunityRow(given: Partial<z.input<typeof OpportunityRow>> = {}): OpportunityRow {
  return z.parse(OpportunityRow, {
    ...blankOf(OpportunityRow.shape),
    followUp: aFollowUp(),
    id: anId(300),
    type: "opportunity",
    state: "open",
    title: "Two halls",
    stageId: anId(901),
    stageName: "Stage 901",
    expectedRevenue: "100",
    createdAt: "2026-11-01T08:00:00Z",
    version: 3,
    ...given,
  });
}

/** Three stages, the last one won. */
export const threeStages: readonly Stage[] = [900, 901, 902].map((number, sequence) => ({
  id: anId(number),
  name: `Stage ${number}`,
  sequence,
  isWon: number === 902,
  version: 1,
}));

/** What was given before, as suggestions and filters offer it. */
export function someKnownValues(given: Partial<z.input<typeof KnownValues>> = {}): z.output<typeof KnownValues> {
  return z.parse(KnownValues, { ...blankOf(KnownValues.shape), ...given });
}
