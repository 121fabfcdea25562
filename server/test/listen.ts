import { expect } from "vitest";
import type { Change } from "../src/platform/events.ts";
import { atEndOfFile } from "./ending.ts";
import { listening, type Visitor } from "./listening.ts";

export type Heard = {
  /** Where it stands, and whether it was told to ask for everything anew. */
  place: () => string;
  reloads: () => number;
  leave: () => void;
  changes: (Change & { at: number })[];
  isOpen: () => boolean;
  of: (id: string) => string[];
};

/** Opens a stream of live events, from a place on or of so many milliseconds past, and writes down what comes. */
export async function listen(visitor: Visitor, slug: string, since?: string | number): Promise<Heard> {
  const { address } = await listening();
  const from = since === undefined ? {} : { [typeof since === "string" ? "last-event-id" : "x-past"]: String(since) };
  const headers = { cookie: visitor.cookie(), "x-workspace": slug, ...from };
  const leaving = new AbortController();
  atEndOfFile(() => leaving.abort());
  const response = await fetch(`${address}/api/events`, { headers, signal: leaving.signal });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const heard: Heard["changes"] = [];
  let [isOpen, place, reloads] = [true, "", 0];
  const readAll = async () => {
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const data = /^event: change\ndata: (.*)$/.exec(block)?.[1];
        if (data) heard.push({ ...(JSON.parse(data) as Change), at: Date.now() });
        if (block.startsWith("event: reload")) reloads++;
        place = /^id: (.*)$/m.exec(block)?.[1] ?? place;
      }
    }
  };
  void readAll()
    .catch(() => undefined)
    .finally(() => (isOpen = false));
  return {
    changes: heard,
    place: () => place,
    reloads: () => reloads,
    leave: () => leaving.abort(),
    isOpen: () => isOpen,
    of: (id) => heard.filter((change) => change.id === id).map(({ kind }) => kind),
  };
}
