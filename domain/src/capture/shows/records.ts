import * as z from "zod/mini";
import { calendarDate, decimal, id, moment, pageOf } from "../../schemas.ts";

const some = z.nullable(z.string());

/** A trade show at which the company stands. */
export const TradeShow = z.object({
  id: id<"trade_shows">(),
  name: z.string(),
  startsOn: calendarDate(),
  endsOn: calendarDate(),
  place: some,
  source: some,
  campaign: some,
  teamId: z.nullable(id<"teams">()),
  tags: z.array(z.string()),
  cost: z.nullable(decimal()),
  currency: z.string(),
  consent: some,
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type TradeShow = z.output<typeof TradeShow>;
export const TradeShowList = z.object({ items: z.array(TradeShow) });

/** What came of a trade show, of the leads that the reader reaches. Amounts in the currency of the workspace, costs in that of the show. */
export const TradeShowReport = z.object({
  tradeShow: TradeShow,
  leads: z.int(),
  qualified: z.int(),
  won: z.int(),
  lost: z.int(),
  openRevenue: decimal(),
  wonRevenue: decimal(),
  /** Null where no cost is entered, or there is nothing among which to divide it. */
  costPerLead: z.nullable(decimal()),
  costPerWon: z.nullable(decimal()),
});
export type TradeShowReport = z.output<typeof TradeShowReport>;

/** A lead that came from a trade show, with what has become of it. */
export const TradeShowLead = z.object({
  id: id<"opportunities">(),
  type: z.enum(["lead", "opportunity"]),
  state: z.enum(["open", "won", "lost"]),
  title: z.string(),
  contactName: some,
  companyName: some,
  salespersonName: some,
  expectedRevenue: decimal(),
  receivedAt: moment(),
});
export type TradeShowLead = z.output<typeof TradeShowLead>;
export const TradeShowLeadPage = pageOf(TradeShowLead);
