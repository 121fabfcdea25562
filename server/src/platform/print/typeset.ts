import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { readStored, type Stored } from "../contents/read-stored.ts";
import { ownFontsOnly } from "./fonts.ts";
import { watchMemory } from "./watch-memory.ts";

/** What is to be printed: a Typst template, what it reads as `sys.inputs.data`, and the logo at its head. */
export type Print = {
  name: string;
  template: string;
  content: object;
  logo?: Stored | null;
  /** A PDF, unless its pages are wanted as pictures, to be taken one by one (`pageOf`). */
  as?: "svg";
  /** When it was made, as it says itself: the same document of the same moment is the same PDF, byte for byte. Now, where nothing is said. */
  madeAt?: Moment;
};

/** What it says goes to the process as text: that is copied, where an object would be taken apart and put together. */
export type Job = Omit<Print, "name" | "logo" | "content"> & { data: string; logo: Uint8Array | null };
export type Made = { bytes: Uint8Array } | { failure: string };

export type PrintLimits = { milliseconds: number; megabytes: number };

const limits: PrintLimits = { milliseconds: 60_000, megabytes: 1_500 };

/** Those that have nothing to do, each with the clock that ends it. */
const idle = new Map<ChildProcess, NodeJS.Timeout>();
const idleMilliseconds = 60_000;

/**
 * Makes a tagged PDF, or a picture, in a process of its own; meanwhile everything else goes on. A process can be ended whatever it does: it is when it
 * takes too long or too much memory (`print.too_large`), and when nobody waits for it any more.
 */
export async function typeset(
  { name: _, logo: stored, content, ...job }: Print,
  { signal = new AbortController().signal, ...own }: Partial<PrintLimits> & { signal?: AbortSignal } = {},
): Promise<Buffer> {
  signal.throwIfAborted();
  const logo = stored ? await readStored(stored) : null;
  const data = JSON.stringify(content);
  const press = takePress();
  try {
    const made = await makeOn(press, { ...job, data, logo }, { ...limits, ...own }, signal);
    leaveIdle(press);
    if ("failure" in made) throw new Error(made.failure);
    const { buffer, byteOffset, byteLength } = made.bytes;
    return Buffer.from(buffer, byteOffset, byteLength); // not copied
  } finally {
    if (!idle.has(press)) press.kill("SIGKILL");
  }
}

function takePress(): ChildProcess {
  const known = [...idle].find(([press]) => press.connected);
  if (!known) return startPress();
  const [press, clock] = known;
  idle.delete(press);
  clearTimeout(clock);
  press.ref();
  press.channel?.ref();
  return press;
}

function startPress(): ChildProcess {
  const press = fork(new URL("./typeset-process.ts", import.meta.url), {
    serialization: "advanced",
    execArgv: [],
    env: { ...process.env, ...ownFontsOnly },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  press.once("exit", () => {
    clearTimeout(idle.get(press));
    idle.delete(press);
  });
  press.on("error", () => undefined); // its end is told by "exit"
  if (press.pid) yieldToOthers(press.pid);
  return press;
}

function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // it works all the same, or is gone already
  }
}

/** It does not keep this process from ending. */
function leaveIdle(press: ChildProcess): void {
  if (!press.connected) return;
  const clock = setTimeout(() => {
    idle.delete(press); // nobody takes it between now and its end
    press.kill("SIGKILL");
  }, idleMilliseconds);
  clock.unref();
  press.unref();
  press.channel?.unref();
  idle.set(press, clock);
}

function makeOn(press: ChildProcess, job: Job, most: PrintLimits, signal: AbortSignal): Promise<Made> {
  const over = new AbortController();
  return new Promise<Made>((resolve, reject) => {
    const tooLarge = () => reject(new Refusal("invalid", "print.too_large"));
    const clock = setTimeout(tooLarge, most.milliseconds);
    const stopWatching = watchMemory(press.pid ?? 0, most.megabytes, tooLarge);
    const gone = () => reject(signal.reason);
    const ended = () => reject(new Error("the process that makes PDFs ended"));
    over.signal.addEventListener("abort", () => {
      clearTimeout(clock);
      stopWatching();
      signal.removeEventListener("abort", gone);
      press.off("exit", ended).off("message", resolve);
    });
    signal.addEventListener("abort", gone);
    press.once("exit", ended).once("message", resolve);
    press.send(job, (error) => error && reject(error));
  }).finally(() => over.abort());
}
