import { mostFileBytes, obstacleToSend } from "@trato/domain/contents/media-types.ts";
import type { Change } from "../platform/change.ts";
import { newId } from "../platform/ids.ts";
import { expectEcho, refreshFollowers } from "../platform/live-events.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { sendContent } from "./send-content.ts";
import { addressOfNew, type FileHolder } from "./queries.ts";

// Files on their way go on while one looks at other pages, two at once; what could not be sent waits at its record.

export type Sending = {
  id: string;
  holder: FileHolder;
  file: File;
  state: "waiting" | "sending" | "failed";
  part: number;
  /** Why it was not sent. */
  problem: string | null;
  /** What is too large stays so. */
  mayTryAgain: boolean;
};

const atOnce = 2;
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();
let sendings: readonly Sending[] = [];

export const allSendings = (): readonly Sending[] => sendings;

export function onSendings(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What is too large or empty is said so, and not sent. */
export function sendFiles(holder: FileHolder, files: readonly File[]): void {
  const fresh = files.map((file): Sending => {
    const problem = obstacleText(obstacleToSend(file.size, mostFileBytes) ?? true);
    return {
      id: newId<"files">(),
      holder,
      file,
      state: problem ? "failed" : "waiting",
      part: 0,
      problem,
      mayTryAgain: !problem,
    };
  });
  publish([...sendings, ...fresh]);
  goOn();
}

export function sendAgain(id: string): void {
  change(id, { state: "waiting", part: 0, problem: null });
  goOn();
}

/** Stops what is on its way, or forgets what failed. */
export function stopSending(id: string): void {
  stops.get(id)?.abort();
  publish(sendings.filter((each) => each.id !== id));
  goOn();
}

function goOn(): void {
  const free = atOnce - sendings.filter(({ state }) => state === "sending").length;
  const next = sendings.filter(({ state }) => state === "waiting").slice(0, Math.max(0, free));
  for (const sending of next) void send(sending);
}

async function send({ id, holder, file }: Sending): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  change(id, { state: "sending" });
  const touched: Change[] = [{ kind: "timeline", id: holder.id }];
  expectEcho(touched);
  const onProgress = (part: number) => change(id, { part });
  try {
    await sendContent(addressOfNew(holder, { id, name: file.name }), file, {
      key: id,
      onProgress,
      signal: stop.signal,
    });
    await refreshFollowers(touched);
    publish(sendings.filter((each) => each.id !== id));
  } catch (error) {
    // stopped by hand it is gone already
    change(id, { state: "failed", problem: error instanceof Error ? error.message : String(error) });
  }
  stops.delete(id);
  goOn();
}

const change = (id: string, to: Partial<Sending>) =>
  publish(sendings.map((each) => (each.id === id ? { ...each, ...to } : each)));

function publish(next: readonly Sending[]): void {
  sendings = next;
  for (const listener of listeners) listener();
}

/** The browser asks before a page is left from which something is still on its way. */
globalThis.addEventListener?.("beforeunload", (event) => {
  if (sendings.some(({ state }) => state !== "failed")) event.preventDefault();
});
