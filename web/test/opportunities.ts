import { Card, type Column, type Pipeline } from "@trato/domain/opportunities/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

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
