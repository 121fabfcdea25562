import type { OutputOf } from "../../platform/api.ts";
import { reading, readingPages } from "../../platform/queries.ts";

export type TradeShow = OutputOf<"GET /trade-shows">["items"][number];
export type TradeShowReport = OutputOf<"GET /trade-shows/:tradeShowId/report">;
export type TradeShowLead = OutputOf<"GET /trade-shows/:tradeShowId/leads">["items"][number];

export const tradeShowsQuery = reading("GET /trade-shows", {}, { setting: "any" });

export const tradeShowReportQuery = (tradeShowId: string) =>
  reading("GET /trade-shows/:tradeShowId/report", { tradeShowId }, { setting: "any", opportunity: "any" });

export const tradeShowLeadPages = (tradeShowId: string) =>
  readingPages("GET /trade-shows/:tradeShowId/leads", { tradeShowId, limit: 80 }, { opportunity: "any" });
