import * as z from "zod/mini";
import { id, line, page } from "../schemas.ts";

export const StartRun = z.object({ id: z.optional(id<"agent_runs">()), purpose: z.optional(line(200, 1)) });
export type StartRun = z.output<typeof StartRun>;

export const ListRuns = z.object({ ...page });
export type ListRuns = z.output<typeof ListRuns>;

export const OneRun = z.object({ agentRunId: id<"agent_runs">() });
export type OneRun = z.output<typeof OneRun>;

export const proposalStates = ["waiting", "done", "refused", "stale", "failed"] as const;

export const ListProposals = z.object({ ...page, state: z.optional(z.enum(proposalStates)) });
export type ListProposals = z.output<typeof ListProposals>;

export const OneProposal = z.object({ agentProposalId: id<"agent_proposals">() });
export type OneProposal = z.output<typeof OneProposal>;

export const RefuseProposal = z.extend(OneProposal, { reason: z.optional(line(500)) });
export type RefuseProposal = z.output<typeof RefuseProposal>;

const most = z.optional(z.nullable(z.int().check(z.gte(1), z.lte(1_000_000))));

/** Null: as much as they like. */
export const EditAgentSettings = z.object({
  needsApproval: z.optional(z.boolean()),
  callsPerDay: most,
  writesPerDay: most,
});
export type EditAgentSettings = z.output<typeof EditAgentSettings>;
