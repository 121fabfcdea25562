import * as z from "zod/mini";
import { DiaryEntry } from "../reports/diary.ts";
import { proposalStates } from "./inputs.ts";
import { id, moment, named, pageOf, permission } from "../schemas.ts";

/** What became of a step by the undo of its run. */
export const stepOutcomes = ["undone", "partly", "kept"] as const;

const run = {
  id: id<"agent_runs">(),
  keyName: z.string(),
  member: named<"members">(),
  /** What the program said that it is for. */
  purpose: z.nullable(z.string()),
  startedAt: moment(),
  lastAt: moment(),
  steps: z.int(),
  undoneAt: z.nullable(moment()),
  undoneBy: z.nullable(z.string()),
  /** Of the steps of an undone run: those that stay, in whole or in part. */
  kept: z.int(),
  can: z.object({ undo: permission }),
};

/** All that a program did that belongs together. */
export const AgentRun = z.object(run);
export type AgentRun = z.output<typeof AgentRun>;
export const AgentRunPage = pageOf(AgentRun);

export const AgentStep = z.object({
  id: id<"agent_steps">(),
  tool: z.string(),
  at: moment(),
  /** What it told the diary, as far as one reaches the records. */
  entries: z.array(DiaryEntry),
  outcome: z.nullable(z.enum(stepOutcomes)),
  /** Why it stays, or what of it. */
  reason: z.nullable(z.string()),
  keptFields: z.array(z.string()),
});
export type AgentStep = z.output<typeof AgentStep>;

export const AgentRunDetails = z.object({ ...run, done: z.array(AgentStep) });
export type AgentRunDetails = z.output<typeof AgentRunDetails>;

/** What a program would write: done when a person says so. */
export const AgentProposal = z.object({
  id: id<"agent_proposals">(),
  runId: id<"agent_runs">(),
  keyName: z.string(),
  member: named<"members">(),
  tool: z.string(),
  /** What the tool was given. */
  input: z.record(z.string(), z.unknown()),
  state: z.enum(proposalStates),
  /** What would change, as the diary would tell it. */
  changes: z.array(DiaryEntry),
  proposedAt: moment(),
  decidedAt: z.nullable(moment()),
  decidedBy: z.nullable(z.string()),
  /** Why it was refused, or what stood in the way when it was approved. */
  reason: z.nullable(z.string()),
  can: z.object({ decide: permission }),
});
export type AgentProposal = z.output<typeof AgentProposal>;
export const AgentProposalPage = pageOf(AgentProposal);

export const AgentSettings = z.object({
  needsApproval: z.boolean(),
  callsPerDay: z.nullable(z.int()),
  writesPerDay: z.nullable(z.int()),
});
export type AgentSettings = z.output<typeof AgentSettings>;
