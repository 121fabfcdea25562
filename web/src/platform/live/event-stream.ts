import type { Change } from "../change.ts";

/** Hears each change, and where any may have been missed. */
export type ChangesListener = { changed: (change: Change) => void; missed: () => void };

/** A workspace's live events, and how far they have been heard, or since when (`performance.now()`) something was asked: the server is told where to go on. */
export type Line = { slug: string; place: string | null; since: number };

const longestPause = 30_000;
/** As long as the call may take to reach the server: what it asks for begins so much earlier. */
const onTheWay = 5_000;

/** Follows the workspace's live events until told to stop, or refused; comes back by itself after a cut, and goes on where it was. */
export async function followEvents(line: Line, stop: AbortSignal, listener: ChangesListener): Promise<void> {
  let cuts = 0;
  while (!stop.aborted) {
    const opened = await followOnce(line, stop, listener, cuts > 0);
    if (opened === "refused") return;
    cuts = opened ? 1 : cuts + 1;
    await pause(Math.min(500 * 2 ** cuts, longestPause), stop);
  }
}

async function followOnce(
  line: Line,
  stop: AbortSignal,
  listener: ChangesListener,
  again: boolean,
): Promise<boolean | "refused"> {
  let opened = false;
  const called = performance.now();
  try {
    const response = await fetch("/api/events", { headers: headersFor(line), signal: stop });
    if (response.status === 401 || response.status === 403 || response.status === 404) return "refused";
    if (!response.ok || !response.body) return false;
    opened = true;
    const isLate = performance.now() - called > onTheWay;
    if (line.place === null && (again || isLate)) listener.missed();
    await readStream(response.body, line, listener);
  } catch {
    // cut: by the network, the server's restart or the page's end; the loop decides what follows
  }
  return opened;
}

async function readStream(body: ReadableStream<Uint8Array>, line: Line, listener: ChangesListener): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { events, unfinished } = readEvents(rest + decoder.decode(chunk.value, { stream: true }));
    rest = unfinished;
    for (const event of events) {
      deliver(event, listener);
      line.place = event.id ?? line.place;
    }
  }
}

type StreamEvent = { name: string; data: string; id: string | null };

function deliver({ name, data }: StreamEvent, listener: ChangesListener): void {
  if (name === "reload") listener.missed();
  if (name !== "change" || data === "") return;
  const change: unknown = JSON.parse(data);
  if (isChange(change)) listener.changed(change);
}

/** The whole events in a piece of a stream, and the unfinished rest. */
export function readEvents(text: string): { events: StreamEvent[]; unfinished: string } {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n");
  const unfinished = blocks.pop() ?? "";
  const events = blocks.flatMap((block) => {
    const lines = block.split("\n").filter((line) => !line.startsWith(":"));
    const [data, id] = [valuesOf(lines, "data").join("\n"), valuesOf(lines, "id")[0] ?? null];
    return data === "" && id === null ? [] : [{ name: valuesOf(lines, "event")[0] ?? "message", data, id }];
  });
  return { events, unfinished };
}

const valuesOf = (lines: string[], field: string): string[] =>
  lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ""));

const isChange = (value: unknown): value is Change =>
  typeof value === "object" && value !== null && "kind" in value && "id" in value;

const headersFor = ({ slug, place, since }: Line): Record<string, string> => ({
  Accept: "text/event-stream",
  "X-Workspace": slug,
  ...(place === null
    ? { "X-Past": String(Math.ceil(performance.now() - since + onTheWay)) }
    : { "Last-Event-ID": place }),
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
