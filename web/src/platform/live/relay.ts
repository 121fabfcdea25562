import type { Change } from "../change.ts";
import { followEvents } from "./event-stream.ts";
import { follow, type Rooms, type RoomsEffect, type RoomsEvent } from "./rooms.ts";

/** What a page says: that it follows a workspace, or nothing any more; and whether anybody hears it. */
export type FromPage = { follow: string | null } | "there?";

/** What a page hears: a change, or that any may have been missed; and that it was heard. */
export type ToPage = Change | "missed" | "there";

/** Follows workspaces for all pages that come to it: where they all are, it is one stream for each workspace. Returns how a page comes. */
export function relay(): (port: MessagePort) => void {
  let rooms: Rooms<MessagePort> = new Map();
  const lines = new Map<string, AbortController>();
  const happen = (event: RoomsEvent<MessagePort>) => {
    const [next, ...effects] = follow(rooms, event);
    rooms = next;
    for (const effect of effects) carryOut(effect);
  };
  const say = (slug: string, words: ToPage) => rooms.get(slug)?.pages.forEach((page) => tell(page, words));
  const open = async (slug: string) => {
    const stop = new AbortController();
    lines.set(slug, stop);
    await followEvents({ slug, place: null }, stop.signal, {
      changed: (change) => say(slug, change),
      missed: () => say(slug, "missed"),
    });
    if (!stop.signal.aborted) happen({ type: "refused", slug });
  };
  const carryOut = (effect: RoomsEffect<MessagePort>) => {
    if ("to" in effect) for (const page of effect.to) tell(page, "missed");
    else if (effect.do === "open") void open(effect.slug);
    else lines.get(effect.slug)?.abort();
  };
  return (port) => {
    port.addEventListener("message", ({ data }: MessageEvent<FromPage>) => {
      if (data === "there?") tell(port, "there");
      else if (data.follow === null) happen({ type: "goes", page: port });
      else happen({ type: "comes", page: port, slug: data.follow });
    });
    port.addEventListener("close", () => happen({ type: "goes", page: port })); // its page is gone without a word
    port.start();
  };
}

const tell = (page: MessagePort, words: ToPage): void => page.postMessage(words, []);
