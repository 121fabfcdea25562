import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import { CaptureLead, CreateTradeShow } from "@trato/domain/capture/shows/inputs.ts";
import type { TradeShow } from "@trato/domain/capture/shows/records.ts";
import type * as z from "zod/mini";
import { captureLead } from "../src/capture/shows/capture-lead.ts";
import { createTradeShow } from "../src/capture/shows/trade-shows.ts";
import type { Context } from "../src/platform/context.ts";

/** A trade show at the end of November, by whoever may add one. */
export function tradeShow(ctx: Context, given: Partial<z.input<typeof CreateTradeShow>> = {}): Promise<TradeShow> {
  const usual = { name: "Hábitat", startsOn: "2026-11-23", endsOn: "2026-11-26" }; // calendar dates
  return createTradeShow(ctx, CreateTradeShow.parse({ ...usual, ...given }));
}

/** Somebody was met there. */
export function capture(
  ctx: Context,
  tradeShowId: string,
  given: Partial<z.input<typeof CaptureLead>> = {},
): Promise<ReceivedArrival> {
  const usual = { key: "card 1", capturedAt: "2026-11-23T10:15:00Z", contactName: "Ana Ruiz" };
  return captureLead(ctx, CaptureLead.parse({ tradeShowId, ...usual, ...given }));
}
