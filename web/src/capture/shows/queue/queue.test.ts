import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Capture,
  type Effect,
  emptyQueue,
  isDone,
  isRefused,
  type Queue,
  type QueueEvent,
  step,
} from "./queue.ts";

const lead = { contactName: "Ana" } as Capture["lead"]; // what it says does not matter here

const capture = (key: string, given: Partial<Capture> = {}): Capture => ({
  key,
  stage: { is: "new" },
  lead,
  photos: [],
  ...given,
});
const photo = (id: string) => ({ id, refusal: null });
const received = { is: "received", leadId: "L" } as const;
const trouble = { message: "No", fields: {} };
const send = (key: string, photoId: string | null = null): Effect => ({ do: "send", sending: { key, photoId } });
const unreachable = (key: string): QueueEvent => ({
  is: "failed",
  sending: { key, photoId: null },
  failure: { how: "unreachable" },
});

/** What was done, event by event. */
function effectsOf(events: readonly QueueEvent[], queue: Queue = emptyQueue): Effect[] {
  const effects: Effect[] = [];
  let now = queue;
  for (const event of events) {
    const next = step(now, event);
    now = next.queue;
    effects.push(next.effect);
  }
  return effects;
}

describe("what happens, and what is done then", () => {
  const two = [capture("a"), capture("b")];
  const withPhotos = [capture("a", { stage: received, photos: [photo("1"), photo("2")] }), capture("b")];
  const cases: [string, QueueEvent[], Effect[]][] = [
    ["with nothing to send", [{ is: "stored", captures: [] }], [null]],
    ["one goes out at a time", [{ is: "stored", captures: two }, { is: "woken" }], [send("a"), null]],
    [
      "the next one when the first is there",
      [
        { is: "stored", captures: two },
        { is: "received", key: "a", leadId: "L" },
        { is: "received", key: "b", leadId: "M" },
      ],
      [send("a"), send("b"), null],
    ],
    ["leads go before photos", [{ is: "stored", captures: withPhotos }], [send("b")]],
    [
      "photos one after the other",
      [
        { is: "stored", captures: withPhotos.slice(0, 1) },
        { is: "photo_received", key: "a", photoId: "1" },
        { is: "photo_received", key: "a", photoId: "2" },
      ],
      [send("a", "1"), send("a", "2"), null],
    ],
    [
      "without a network nothing goes out, and with it at once",
      [{ is: "offline" }, { is: "stored", captures: two }, { is: "woken" }, { is: "online" }],
      [null, null, null, send("a")],
    ],
    [
      "unanswered it is waited for, each time longer",
      [{ is: "stored", captures: two }, unreachable("a"), { is: "woken" }, unreachable("a"), { is: "woken" }],
      [send("a"), { do: "wait", milliseconds: 2_000 }, send("a"), { do: "wait", milliseconds: 4_000 }, send("a")],
    ],
    [
      "nothing goes out while it is waited, but for the network that is back",
      [{ is: "stored", captures: two }, unreachable("a"), { is: "stored", captures: two }, { is: "online" }],
      [send("a"), { do: "wait", milliseconds: 2_000 }, null, send("a")],
    ],
    [
      "signed out nothing goes out until somebody signs in",
      [
        { is: "stored", captures: two },
        { is: "failed", sending: { key: "a", photoId: null }, failure: { how: "signed_out" } },
        { is: "online" },
        { is: "asked" },
      ],
      [send("a"), null, null, send("a")],
    ],
    [
      "what is refused holds nobody up, and is not sent again",
      [
        { is: "stored", captures: two },
        { is: "failed", sending: { key: "a", photoId: null }, failure: { how: "refused", trouble } },
        { is: "received", key: "b", leadId: "M" },
      ],
      [send("a"), send("b"), null],
    ],
    [
      "a photo that is refused holds no other up",
      [
        { is: "stored", captures: withPhotos.slice(0, 1) },
        { is: "failed", sending: { key: "a", photoId: "1" }, failure: { how: "refused", trouble } },
        { is: "photo_received", key: "a", photoId: "2" },
      ],
      [send("a", "1"), send("a", "2"), null],
    ],
  ];
  test.each(cases)("%s", (_, events, effects) => {
    expect(effectsOf(events)).toEqual(effects);
  });

  test("it never waits longer than five minutes", () => {
    const { effect } = step({ ...emptyQueue, captures: two, failures: 40 }, unreachable("a"));
    expect(effect).toEqual({ do: "wait", milliseconds: 300_000 });
  });

  test("what went out and has no answer is known to have been tried", () => {
    const { queue } = step(emptyQueue, { is: "stored", captures: two });
    expect(queue.captures.map(({ stage }) => stage.is)).toEqual(["tried", "new"]);
  });
});

// A server that keeps leads by key and photos by id, a network that is cut before or after it, a device that is switched off at any time.

type Cut = "none" | "before" | "after" | "off" | "signed_out" | "refused";

const cuts = fc.array(fc.constantFrom<Cut>("none", "none", "before", "after", "off", "signed_out", "refused"), {
  maxLength: 60,
});
const captured = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 5 });

test("whatever is cut and whenever it is switched off, each capture becomes one lead with each of its photos once, or says why not", () => {
  fc.assert(
    fc.property(captured, cuts, (photoCounts, cutsOf) => {
      const made = photoCounts.map((count, index) =>
        capture(`k${index}`, { photos: Array.from({ length: count }, (_, place) => photo(`k${index}p${place}`)) }),
      );
      const server = { leads: [] as string[], photos: [] as string[] };
      const refusals = new Set<string>();
      const remaining = [...cutsOf];
      let stored: readonly Capture[] = made; // what a device that is switched off still has
      let queue: Queue = emptyQueue;
      let pending: QueueEvent | null = { is: "stored", captures: stored };
      for (let turns = 0; pending && turns < 500; turns++) {
        const next = step(queue, pending);
        queue = next.queue;
        stored = queue.captures;
        pending = eventAfter(next.effect);
      }
      const expected = made.filter(({ key }) => !refusals.has(key));
      expect(server.leads.toSorted()).toEqual(expected.map(({ key }) => key));
      for (const each of stored) expect(isDone(each) || isRefused(each)).toBe(true);
      const kept = stored.flatMap(({ photos }) => photos.map(({ id }) => id));
      const all = made.flatMap(({ photos }) => photos.map(({ id }) => id));
      expect([...server.photos, ...kept].toSorted()).toEqual(all.toSorted()); // none twice, none lost

      function eventAfter(effect: Effect): QueueEvent | null {
        if (effect === null) return queue.isSignedIn ? null : { is: "asked" };
        if (effect.do === "wait") return { is: "woken" };
        const { sending } = effect;
        const cut = remaining.shift() ?? "none";
        const failed = (how: "unreachable" | "signed_out"): QueueEvent => ({ is: "failed", sending, failure: { how } });
        if (cut === "before") return failed("unreachable");
        if (cut === "signed_out") return failed("signed_out");
        const { key, photoId } = sending;
        const taken = photoId === null ? server.leads : server.photos;
        const name = photoId ?? key;
        if (cut === "refused" && !taken.includes(name)) {
          if (photoId === null) refusals.add(key);
          return { is: "failed", sending, failure: { how: "refused", trouble } };
        }
        if (!taken.includes(name)) taken.push(name); // once for each key
        if (cut === "off") {
          queue = emptyQueue;
          return { is: "stored", captures: stored };
        }
        if (cut === "after") return failed("unreachable");
        return photoId === null
          ? { is: "received", key, leadId: `lead of ${key}` }
          : { is: "photo_received", key, photoId };
      }
    }),
    { numRuns: 500 },
  );
});
