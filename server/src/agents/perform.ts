import { diaryEvents } from "@trato/domain/events.ts";
import type { Context, Recorded } from "../platform/context.ts";
import { parseInput } from "../platform/http/handle.ts";
import type { Asked } from "./tool.ts";

/** What a record would be, or is now, different in; without fields before it is new, or something was done to it. */
export type Difference = Recorded & { says: string };

export type Performed = { answer: unknown; changes: Difference[] };

/** Runs a capability's command, and hears what it records. */
export async function perform(
  ctx: Context,
  { capability, given }: Pick<Asked, "capability" | "given">,
): Promise<Performed> {
  const { key, route } = capability;
  const input = parseInput(route.input, given, ctx.language);
  const recorded: Recorded[] = [];
  ctx.trace.recorded = recorded;
  const done = await route.run(ctx, input);
  if (ctx.trace.entries === 0 && !route.leavesNoTrace) throw new Error(`${key} left no trace in the diary`);
  const answer = done ?? (await route.answer?.(ctx, input));
  return { answer, changes: recorded.map((each) => ({ ...each, says: diaryEvents[each.event][ctx.language] })) };
}
