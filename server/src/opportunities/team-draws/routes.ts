import * as z from "zod/mini";
import { EditTeamDraw, OneTeamDrawRun } from "@trato/domain/opportunities/team-draws/inputs.ts";
import { TeamDraw, TeamDrawList, TeamDrawRun, UndoneTeamDraw } from "@trato/domain/opportunities/team-draws/records.ts";
import { route } from "../../platform/routes.ts";
import { drawTeams } from "./draw-teams.ts";
import { editTeamDraw, listTeamDraws } from "./team-draws.ts";
import { undoTeamDraw } from "./undo-team-draw.ts";

const someId = "01990000-0000-7000-8000-000000000001";

/** Teams that draw their leads instead of having them by rules. */
export const teamDrawRoutes = {
  "GET /team-draws": route({
    may: "opportunity.read",
    summary: "List how each team takes leads that are nobody's and shares them out, and the latest draws",
    input: z.object({}),
    output: TeamDrawList,
    example: {},
    run: listTeamDraws,
  }),
  "PATCH /team-draws/:teamId": route({
    may: "pipeline.configure",
    summary: "Let a team draw its leads or have them by rules, and say which it takes and how many each of its people",
    input: EditTeamDraw,
    output: TeamDraw,
    example: {
      teamId: someId,
      isOn: true,
      conditions: [{ field: "country", comparison: "is", values: ["ES"] }],
      members: [{ memberId: someId, capacity: 60 }],
    },
    run: editTeamDraw,
  }),
  "POST /team-draws/draw": route({
    may: "pipeline.configure",
    summary: "Let the teams draw now what is nobody's, and share it out among their people",
    input: z.object({}),
    output: TeamDrawRun,
    example: {},
    run: drawTeams,
  }),
  "POST /team-draws/runs/:runId/undo": route({
    may: "pipeline.configure",
    summary:
      "Take a draw of the teams back, but for leads that somebody has gone on with and for what can be separated no more: it says how many",
    input: OneTeamDrawRun,
    output: UndoneTeamDraw,
    example: { runId: someId },
    run: undoTeamDraw,
  }),
};
