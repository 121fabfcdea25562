import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Edge } from "../platform/edge.ts";

/** What a command at the shell works with: Trato behind the edge, standard output for its answer, the other stream for how it goes. */
export type Shell = Streams & { edge: Edge };

export type Streams = { print: (line: string) => void; tell: (line: string) => void };

type Options = NonNullable<ParseArgsConfig["options"]>;
type ReadBy<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** How a command gets what it works with: Trato brought up for it, or, alone, nothing; either is seen to its end before the process ends. */
export type Ways = {
  open: () => Promise<Shell>;
  alone: (work: (streams: Streams) => Promise<void>) => Promise<void>;
};

/** One command: `plan` reads what was given, before any database is opened, and returns the work. */
export type Command = { summary: string; usage: string; plan: (args: string[]) => (ways: Ways) => Promise<void> };

/** Each is read only where it is called for: all of them together take a second. */
export type Commands = Record<string, () => Promise<Command>>;

/** The command was called wrongly: its usage is shown, exit code 2. */
export class UsageError extends Error {}

type Declared<O extends Options, Given> = {
  summary: string;
  /** What follows `npm run trato -- ` and what each part means. */
  usage: string;
  options: O;
  plan: (given: ReadBy<O>) => (given: Given) => Promise<void>;
};

/** Declares a command with its options; unknown ones are a wrong call. */
export function command<const O extends Options>({ options, plan, ...told }: Declared<O, Shell>): Command {
  return {
    ...told,
    plan: (args) => {
      const work = plan(read(args, options));
      return async ({ open }) => work(await open());
    },
  };
}

/** The same for what must not bring up Trato, since that is its own concern. */
export function commandAlone<const O extends Options>({ options, plan, ...told }: Declared<O, Streams>): Command {
  return {
    ...told,
    plan: (args) => {
      const work = plan(read(args, options));
      return ({ alone }) => alone(work);
    },
  };
}

function read<const O extends Options>(args: string[], options: O): ReadBy<O> {
  return parseArgs({ args, options, allowPositionals: true });
}
