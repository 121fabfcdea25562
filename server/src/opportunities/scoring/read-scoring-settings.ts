import type { Choice } from "@trato/domain/opportunities/scoring/catalogue.ts";
import type { Mode } from "@trato/domain/opportunities/scoring/told-score.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

export type ScoringSettings = Choice & { mode: Mode; version: number };

const asFounded: ScoringSettings = { mode: "learned", leftOut: [], chosen: [], version: 1 };

/** How a workspace scores, as it was founded where nobody has said otherwise. */
export async function readScoringSettings(ctx: Context): Promise<ScoringSettings> {
  const said = await own(ctx, "scoringSettings").select(["mode", "leftOut", "chosen", "version"]).executeTakeFirst();
  return said ?? asFounded;
}
