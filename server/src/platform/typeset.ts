import { Worker } from "node:worker_threads";

/** What is to be printed: a Typst template, and what it reads as `sys.inputs.data`. */
export type Print = { name: string; template: string; content: object };

export type Job = { number: number; template: string; content: object };
export type Made = { number: number } & ({ pdf: Uint8Array } | { failure: string });

type Waiting = { resolve: (pdf: Buffer) => void; reject: (error: Error) => void };

let thread: Worker | null = null;
let jobs = 0;
const waiting = new Map<number, Waiting>();

/** Makes a tagged PDF in a thread of its own, one after the other; meanwhile everything else goes on. */
export function typeset({ template, content }: Print): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    thread ??= startThread();
    thread.ref();
    const job: Job = { number: ++jobs, template, content };
    waiting.set(job.number, { resolve, reject });
    thread.postMessage(job, []);
  });
}

function startThread(): Worker {
  const started = new Worker(new URL("./typeset-thread.ts", import.meta.url));
  started.on("message", (made: Made) => finish(started, made));
  started.on("error", (error) => giveUp(started, error));
  started.on("exit", () => giveUp(started, new Error("the thread that makes PDFs ended")));
  return started;
}

function finish(worker: Worker, made: Made): void {
  const asked = waiting.get(made.number);
  waiting.delete(made.number);
  if (waiting.size === 0) worker.unref(); // nobody waits for it: the process may end
  if ("pdf" in made) asked?.resolve(Buffer.from(made.pdf));
  else asked?.reject(new Error(made.failure));
}

/** What it was asked for fails; the next asks another. */
function giveUp(worker: Worker, error: Error): void {
  if (thread !== worker) return;
  thread = null;
  const asked = [...waiting.values()];
  waiting.clear();
  for (const { reject } of asked) reject(error);
}
