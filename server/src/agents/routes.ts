import { ListRuns, OneRun, StartRun } from "@trato/domain/agents/inputs.ts";
import { AgentRun, AgentRunDetails, AgentRunPage } from "@trato/domain/agents/records.ts";
import { route } from "../platform/routes.ts";
import { getRun, listRuns } from "./runs/list-runs.ts";
import { startRun } from "./runs/start-run.ts";
import { undoRun } from "./undo/undo-run.ts";

const oneRun = { agentRunId: "01990000-0000-7000-8000-000000000001" };

export const agentRoutes = {
  "POST /agent-runs": route({
    may: "agent.work",
    summary: "Begin a run: what a program does from here on belongs together",
    input: StartRun,
    output: AgentRun,
    example: { purpose: "Tidy up the leads of the fair" },
    leavesNoTrace: "nothing was done yet",
    run: startRun,
  }),
  "GET /agent-runs": route({
    may: "agent.undo",
    summary: "List what programs did, run by run",
    input: ListRuns,
    output: AgentRunPage,
    example: {},
    run: listRuns,
  }),
  "GET /agent-runs/:agentRunId": route({
    may: "agent.undo",
    summary: "Get a run with all that was done in it",
    input: OneRun,
    output: AgentRunDetails,
    example: oneRun,
    run: getRun,
  }),
  "POST /agent-runs/:agentRunId/undo": route({
    may: "agent.undo",
    summary: "Take back all that a program did in a run; what cannot be taken back stays, with its reason",
    input: OneRun,
    output: AgentRunDetails,
    example: oneRun,
    run: undoRun,
  }),
};
