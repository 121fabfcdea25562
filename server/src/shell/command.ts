import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Edge } from "../platform/edge.ts";

/** What a command at the shell works with: Trato behind the edge, standard output for its answer, the other stream for how it goes. */
export type Shell = { edge: Edge; print: (line: string) => void; tell: (line: string) => void };

type Options = NonNullable<ParseArgsConfig["options"]>;
type Given<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;
type Work = (shell: Shell) => Promise<void>;

/** One command: `plan` reads what was given, before any database is opened, and returns the work. */
export type Command = { summary: string; usage: string; plan: (args: string[]) => Work };

/** The command was called wrongly: its usage is shown, exit code 2. */
export class UsageError extends Error {}

/** Declares a command with its options; unknown ones are a wrong call. */
export function command<const O extends Options>(declared: {
  summary: string;
  /** What follows `npm run trato -- ` and what each part means. */
  usage: string;
  options: O;
  plan: (given: Given<O>) => Work;
}): Command {
  const { options, plan } = declared;
  return { ...declared, plan: (args) => plan(parseArgs({ args, options, allowPositionals: true })) };
}
