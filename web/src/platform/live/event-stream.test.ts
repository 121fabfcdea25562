import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import type { Change } from "../change.ts";
import { followEvents, readEvents } from "./event-stream.ts";

describe("a piece of a stream", () => {
  test.each([
    ["one event", "event: change\ndata: 1\n\n", [{ name: "change", data: "1", id: null }], ""],
    ["one without a name", "data: 1\n\n", [{ name: "message", data: "1", id: null }], ""],
    ["data of several lines", "data: 1\ndata: 2\n\n", [{ name: "message", data: "1\n2", id: null }], ""],
    ["a place alone", "id: 7\n\n", [{ name: "message", data: "", id: "7" }], ""],
    ["a sign of life", ": still here\n\n", [], ""],
    ["a name without data", "event: change\n\n", [], ""],
    ["an event that is not whole", "data: 1\n\ndata: 2\n", [{ name: "message", data: "1", id: null }], "data: 2\n"],
    ["lines that end as on Windows", "data: 1\r\n\r\n", [{ name: "message", data: "1", id: null }], ""],
    ["no blank after the colon", "data:1\n\n", [{ name: "message", data: "1", id: null }], ""],
  ])("with %s", (_, text, events, unfinished) => {
    expect(readEvents(text)).toEqual({ events, unfinished });
  });

  test("says the same wherever it is cut", () => {
    const whole = "event: change\r\ndata: {}\r\n\r\n: ping\n\nid: 7\n\ndata: á\n\n";
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        let rest = "";
        const events = at.slice(1).flatMap((end, index) => {
          const read = readEvents(rest + whole.slice(at[index], end));
          rest = read.unfinished;
          return read.events;
        });
        expect(events).toEqual(readEvents(whole).events);
      }),
      propertyRuns(),
    );
  });
});

const stream = (...pieces: string[]) => new Response(pieces.join(""));
const changed = (id: string) => `event: change\ndata: {"kind":"sale","id":"${id}"}\n\n`;

const stands = (place: string) => `id: ${place}\n\n`;

/** The server's end of the line: each call is answered by the next of these. */
type Answer = Response | Error;

describe("whoever follows the events of a workspace", () => {
  let answers: Answer[] = [];
  let asked: number[] = [];
  let heard: Change[] = [];
  let places: (string | null)[] = [];
  let pasts: (string | null)[] = [];
  let missed = 0;
  let stop = new AbortController();

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    [answers, asked, heard, places, pasts, missed, stop] = [[], [], [], [], [], 0, new AbortController()];
    vi.stubGlobal("fetch", async (_: string, { headers }: RequestInit) => {
      asked.push(Date.now());
      places.push(new Headers(headers).get("Last-Event-ID"));
      pasts.push(new Headers(headers).get("X-Past"));
      const next = answers.shift() ?? new Error("no network");
      if (next instanceof Error) throw next;
      return next;
    });
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const follow = () =>
    followEvents({ slug: "robles", place: null, since: -1_500 }, stop.signal, {
      changed: (change) => heard.push(change),
      missed: () => missed++,
    });

  test("hears each change", async () => {
    answers = [stream(changed("a"), ": ping\n\n", changed("b"))];
    void follow();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([
      { kind: "sale", id: "a" },
      { kind: "sale", id: "b" },
    ]);
  });

  test("leaves aside what is no change", async () => {
    answers = [stream("event: hello\ndata: {}\n\n", "event: change\ndata: 7\n\n", changed("a"))];
    void follow();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ kind: "sale", id: "a" }]);
  });

  test("comes back a second after a cut, and says how far it had heard", async () => {
    answers = [stream(stands("1"), changed("a"), stands("2"), changed("lost")), stream(changed("b"), stands("3"))];
    void follow();
    await vi.advanceTimersByTimeAsync(999);
    expect(places).toEqual([null]);
    await vi.advanceTimersByTimeAsync(1_001);
    expect([places, missed]).toEqual([[null, "2", "3"], 0]);
    expect(heard.map(({ id }) => id)).toEqual(["a", "lost", "b"]);
  });

  test("asks for what was told since the page began to ask, and as much more as the call may be on its way", async () => {
    answers = [new Error("no network"), stream(stands("1"))];
    void follow();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(pasts).toEqual(["6500", "7500", null]);
  });

  test("may have missed something where the call was on its way for longer", async () => {
    vi.stubGlobal("fetch", () => new Promise((resolve) => setTimeout(resolve, 5_001, stream(stands("1")))));
    void follow();
    await vi.advanceTimersByTimeAsync(5_001);
    expect(missed).toBe(1);
  });

  test("hears from the server that it may have missed anything", async () => {
    answers = [stream(stands("1")), stream("event: reload\ndata: everything\n\n", stands("2"))];
    void follow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(missed).toBe(1);
  });

  test("knows it itself where it was cut before it heard where it stands", async () => {
    answers = [stream(changed("a")), stream(changed("b"))];
    void follow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(missed).toBe(1);
  });

  test("may have missed something, too, when the first call did not get through", async () => {
    answers = [new Error("no network"), stream()];
    void follow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(missed).toBe(1);
  });

  test("waits twice as long each time in vain, half a minute at most", async () => {
    void follow();
    await vi.advanceTimersByTimeAsync(130_000);
    const pauses = asked.slice(1).map((at, index) => (at - (asked[index] ?? 0)) / 1_000);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  test("begins with short pauses again after it was there", async () => {
    answers = [new Error("no network"), new Error("no network"), stream()];
    void follow();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(asked).toEqual([0, 1_000, 3_000, 4_000]);
  });

  test.each([401, 403, 404])("gives up where the server says %i", async (status) => {
    answers = [new Response(null, { status })];
    void follow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([0]);
  });

  test("comes back when the server fails", async () => {
    answers = [new Response(null, { status: 503 }), stream(changed("a"))];
    void follow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toHaveLength(1);
  });

  test("ends at once when the page is left, also between two calls", async () => {
    const end = follow();
    await vi.advanceTimersByTimeAsync(500);
    stop.abort();
    await end;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([0]);
  });
});
