import * as z from "zod/mini";
import { followUps } from "@trato/domain/opportunities/follow-up/standing.ts";
import type { BoardFilters } from "./board-queries.ts";

/** The filters of the board as its address keeps them. */
export const boardSearch = {
  search: z.string(),
  salespersonId: z.string(),
  teamId: z.string(),
  tag: z.string(),
  activity: z.enum(["overdue", "today", "planned", "none"]),
  followUp: z.enum(followUps),
  /** The card that is open beside the board. */
  peek: z.string(),
};

type BoardSearch = { [K in keyof typeof boardSearch]?: z.output<(typeof boardSearch)[K]> | undefined };

/** What is asked of the server: in this order, because start.js asks the same before the program is loaded. */
export function boardFiltersOf({ search, salespersonId, teamId, tag, activity, followUp }: BoardSearch): BoardFilters {
  const given = Object.entries({ search, salespersonId, teamId, tag, activity, followUp }).filter(([, value]) => value);
  return Object.fromEntries(given);
}
