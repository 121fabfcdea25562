import { Worker } from "node:worker_threads";
import { Refusal, type RefusalDetails, type RefusalKind } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { RefusalCode } from "@trato/domain/refusal-words.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Actor, Origin } from "./context.ts";
import { noteLost } from "./database/lost.ts";
import { type Published, publishChanges } from "./events.ts";
import { newId } from "./new-id.ts";
import { type TurnsLimits, turnsOf } from "./turns.ts";

type Who = { workspaceId: Id<"workspaces">; actor: Actor; language?: Language | null };

/** Long work, told in plain values: a request of a route, or a job of the queue. */
export type ApartWork =
  | { route: string; who: Who; origin: Origin; given: Record<string, unknown>; idempotencyKey: string | null }
  | { task: string; payload: unknown; job: { id: string; attempts: number; max_attempts: number } };

/** What a thread says: what it changed, as soon as that is kept, and at last what came of its work. */
export type SaidApart =
  | { published: Published }
  | { done: unknown }
  | { refused: { kind: RefusalKind; code: RefusalCode; details: RefusalDetails } }
  | { failed: Error; isLost: boolean };

/** Does long work in threads of their own, so that the one that answers goes on answering. */
export type Apart = {
  /** `of`: in whose turn. Whoever asked and is gone (`signal`) ends the work; so does what it may take at most. */
  run(work: ApartWork, of: string, signal: AbortSignal, limits?: Partial<ApartLimits>): Promise<unknown>;
};

export type ApartLimits = { milliseconds: number; megabytes: number };

const most: ApartLimits = { milliseconds: 120_000, megabytes: 2_000 };

/** `thread`: the file that does the work, with `place` to know where, and `after` which of this process's ids its own come. A job may take hours: requests do not wait for it. */
export function apartIn(thread: URL, place: object): Apart {
  const [requests, jobs] = [turnsOf(inTurn), turnsOf(inTurn)];
  return {
    run: (work, of, signal, limits = {}) =>
      ("task" in work ? jobs : requests).take(
        of,
        () => inThread(thread, { ...place, work, after: newId() }, signal, { ...most, ...limits }),
        signal,
      ),
  };
}

const inTurn: TurnsLimits = {
  atOnce: 2,
  mostWaiting: 10,
  refusal: () => new Refusal("too_many", "rate.exceeded", { retryAfter: 10 }),
};

function inThread(file: URL, workerData: object, signal: AbortSignal, limits: ApartLimits): Promise<unknown> {
  const thread = new Worker(file, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const over = new AbortController();
  return new Promise<unknown>((resolve, reject) => {
    const tooLarge = () => reject(new Refusal("invalid", "input.too_much"));
    const gone = () => reject(signal.reason);
    const clock = setTimeout(tooLarge, limits.milliseconds);
    signal.addEventListener("abort", gone);
    over.signal.addEventListener("abort", () => {
      clearTimeout(clock);
      signal.removeEventListener("abort", gone);
    });
    thread.on("message", (said: SaidApart) => hear(said, resolve, reject));
    thread.once("error", (error) => (isOutOfMemory(error) ? tooLarge() : reject(error)));
    thread.once("exit", () => reject(new Error("the thread ended before its work did")));
  }).finally(async () => {
    over.abort();
    await thread.terminate();
  });
}

function hear(said: SaidApart, resolve: (done: unknown) => void, reject: (error: unknown) => void): void {
  if ("published" in said) publishChanges(said.published.workspaceId, said.published.changes);
  else if ("done" in said) resolve(said.done);
  else if ("refused" in said) reject(new Refusal(said.refused.kind, said.refused.code, said.refused.details));
  else {
    if (said.isLost) noteLost(said.failed);
    reject(said.failed);
  }
}

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
