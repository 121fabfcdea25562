import { type ChangesListener, followEvents, type Line } from "./event-stream.ts";
import { pulse } from "./pulse.ts";
import type { FromPage, ToPage } from "./relay.ts";

/** How one stops. */
type Leave = () => void;

/** What a page shows it may have asked for from its very beginning on (`performance.now()`). */
const sinceLoaded = 0;

/**
 * Hears the live events of a workspace through the stream that all pages of the browser share. A page that is put aside in the browser's
 * memory holds nothing; when it is shown again it may have missed anything.
 */
export function followWorkspace(slug: string, listener: ChangesListener): Leave {
  let leave = join(slug, listener, sinceLoaded);
  const hide = () => leave();
  const show = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    leave = join(slug, listener, performance.now());
    listener.missed();
  };
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);
  return () => {
    leave();
    removeEventListener("pagehide", hide);
    removeEventListener("pageshow", show);
  };
}

function join(slug: string, listener: ChangesListener, since: number): Leave {
  if (typeof SharedWorker === "undefined") return followAlone(slug, listener, since);
  let leave = shareStream({ slug, since }, listener, (instead) => {
    leave();
    leave = instead(slug, listener, performance.now());
    listener.missed();
  });
  return () => leave();
}

/** `fail` is told what to do instead: another worker where this one died, a stream of our own where none can be had. */
function shareStream(
  { slug, since }: { slug: string; since: number },
  listener: ChangesListener,
  fail: (instead: typeof join) => void,
): Leave {
  const worker = new SharedWorker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const { port } = worker;
  const say = (words: FromPage) => port.postMessage(words);
  // a worker that is ended says nothing, and its pages are not told
  const life = pulse(
    () => say("there?"),
    () => fail(join),
  );
  const hear = ({ data }: MessageEvent<ToPage>) => {
    life.heard();
    if (data === "missed") listener.missed();
    else if (data !== "there") listener.changed(data);
  };
  const refuse = () => fail(followAlone);
  port.addEventListener("message", hear);
  worker.addEventListener("error", refuse);
  port.start();
  say({ follow: slug, since: performance.timeOrigin + since });
  return () => {
    life.stop();
    port.removeEventListener("message", hear);
    worker.removeEventListener("error", refuse);
    say({ follow: null });
    port.close();
  };
}

/** Where a browser has no shared workers each page has a stream of its own while it is seen: of a phone's tabs that is one. */
function followAlone(slug: string, listener: ChangesListener, since: number): Leave {
  const line: Line = { slug, place: null, since };
  let stop = new AbortController();
  const follow = () => {
    stop.abort();
    stop = new AbortController();
    if (document.visibilityState === "visible") void followEvents(line, stop.signal, listener);
  };
  const turn = () => {
    if (line.place === null) listener.missed();
    follow();
  };
  document.addEventListener("visibilitychange", turn);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", turn);
    stop.abort();
  };
}
