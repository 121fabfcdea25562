import type { Change } from "../change.ts";
import { followEvents } from "./event-stream.ts";
import { keepRecent, type Recent, recentSince } from "./recent.ts";
import { follow, type Rooms, type RoomsEffect, type RoomsEvent } from "./rooms.ts";

/** What a page says: which workspace it follows and since when (of all threads' clock) it shows something of it, or that it follows none; and whether anybody hears it. */
export type FromPage = { follow: string; since: number } | { follow: null } | "there?";

/** What a page hears: a change, or that any may have been missed; and that it was heard. */
export type ToPage = Change | "missed" | "there";

/** Follows workspaces for all pages that come to it: where they all are, it is one stream for each workspace. Returns how a page comes. */
export function relay(): (port: MessagePort) => void {
  let rooms: Rooms<MessagePort> = new Map();
  const lines = new Map<string, AbortController>();
  const lately = new Map<string, Recent<ToPage>>();
  const happen = (event: RoomsEvent<MessagePort>) => {
    const [next, ...effects] = follow(rooms, event);
    rooms = next;
    for (const effect of effects) carryOut(effect);
  };
  const say = (slug: string, words: ToPage) => {
    const recent = lately.get(slug);
    if (recent) lately.set(slug, keepRecent(recent, words, performance.now()));
    rooms.get(slug)?.pages.forEach((page) => tell(page, words));
  };
  const open = async (slug: string, since: number) => {
    const stop = new AbortController();
    lines.set(slug, stop);
    lately.set(slug, { from: since, kept: [] });
    await followEvents({ slug, place: null, since }, stop.signal, {
      changed: (change) => say(slug, change),
      missed: () => say(slug, "missed"),
    });
    if (!stop.signal.aborted) happen({ type: "refused", slug });
  };
  const carryOut = (effect: RoomsEffect<MessagePort>) => {
    if (effect.do === "say that all may have changed") for (const page of effect.to) tell(page, "missed");
    else if (effect.do === "open") void open(effect.slug, effect.since);
    else if (effect.do === "close") lines.get(effect.slug)?.abort();
    else for (const words of sinceThen(lately.get(effect.slug), effect.since)) tell(effect.to, words);
  };
  return (port) => {
    port.addEventListener("message", ({ data }: MessageEvent<FromPage>) => {
      if (data === "there?") tell(port, "there");
      else if (data.follow === null) happen({ type: "goes", page: port });
      else happen({ type: "comes", page: port, slug: data.follow, since: data.since - performance.timeOrigin });
    });
    port.addEventListener("close", () => happen({ type: "goes", page: port })); // its page is gone without a word
    port.start();
  };
}

const sinceThen = (recent: Recent<ToPage> | undefined, since: number): readonly ToPage[] =>
  (recent && recentSince(recent, since)) ?? ["missed"];

const tell = (page: MessagePort, words: ToPage): void => page.postMessage(words, []);
