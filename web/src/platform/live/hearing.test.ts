import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import type { Change } from "../change.ts";
import { hear, type Hearing, type HearingEffect, type HearingEvent, isFollowing, silence } from "./hearing.ts";

const me = "this tab";
const sale = (id: string, more: Partial<Change> = {}): Change => ({ kind: "sale", id, ...more });
const heard = (change: Change, at = 0): HearingEvent => ({ type: "heard", change, at });
const announced = (at: number, ...changes: Change[]): HearingEvent => ({ type: "announced", changes, at });
const over: HearingEvent = { type: "gathering is over" };

function after(...events: HearingEvent[]): { hearing: Hearing; effects: HearingEffect[] } {
  let hearing = silence;
  let effects: HearingEffect[] = [];
  for (const event of events) [hearing, ...effects] = hear(hearing, event, me);
  return { hearing, effects };
}

describe("what others change", () => {
  test("is gathered for a moment, once for all that comes in it", () => {
    expect(after(heard(sale("a"))).effects).toEqual([{ do: "gather" }]);
    expect(after(heard(sale("a")), heard(sale("b"))).effects).toEqual([]);
  });

  test("is passed on together, and then something new is gathered", () => {
    const { effects } = after(heard(sale("a")), heard(sale("b")), over);
    expect(effects).toEqual([{ do: "pass on", changes: [sale("a"), sale("b")] }]);
    expect(after(heard(sale("a")), over, heard(sale("c"))).effects).toEqual([{ do: "gather" }]);
  });
});

describe("what this tab changes itself", () => {
  const own = sale("a", { clientId: me });

  test.each([
    ["is not heard again as an echo", [announced(0, sale("a")), heard(own, 100)], 0],
    ["is not heard again, however often it echoes", [announced(0, sale("a")), heard(own, 100), heard(own, 200)], 0],
    ["is heard when it was not announced", [heard(own)], 1],
    ["is heard when another record was announced", [announced(0, sale("b")), heard(own, 100)], 1],
    ["is heard when a record of another kind has that id", [announced(0, { ...own, kind: "contact" }), heard(own)], 1],
    ["is heard when it was announced long ago", [announced(0, sale("a")), heard(own, 10_000)], 1],
    [
      "is not heard when it was announced again since",
      [announced(0, own), announced(9_000, own), heard(own, 12_000)],
      0,
    ],
    ["does not hide what another tab changes", [announced(0, own), heard(sale("a", { clientId: "another" }), 100)], 1],
    ["does not hide what a job changes", [announced(0, own), heard(sale("a", { clientId: null }), 100)], 1],
  ])("%s", (_, events, count) => {
    expect(after(...events).hearing.gathered).toHaveLength(count);
  });

  test("is forgotten when its echo cannot come any more", () => {
    const { hearing } = after(announced(0, sale("a")), announced(10_000, sale("b")));
    expect([...hearing.own.keys()]).toEqual(["sale b"]);
  });
});

test("every change of others is passed on once, in its order", () => {
  const events = fc.array(
    fc.oneof(
      fc.nat(5).map((id) => heard(sale(`${id}`))),
      fc.constant(over),
    ),
  );
  fc.assert(
    fc.property(events, (happened) => {
      let hearing = silence;
      const passedOn: Change[] = [];
      let timers = 0;
      for (const event of [...happened, over]) {
        if (event.type === "gathering is over" && timers === 0) continue;
        if (event.type === "gathering is over") timers--;
        const [next, ...effects] = hear(hearing, event, me);
        hearing = next;
        for (const effect of effects) {
          if (effect.do === "gather") timers++;
          else passedOn.push(...effect.changes);
        }
        expect(timers).toBe(hearing.gathered.length > 0 ? 1 : 0);
      }
      const expected = happened.flatMap((event) => (event.type === "heard" ? [event.change] : []));
      expect(passedOn).toEqual(expected);
    }),
    propertyRuns(),
  );
});

describe("an answer is asked again", () => {
  const known = { id: "a", version: 3 };
  test.each([
    ["when it follows that record", { sale: "a" }, {}, sale("a"), true],
    ["not when it follows another record", { sale: "b" }, {}, sale("a"), false],
    ["not when it follows nothing", undefined, {}, sale("a"), false],
    ["not when it follows another kind of the same id", { contact: "a" }, {}, sale("a"), false],
    ["when it follows any record of the kind", { sale: "any" }, {}, sale("a"), true],
    ["when it is of an earlier version", { sale: "a" }, known, sale("a", { version: 4 }), true],
    ["not when it is of this version", { sale: "a" }, known, sale("a", { version: 3 }), false],
    ["not when it is of a later version", { sale: "a" }, known, sale("a", { version: 2 }), false],
    ["when only something around the record changed", { sale: "a" }, known, sale("a", { version: 0 }), true],
    ["when nobody says the version", { sale: "a" }, known, sale("a"), true],
    [
      "when the answer is another record, made from that one",
      { sale: "a" },
      { id: "x", version: 9 },
      sale("a", { version: 1 }),
      true,
    ],
    ["when the answer is a list, of any version", { sale: "any" }, known, sale("a", { version: 3 }), true],
    ["when it has no answer yet", { sale: "a" }, undefined, sale("a", { version: 3 }), true],
    ["when it follows several records", { sale: ["b", "a"] }, { id: "x", version: 9 }, sale("a"), true],
    ["not when it follows several others", { sale: ["b", "c"] }, known, sale("a"), false],
    ["when the answer says so", ({ id }: { id: string }) => ({ sale: id }), known, sale("a"), true],
    ["not when the answer says others", () => ({ sale: ["b"] }), known, sale("a"), false],
    ["not when the answer that would say it is not there yet", () => ({ sale: "a" }), undefined, sale("a"), false],
  ] as const)("%s", (_, follows, answer, change, isAsked) => {
    expect(isFollowing(follows, answer, change)).toBe(isAsked);
  });
});
