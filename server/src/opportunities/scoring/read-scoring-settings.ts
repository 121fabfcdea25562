import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Choice } from "@trato/domain/opportunities/scoring/catalogue.ts";
import type { Mode } from "@trato/domain/opportunities/scoring/told-score.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

export type ScoringSettings = Choice & { mode: Mode; startsOn: CalendarDate | null; version: number };

const asFounded: ScoringSettings = { mode: "learned", startsOn: null, leftOut: [], chosen: [], version: 1 };

/** How a workspace scores, as it was founded where nobody has said otherwise. */
export async function readScoringSettings(ctx: Context): Promise<ScoringSettings> {
  const said = await own(ctx, "scoringSettings")
    .select(["mode", "startsOn", "leftOut", "chosen", "version"])
    .executeTakeFirst();
  return said ?? asFounded;
}
