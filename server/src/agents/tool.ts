import * as z from "zod/mini";
import type { Route } from "../platform/routes.ts";
import { parseInput } from "../platform/http/handle.ts";
import type { Id } from "@trato/domain/ids.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Language } from "@trato/domain/words.ts";

/** A capability by its address, which is the name of its route. */
export type Capability = { key: string; route: Route };

/** What a program that acts for somebody may ask for: one capability, or the same for records of several kinds. */
export type Tool = {
  name: string;
  /** What it is good for, beyond what its route says. */
  hint?: string | undefined;
  isWrite: boolean;
  /** It is about runs itself, and belongs to none. */
  isBeside?: true;
  capabilities: readonly [Capability, ...Capability[]];
  /** The kinds of records that it may be about, by the names of `about`, in the order of the capabilities. */
  kinds: readonly string[];
};

/** What is asked of a tool beside what its capability asks. */
export type Asked = {
  capability: Capability;
  given: Record<string, unknown>;
  isDryRun: boolean;
  runId: Id<"agent_runs"> | null;
};

const Beside = z.object({ dryRun: z._default(z.boolean(), false), runId: z.optional(id<"agent_runs">()) });

/** Whether it is kept in a run, and may be tried first. */
export const isKept = ({ isWrite, isBeside }: Pick<Tool, "isWrite" | "isBeside">): boolean => isWrite && !isBeside;

/** Reads which capability is meant, and what it is given; that itself is read when it runs. */
export function askedOf(tool: Tool, args: Record<string, unknown>, language: Language): Asked {
  const { dryRun, runId, ...rest } = args;
  if (!isKept(tool)) return { ...addressed(tool, args, language), isDryRun: false, runId: null };
  const beside = parseInput(Beside, { dryRun, runId }, language);
  return { ...addressed(tool, rest, language), isDryRun: beside.dryRun, runId: beside.runId ?? null };
}

function addressed(tool: Tool, { about, ...rest }: Record<string, unknown>, language: Language) {
  const [first] = tool.capabilities;
  if (tool.kinds.length === 0) return { capability: first, given: about === undefined ? rest : { ...rest, about } };
  const { about: meant } = parseInput(aboutOf(tool), { about }, language);
  const capability = tool.capabilities[tool.kinds.indexOf(meant.kind)] ?? first;
  return { capability, given: { ...rest, [`${meant.kind}Id`]: meant.id } };
}

/** Which record a tool is about. */
export function aboutOf({ kinds }: Tool) {
  return z.object({ about: z.strictObject({ kind: z.enum(kinds as string[]), id: z.uuid() }) });
}
