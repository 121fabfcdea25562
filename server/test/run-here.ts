import { commands } from "../src/shell/commands.ts";
import { openTrato } from "../src/shell/open-trato.ts";
import { runCommand } from "../src/shell/run-command.ts";
import { type Ended, type Environment, firstRun } from "./trato-process.ts";

/** Runs a command at the shell in this process, where it is not the command that is tried: to begin, a process of its own takes seconds of work. */
export async function runHere(args: string[], env: Environment): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  const streams = {
    print: (line: string) => void (said.stdout += `${line}\n`),
    tell: (line: string) => void (said.stderr += `${line}\n`),
  };
  const stops: (() => Promise<unknown>)[] = [];
  const lifetime = { onStop: (stop: () => Promise<unknown>) => void stops.unshift(stop) };
  let code = 1;
  try {
    code = await runCommand(commands, args, streams, {
      open: () => openTrato(lifetime, streams, env),
      alone: unsuited,
    });
  } catch (error) {
    streams.tell(`trato: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const stop of stops) await stop();
  return { code, ...said };
}

const unsuited = (): never => {
  throw new Error("what brings up no Trato is a process of its own");
};

/** A key for scripts of whoever set the installation up. */
export async function makeKey(env: Environment, email = firstRun.TRATO_ADMIN_EMAIL): Promise<string> {
  const { code, stdout, stderr } = await runHere(["create-api-key", "--email", email], env);
  if (code !== 0) throw new Error(stderr);
  return stdout.trim();
}
