import {
  EditAgentSettings,
  ListProposals,
  ListRuns,
  OneProposal,
  OneRun,
  RefuseProposal,
  StartRun,
} from "@trato/domain/agents/inputs.ts";
import { Nothing } from "@trato/domain/identity/inputs.ts";
import {
  AgentProposal,
  AgentProposalPage,
  AgentRun,
  AgentRunDetails,
  AgentRunPage,
  AgentSettings,
} from "@trato/domain/agents/records.ts";
import { route } from "../platform/routes.ts";
import { editAgentSettings, getAgentSettings } from "./bounds/agent-settings.ts";
import { approveProposal, refuseProposal } from "./proposals/decide-proposal.ts";
import { getProposal, listProposals } from "./proposals/list-proposals.ts";
import { getRun, listRuns } from "./runs/list-runs.ts";
import { startRun } from "./runs/start-run.ts";
import { undoRun } from "./undo/undo-run.ts";

const oneProposal = { agentProposalId: "01990000-0000-7000-8000-000000000001" };
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
  "GET /agent-proposals": route({
    may: "agent.approve",
    summary: "List what programs propose to write",
    input: ListProposals,
    output: AgentProposalPage,
    example: { state: "waiting" },
    run: listProposals,
  }),
  "GET /agent-proposals/:agentProposalId": route({
    may: "agent.approve",
    summary: "Get how a proposal of a program stands",
    input: OneProposal,
    output: AgentProposal,
    example: oneProposal,
    run: getProposal,
  }),
  "POST /agent-proposals/:agentProposalId/approve": route({
    may: "agent.approve",
    summary: "Have a program's proposal done, as far as it still comes to the same",
    input: OneProposal,
    output: AgentProposal,
    example: oneProposal,
    run: approveProposal,
  }),
  "POST /agent-proposals/:agentProposalId/refuse": route({
    may: "agent.approve",
    summary: "Refuse a program's proposal",
    input: RefuseProposal,
    output: AgentProposal,
    example: { ...oneProposal, reason: "Ask her first" },
    run: refuseProposal,
  }),
  "GET /agent-settings": route({
    may: "agent.undo",
    summary: "Get within which bounds programs work",
    input: Nothing,
    output: AgentSettings,
    example: {},
    run: getAgentSettings,
  }),
  "PATCH /agent-settings": route({
    may: "agent.configure",
    summary: "Say whether what programs write waits for a person, and how much each key may do a day",
    input: EditAgentSettings,
    output: AgentSettings,
    example: { needsApproval: true, writesPerDay: 100 },
    run: editAgentSettings,
  }),
};
