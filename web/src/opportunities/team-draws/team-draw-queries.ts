import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

type TeamDrawList = OutputOf<"GET /team-draws">;
export type TeamDraw = TeamDrawList["items"][number];
export type TeamDrawRun = TeamDrawList["runs"][number];
export type DrawMember = TeamDraw["members"][number];

/** What each was given changes with every lead. */
export const teamDrawsQuery = reading("GET /team-draws", {}, { setting: "any", team: "any", opportunity: "any" });
