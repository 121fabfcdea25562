import { sql } from "kysely";
import { refuseIf } from "@trato/domain/errors.ts";
import { runRoute } from "../platform/http/handle.ts";
import { obstacleToAsk } from "../platform/permissions.ts";
import { type Calling, languageOf } from "./calling.ts";
import { countCall } from "./bounds/count-call.ts";
import { type Difference, perform, type Performed } from "./perform.ts";
import { propose, type Proposed } from "./proposals/propose.ts";
import { keepStep } from "./runs/keep-step.ts";
import { enterRun } from "./runs/start-run.ts";
import { type Asked, askedOf, type Capability, isKept, type Tool } from "./tool.ts";

/** What a tool answered: read, done, or what would be done. */
export type Outcome = {
  capability: Capability;
  answer: unknown;
  changes?: Difference[];
  runId?: string;
  /** Nothing was written yet: a person decides. */
  proposal?: Proposed;
  isDryRun?: true;
};

/** Does what a tool is asked as whoever holds the key, under the rights of its capability. */
export async function runTool(calling: Calling, tool: Tool, args: Record<string, unknown>): Promise<Outcome> {
  const { who, origin } = calling;
  const asked = askedOf(tool, args, languageOf(calling));
  const { capability, given } = asked;
  refuseIf(obstacleToAsk(who, capability.key, capability.route.may));
  const { needsApproval } = await countCall(calling, isKept(tool) && !asked.isDryRun);
  if (isKept(tool) && asked.isDryRun) return rehearse(calling, asked);
  if (isKept(tool)) return needsApproval ? proposeTo(calling, tool, asked) : write(calling, tool, asked);
  const answer = await runRoute(capability.key, capability.route, calling.edge, {
    who,
    origin,
    given,
    idempotencyKey: null,
  });
  return { capability, answer };
}

async function write({ edge, who, origin }: Calling, tool: Tool, asked: Asked): Promise<Outcome> {
  const done = await edge.run(who, "write", origin, async (ctx) => {
    const runId = await enterRun(ctx, asked.runId);
    const performed = await perform(ctx, asked);
    if (performed.changes.length > 0) await keepStep(ctx, runId, tool.name, performed.changes);
    return { ...performed, runId };
  });
  return { capability: asked.capability, ...done };
}

/** Where the workspace wants it a person decides: what would change is kept, and nothing else. */
async function proposeTo(calling: Calling, tool: Tool, asked: Asked): Promise<Outcome> {
  const { isDryRun: _, ...would } = await rehearse(calling, asked);
  const { edge, who, origin } = calling;
  const proposal = await edge.run(who, "write", origin, (ctx) => propose(ctx, tool, asked, would.changes ?? []));
  return { ...would, proposal };
}

/** Ends the transaction of a trial, and carries out of it what would have been. */
class Tried extends Error {
  readonly would: Performed;

  constructor(would: Performed) {
    super("tried, not done");
    this.would = would;
  }
}

/**
 * Does all of it, and takes all of it back: the command itself says what would change. Numbers, jobs and mails are rows of the same
 * transaction, and others are told after a commit that never comes.
 */
async function rehearse({ edge, who, origin }: Calling, asked: Asked): Promise<Outcome> {
  const never = edge.run(who, "write", origin, async (ctx): Promise<never> => {
    const would = await perform(ctx, asked);
    await sql`set constraints all immediate`.execute(ctx.db);
    throw new Tried(would);
  });
  const { answer, changes } = await never.catch((error: unknown) => {
    if (error instanceof Tried) return error.would;
    throw error;
  });
  return { capability: asked.capability, answer, changes, isDryRun: true };
}
