import { useQuery } from "@tanstack/react-query";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { aSale } from "../../test/sales.ts";
import { type Shown, show } from "../../test/show.tsx";
import type { Change } from "./change.ts";
import { clientId } from "./ids.ts";
import { expectEcho, onChanges, useLiveEvents } from "./live-events.ts";
import { followWorkspace } from "./live/line.ts";
import { relay } from "./live/relay.ts";
import { reading } from "./queries.ts";

const sale = aSale({ terms: "Old", version: 3 });
const changed: Change = { kind: "sale", id: sale.id, version: 4, clientId: "another tab" };

type Line = {
  slug: string;
  place: string | null;
  say: (change: Change) => void;
  reload: () => void;
  cut: () => void;
  isOpen: () => boolean;
};
let lines: Line[] = [];
let isDown = false;
let workers: (EventTarget & { end: () => void })[] = [];

/** The server's live events, in the place of its `GET /events`. */
function listen(init: RequestInit): Response {
  if (isDown) return new Response(null, { status: 502 });
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      const close = () => {
        if (isOpen) stream.close();
        isOpen = false;
      };
      init.signal?.addEventListener("abort", close);
      const slug = new Headers(init.headers).get("X-Workspace") ?? "";
      const write = (text: string) => stream.enqueue(new TextEncoder().encode(text));
      const place = new Headers(init.headers).get("Last-Event-ID");
      lines.push({
        slug,
        place,
        say: (change) => write(`event: change\ndata: ${JSON.stringify(change)}\n\nid: ${change.version}\n\n`),
        reload: () => write("event: reload\ndata: everything\n\n"),
        cut: close,
        isOpen: () => isOpen,
      });
    },
  });
  return new Response(body);
}

beforeEach(() => {
  lines = [];
  isDown = false;
  const come = relay();
  vi.stubGlobal(
    "SharedWorker",
    class extends EventTarget {
      readonly port: MessagePort;
      readonly end: () => void;

      constructor() {
        super();
        const { port1, port2 } = new MessageChannel();
        come(port2);
        this.port = port1;
        this.end = () => port2.close();
        workers.push(this);
      }
    },
  );
  workers = [];
  answering({ "GET /sales/:saleId": () => kept, "GET /me": aMe() });
  kept = sale;
  const fetchHere = globalThis.fetch;
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) =>
    address === "/api/events" ? listen(init) : fetchHere(address, init),
  );
});

let kept = sale;

function Terms({ slug = "robles" }: { slug?: string }) {
  useLiveEvents(slug);
  const { data } = useQuery(reading("GET /sales/:saleId", { saleId: sale.id }, { sale: sale.id }));
  return <output aria-label="terms">{data?.terms}</output>;
}

const terms = (screen: Shown) => screen.getByLabelText("terms");
const open = () => lines.filter((line) => line.isOpen());
const timesAsked = () => askedOf("GET /sales/:saleId").length;
const gathered = () => new Promise((resolve) => setTimeout(resolve, 120));

/** Seconds go by, in each of which page and worker hear each other. */
async function passing(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await vi.advanceTimersByTimeAsync(1_000);
    await new Promise<unknown>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", resolve);
      port1.start();
      port2.postMessage("heard");
    });
  }
}

/** A quotation on screen, whose server tells of changes. */
async function onScreen() {
  const screen = await show(<Terms />);
  await expect.element(terms(screen)).toHaveTextContent("Old");
  await expect.poll(open).toHaveLength(1);
  return screen;
}

test("what somebody else changed is asked for again, and shown", async () => {
  const screen = await onScreen();
  kept = aSale({ terms: "Theirs", version: 4 });
  open()[0]?.say(changed);
  await expect.element(terms(screen)).toHaveTextContent("Theirs");
});

test("what changes while the first answer is on its way is asked for again, unless the answer has it already", async () => {
  let answer = (_: typeof sale) => undefined as void;
  answering({ "GET /sales/:saleId": () => new Promise((resolve) => (answer = resolve)) });
  const screen = await show(<Terms />);
  await expect.poll(open).toHaveLength(1);
  const before = timesAsked();
  for (const version of [4, 5]) open()[0]?.say({ ...changed, version });
  await gathered();
  expect(timesAsked()).toBe(before);
  answer(sale);
  await expect.poll(timesAsked).toBe(before + 1);
  open()[0]?.say({ ...changed, version: 5 });
  answer(aSale({ terms: "Theirs", version: 5 }));
  await expect.element(terms(screen)).toHaveTextContent("Theirs");
  await gathered();
  expect(timesAsked()).toBe(before + 1);
});

test("many changes of one moment are one question", async () => {
  await onScreen();
  const before = timesAsked();
  for (const version of [4, 5, 6, 7]) open()[0]?.say({ ...changed, version });
  await gathered();
  await expect.poll(timesAsked).toBe(before + 1);
});

test.each([
  ["of another record", { ...changed, id: "another" }],
  ["of another kind", { ...changed, kind: "contact" as const }],
  ["that is on screen already", { ...changed, version: 3 }],
])("a change %s asks for nothing", async (_, change) => {
  await onScreen();
  const before = timesAsked();
  open()[0]?.say(change);
  await gathered();
  expect(timesAsked()).toBe(before);
});

describe("what this tab did itself", () => {
  test("is not asked for again, when it was announced", async () => {
    await onScreen();
    const before = timesAsked();
    expectEcho([{ kind: "sale", id: sale.id }]);
    open()[0]?.say({ ...changed, clientId });
    await gathered();
    expect(timesAsked()).toBe(before);
  });

  test("is heard like others' when it was not", async () => {
    await onScreen();
    const before = timesAsked();
    open()[0]?.say({ ...changed, kind: "opportunity", clientId });
    open()[0]?.say({ ...changed, version: 9 });
    await expect.poll(timesAsked).toBe(before + 1);
  });
});

describe("after a cut", () => {
  test("the server is told what was heard last, and nothing is asked for that was not missed", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await onScreen();
    const before = timesAsked();
    open()[0]?.say({ ...changed, id: "another", version: 7 });
    await gathered();
    open()[0]?.cut();
    await vi.advanceTimersByTimeAsync(1_100);
    await expect.poll(() => open().map(({ place }) => place)).toEqual(["7"]);
    expect(timesAsked()).toBe(before);
  });

  test("all that is on screen is asked for again, where the server cannot tell what was missed", async () => {
    const screen = await onScreen();
    kept = aSale({ terms: "Meanwhile", version: 9 });
    open()[0]?.reload();
    await expect.element(terms(screen)).toHaveTextContent("Meanwhile");
  });

  test("nothing is asked for before the server is back", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await onScreen();
    const before = timesAsked();
    isDown = true;
    open()[0]?.cut();
    await passing(10);
    expect(timesAsked()).toBe(before);
    isDown = false;
    await passing(31);
    await expect.poll(timesAsked).toBe(before + 1);
  });
});

describe("whoever asks only for the records that changed", () => {
  test("hears which, until they are gone", async () => {
    await onScreen();
    const hear = vi.fn<(changes: readonly Change[] | null) => void>();
    const leave = onChanges(hear);
    open()[0]?.say(changed);
    open()[0]?.say({ ...changed, version: 5 });
    await expect.poll(() => hear.mock.calls).toEqual([[[changed, { ...changed, version: 5 }]]]);
    leave();
    open()[0]?.say({ ...changed, version: 6 });
    await gathered();
    expect(hear).toHaveBeenCalledOnce();
  });

  test("hears after a cut that it may have been any", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await onScreen();
    const hear = vi.fn<(changes: readonly Change[] | null) => void>();
    const leave = onChanges(hear);
    open()[0]?.cut();
    await vi.advanceTimersByTimeAsync(1_100);
    await expect.poll(() => hear.mock.calls).toEqual([[null]]);
    leave();
  });
});

const turn = (name: "pagehide" | "pageshow", persisted = true) =>
  window.dispatchEvent(new PageTransitionEvent(name, { persisted }));

describe("a page that is put aside", () => {
  test("holds no stream, and asks for everything again when it comes back", async () => {
    const screen = await onScreen();
    turn("pagehide");
    await expect.poll(open).toEqual([]);
    kept = aSale({ terms: "Meanwhile", version: 9 });
    turn("pageshow");
    await expect.element(terms(screen)).toHaveTextContent("Meanwhile");
    await expect.poll(open).toHaveLength(1);
  });

  test("is one of many that share a stream: the others hear on", async () => {
    const screen = await onScreen();
    const other = vi.fn<() => void>();
    const leave = followWorkspace("robles", { changed: other, missed: vi.fn<() => void>() });
    turn("pageshow", false);
    await screen.unmount();
    expect(open()).toHaveLength(1);
    open()[0]?.say(changed);
    await expect.poll(() => other.mock.calls).toHaveLength(1);
    leave();
    await expect.poll(open).toEqual([]);
  });
});

test("a page that comes to the stream after it began to ask hears what was told meanwhile", async () => {
  await onScreen();
  open()[0]?.say(changed);
  await gathered();
  const heard = vi.fn<() => void>();
  const leave = followWorkspace("robles", { changed: heard, missed: vi.fn<() => void>() });
  await expect.poll(() => heard.mock.calls).toEqual([[changed]]);
  leave();
});

test("where the shared worker is ended the page has another, and asks for what it may have missed", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const screen = await onScreen();
  const before = workers.length;
  workers.at(-1)?.end();
  kept = aSale({ terms: "Meanwhile", version: 9 });
  await passing(10);
  await expect.element(terms(screen)).toHaveTextContent("Meanwhile");
  await expect.poll(open).toHaveLength(1);
  expect(workers).toHaveLength(before + 1);
});

test("where the shared worker cannot be had the page follows alone, while it is seen", async () => {
  await onScreen();
  workers.at(-1)?.dispatchEvent(new Event("error"));
  await expect.poll(open).toHaveLength(1);
  await expect.poll(() => lines.length).toBeGreaterThan(1);
  const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(open).toEqual([]);
  visibility.mockRestore();
  document.dispatchEvent(new Event("visibilitychange"));
  await expect.poll(open).toHaveLength(1);
});

test("the events of a workspace end with its pages", async () => {
  const screen = await onScreen();
  expect(open()[0]?.slug).toBe("robles");
  await screen.unmount();
  await expect.poll(open).toEqual([]);
});
