import * as z from "zod/mini";
import { ReceivedArrival } from "@trato/domain/capture/records.ts";
import {
  CaptureLead,
  CreateTradeShow,
  EditTradeShow,
  ListTradeShowLeads,
  OneTradeShow,
} from "@trato/domain/capture/shows/inputs.ts";
import { TradeShow, TradeShowLeadPage, TradeShowList, TradeShowReport } from "@trato/domain/capture/shows/records.ts";
import { route } from "../../platform/routes.ts";
import { captureLead } from "./capture-lead.ts";
import { getTradeShowReport } from "./get-trade-show-report.ts";
import { listTradeShowLeads } from "./list-trade-show-leads.ts";
import { archiveTradeShow, createTradeShow, editTradeShow, listTradeShows, restoreTradeShow } from "./trade-shows.ts";

const example = { tradeShowId: "01990000-0000-7000-8000-000000000001" };

export const tradeShowRoutes = {
  "GET /trade-shows": route({
    may: "opportunity.read",
    summary: "List the trade shows",
    input: z.object({}),
    output: TradeShowList,
    example: {},
    run: listTradeShows,
  }),
  "POST /trade-shows": route({
    may: "tradeShow.edit",
    summary: "Add a trade show",
    input: CreateTradeShow,
    output: TradeShow,
    example: { name: "Hábitat 2026", startsOn: "2026-11-23", endsOn: "2026-11-26", source: "Feria", cost: "4500.00" },
    run: createTradeShow,
  }),
  "PATCH /trade-shows/:tradeShowId": route({
    may: "tradeShow.edit",
    summary: "Change a trade show, or say what it cost",
    input: EditTradeShow,
    output: TradeShow,
    example: { ...example, cost: "5200.00" },
    run: editTradeShow,
  }),
  "POST /trade-shows/:tradeShowId/archive": route({
    may: "tradeShow.edit",
    summary: "Offer a trade show no more",
    input: OneTradeShow,
    output: TradeShow,
    example,
    run: archiveTradeShow,
  }),
  "POST /trade-shows/:tradeShowId/restore": route({
    may: "tradeShow.edit",
    summary: "Offer a trade show again",
    input: OneTradeShow,
    output: TradeShow,
    example,
    run: restoreTradeShow,
  }),
  "POST /trade-shows/:tradeShowId/leads": route({
    may: "opportunity.edit",
    summary: "Capture a lead at a trade show, once for each key",
    input: CaptureLead,
    output: ReceivedArrival,
    example: {
      ...example,
      key: "card-12",
      capturedAt: "2026-11-23T10:15:00Z",
      contactName: "Ana Robles",
      companyName: "Robles SL",
      description: "Twenty desks",
    },
    run: captureLead,
  }),
  "GET /trade-shows/:tradeShowId/leads": route({
    may: "arrival.read",
    summary: "List the leads that came from a trade show",
    input: ListTradeShowLeads,
    output: TradeShowLeadPage,
    example,
    run: listTradeShowLeads,
  }),
  "GET /trade-shows/:tradeShowId/report": route({
    may: "arrival.read",
    summary: "Read what came of a trade show, and what it cost",
    input: OneTradeShow,
    output: TradeShowReport,
    example,
    run: getTradeShowReport,
  }),
};
