import { Refusal } from "@trato/domain/errors.ts";
import { problemOf } from "../platform/http/problems.ts";
import { StartupError } from "../platform/startup-error.ts";
import { type Command, type Commands, type Streams, UsageError, type Ways } from "./command.ts";

/**
 * Runs what the command line asks for and returns the exit code: 0 done, 1 refused, 2 called wrongly. Trato is opened only for a
 * command that was called rightly.
 */
export async function runCommand(
  commands: Commands,
  [name = "", ...args]: string[],
  { print, tell }: Streams,
  ways: Ways,
): Promise<number> {
  if (name === "--help" || name === "-h") {
    print(await overview(commands));
    return 0;
  }
  const asked = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined;
  if (!asked) {
    tell(`${name === "" ? "" : `trato: there is no command ${name}\n`}${await overview(commands)}`);
    return 2;
  }
  if (args.some((argument) => argument === "--help" || argument === "-h")) {
    print(usageOf(asked));
    return 0;
  }
  const work = workOf(asked, args);
  if (typeof work === "string") {
    tell(`trato: ${work}\n${usageOf(asked)}`);
    return 2;
  }
  return work(ways).then(
    () => 0,
    (error: unknown) => {
      if (!(error instanceof UsageError)) return refuseInWords(error);
      tell(`trato: ${error.message}`);
      return 2;
    },
  );
}

/** What is to be done, or in one line why the call is wrong. */
function workOf(asked: Command, args: string[]): ReturnType<Command["plan"]> | string {
  try {
    return asked.plan(args);
  } catch (error) {
    if (error instanceof Refusal) return wordsOf(error);
    if (error instanceof UsageError) return error.message;
    if (isOfParseArgs(error)) return error.message.split(". ")[0] ?? "";
    throw error;
  }
}

function isOfParseArgs(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function refuseInWords(error: unknown): never {
  if (error instanceof Refusal) throw new StartupError(wordsOf(error));
  const missed = missedPath(error);
  throw missed ? new StartupError(missed, error) : error;
}

/** What is wrong with a path that somebody gave; null where it is something else. */
function missedPath(error: unknown): string | null {
  if (!(error instanceof Error && "code" in error && "path" in error)) return null;
  const path = String(error.path);
  if (error.code === "ENOENT") return `There is no ${path}`;
  return error.code === "ENOTDIR" || error.code === "EEXIST" ? `${path} is no folder` : null;
}

const usageOf = ({ usage }: Command): string => `usage: npm run -s trato -- ${usage}`;

async function overview(commands: Commands): Promise<string> {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lineOf = async ([name, read]: [string, () => Promise<Command>]) =>
    `  ${name.padEnd(width)}  ${(await read()).summary}`;
  const lines = await Promise.all(Object.entries(commands).map(lineOf));
  return `usage: npm run -s trato -- <command> [options]\n\n${lines.join("\n")}\n\n<command> --help tells more of each.`;
}

function wordsOf(refusal: Refusal): string {
  const { detail, errors } = problemOf(refusal, "en") ?? { detail: refusal.code, errors: [] };
  return [detail, ...errors.map(({ path, message }) => `${path}: ${message}`)].join(" ");
}
