import { currentLanguage } from "./words.ts";
import { clientId } from "./ids.ts";
import type { Change } from "./change.ts";

type Listener = { changed: (change: Change) => void; reconnected: () => void };

const longestPause = 30_000;

/** Follows the workspace's live events until told to stop; comes back by itself after a cut. */
export async function followEvents(slug: string, stop: AbortSignal, listener: Listener): Promise<void> {
  let cuts = 0;
  while (!stop.aborted) {
    const opened = await followOnce(slug, stop, listener, cuts > 0);
    if (opened === "refused") return;
    cuts = opened ? 1 : cuts + 1;
    await pause(Math.min(500 * 2 ** cuts, longestPause), stop);
  }
}

async function followOnce(
  slug: string,
  stop: AbortSignal,
  listener: Listener,
  again: boolean,
): Promise<boolean | "refused"> {
  let opened = false;
  try {
    const response = await fetch("/api/events", { headers: headersFor(slug), signal: stop });
    if (response.status === 401 || response.status === 403 || response.status === 404) return "refused";
    if (!response.ok || !response.body) return false;
    opened = true;
    if (again) listener.reconnected();
    await readStream(response.body, listener);
  } catch {
    // cut: by the network, the server's restart or the page's end; the loop decides what follows
  }
  return opened;
}

async function readStream(body: ReadableStream<Uint8Array>, listener: Listener): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { events, unfinished } = readEvents(rest + decoder.decode(chunk.value, { stream: true }));
    rest = unfinished;
    for (const event of events) deliver(event, listener);
  }
}

function deliver({ name, data }: { name: string; data: string }, listener: Listener): void {
  if (name !== "change") return;
  const change: unknown = JSON.parse(data);
  if (isChange(change)) listener.changed(change);
}

/** The whole events in a piece of a stream, and the unfinished rest. */
export function readEvents(text: string): { events: { name: string; data: string }[]; unfinished: string } {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n");
  const unfinished = blocks.pop() ?? "";
  const events = blocks.flatMap((block) => {
    const lines = block.split("\n").filter((line) => !line.startsWith(":"));
    const data = valuesOf(lines, "data").join("\n");
    return data === "" ? [] : [{ name: valuesOf(lines, "event")[0] ?? "message", data }];
  });
  return { events, unfinished };
}

const valuesOf = (lines: string[], field: string): string[] =>
  lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ""));

const isChange = (value: unknown): value is Change =>
  typeof value === "object" && value !== null && "kind" in value && "id" in value;

const headersFor = (slug: string): Record<string, string> => ({
  Accept: "text/event-stream",
  "Accept-Language": currentLanguage(),
  "X-Workspace": slug,
  "X-Client-Id": clientId,
});

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    stop.addEventListener("abort", wake);
  });
}
