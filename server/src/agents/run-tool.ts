import { sql } from "kysely";
import { refuseIf } from "@trato/domain/errors.ts";
import { diaryEvents } from "@trato/domain/events.ts";
import type { Context, Origin, Recorded } from "../platform/context.ts";
import type { Edge, Who } from "../platform/edge.ts";
import { parseInput, runRoute } from "../platform/http/handle.ts";
import { obstacleToAsk } from "../platform/permissions.ts";
import { keepStep } from "./runs/keep-step.ts";
import { enterRun } from "./runs/start-run.ts";
import { type Asked, askedOf, type Capability, isKept, type Tool } from "./tool.ts";

export type Calling = { edge: Edge; who: Who; origin: Origin };

/** What a record would be, or is now, different in; without fields before it is new, or something was done to it. */
export type Difference = Recorded & { says: string };

/** What a tool answered: read, done, or what would be done. */
export type Outcome = {
  capability: Capability;
  answer: unknown;
  changes?: Difference[];
  runId?: string;
  isDryRun?: true;
};

/** Does what a tool is asked as whoever holds the key, under the rights of its capability. */
export async function runTool(calling: Calling, tool: Tool, args: Record<string, unknown>): Promise<Outcome> {
  const { who, origin } = calling;
  const asked = askedOf(tool, args, languageOf(calling));
  const { capability, given } = asked;
  refuseIf(obstacleToAsk(who, capability.key, capability.route.may));
  if (isKept(tool)) return asked.isDryRun ? rehearse(calling, asked) : write(calling, tool, asked);
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

type Performed = { answer: unknown; changes: Difference[] };

/** Runs a capability's command, and hears what it records. */
async function perform(ctx: Context, { capability, given }: Pick<Asked, "capability" | "given">): Promise<Performed> {
  const { key, route } = capability;
  const input = parseInput(route.input, given, ctx.language);
  const recorded: Recorded[] = [];
  ctx.trace.recorded = recorded;
  const done = await route.run(ctx, input);
  if (ctx.trace.entries === 0 && !route.leavesNoTrace) throw new Error(`${key} left no trace in the diary`);
  const answer = done ?? (await route.answer?.(ctx, input));
  return { answer, changes: recorded.map((each) => ({ ...each, says: diaryEvents[each.event][ctx.language] })) };
}

export const languageOf = ({ who, origin }: Pick<Calling, "who" | "origin">) => origin.language ?? who.language ?? "en";
