import { TradeShow, TradeShowReport } from "@trato/domain/capture/shows/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** Four days in Valencia. */
export function aTradeShow(given: Partial<z.input<typeof TradeShow>> = {}): TradeShow {
  return z.parse(TradeShow, {
    id: anId(700),
    name: "Hábitat",
    startsOn: "2026-11-23",
    endsOn: "2026-11-26",
    place: "Valencia",
    source: "Feria",
    campaign: null,
    teamId: null,
    tags: [],
    cost: "4500",
    currency: "EUR",
    consent: null,
    archivedAt: null,
    version: 1,
    ...given,
  });
}

export function aTradeShowReport(given: Partial<z.input<typeof TradeShowReport>> = {}): TradeShowReport {
  return z.parse(TradeShowReport, {
    tradeShow: aTradeShow(),
    leads: 12,
    qualified: 5,
    won: 2,
    lost: 1,
    openRevenue: "900.00",
    wonRevenue: "12000.00",
    costPerLead: "375.00",
    costPerWon: "2250.00",
    ...given,
  });
}
