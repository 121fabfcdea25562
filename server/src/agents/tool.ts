import * as z from "zod/mini";
import type { Route } from "../platform/routes.ts";
import { parseInput } from "../platform/http/handle.ts";
import type { Language } from "@trato/domain/words.ts";

/** A capability by its address, which is the name of its route. */
export type Capability = { key: string; route: Route };

/** What a program that acts for somebody may ask for: one capability, or the same for records of several kinds. */
export type Tool = {
  name: string;
  /** What it is good for, beyond what its route says. */
  hint?: string | undefined;
  isWrite: boolean;
  capabilities: readonly [Capability, ...Capability[]];
  /** The kinds of records that it may be about, by the names of `about`, in the order of the capabilities. */
  kinds: readonly string[];
};

/** What is asked of a tool beside what its capability asks. */
export type Asked = { capability: Capability; given: Record<string, unknown>; isDryRun: boolean };

const Beside = z.object({ dryRun: z._default(z.boolean(), false) });

/** Reads which capability is meant, and what it is given; that itself is read when it runs. */
export function askedOf(tool: Tool, args: Record<string, unknown>, language: Language): Asked {
  const { dryRun, about, ...rest } = args;
  if (!tool.isWrite && dryRun !== undefined) Object.assign(rest, { dryRun });
  const { dryRun: isDryRun } = parseInput(Beside, { dryRun: tool.isWrite ? dryRun : undefined }, language);
  const [first] = tool.capabilities;
  if (tool.kinds.length === 0) {
    const given = about === undefined ? rest : { ...rest, about };
    return { capability: first, given, isDryRun };
  }
  const { about: meant } = parseInput(aboutOf(tool), { about }, language);
  const capability = tool.capabilities[tool.kinds.indexOf(meant.kind)] ?? first;
  return { capability, given: { ...rest, [`${meant.kind}Id`]: meant.id }, isDryRun };
}

/** Which record a tool is about. */
export function aboutOf({ kinds }: Tool) {
  return z.object({ about: z.strictObject({ kind: z.enum(kinds as string[]), id: z.uuid() }) });
}
