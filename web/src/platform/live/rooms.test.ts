import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { follow, type Rooms, type RoomsEffect, type RoomsEvent } from "./rooms.ts";

const comes = (page: string, slug = "robles"): RoomsEvent<string> => ({ type: "comes", page, slug, since: 7 });
const goes = (page: string): RoomsEvent<string> => ({ type: "goes", page });
const refused = (slug = "robles"): RoomsEvent<string> => ({ type: "refused", slug });
const opens = (slug = "robles") => ({ do: "open", slug, since: 7 });
const saysSince = (to: string) => ({ do: "say what came since", slug: "robles", since: 7, to });
const closes = (slug = "robles") => ({ do: "close", slug });
const says = (...to: string[]) => ({ do: "say that all may have changed", to });

function after(...events: RoomsEvent<string>[]): RoomsEffect<string>[][] {
  let rooms: Rooms<string> = new Map();
  return events.map((event) => {
    const [next, ...effects] = follow(rooms, event);
    rooms = next;
    return effects;
  });
}

test.each([
  [
    "the first page opens, the next hears what came since it began to ask, the last closes",
    [comes("a"), comes("b"), goes("a"), goes("b")],
    [[opens()], [saysSince("b")], [], [closes()]],
  ],
  [
    "a page that comes twice is there once",
    [comes("a"), comes("b"), comes("a"), goes("a")],
    [[opens()], [saysSince("b")], [saysSince("a")], []],
  ],
  [
    "each workspace is one stream",
    [comes("a"), comes("b", "lago"), goes("b")],
    [[opens()], [opens("lago")], [closes("lago")]],
  ],
  [
    "a page that changes its workspace leaves the other",
    [comes("a"), comes("a", "lago")],
    [[opens()], [closes(), opens("lago")]],
  ],
  ["who was never there goes without a trace", [goes("a")], [[]]],
  ["a refused stream is not closed again", [comes("a"), refused(), goes("a")], [[opens()], [], []]],
  [
    "after a refusal the next that comes opens for all",
    [comes("a"), refused(), comes("b")],
    [[opens()], [], [opens(), says("a")]],
  ],
  [
    "a refusal of what is left already changes nothing",
    [comes("a"), goes("a"), refused()],
    [[opens()], [closes()], []],
  ],
])("%s", (_, events, effects) => {
  expect(after(...events)).toEqual(effects);
});

test("however pages come and go, a stream is open exactly where somebody follows", () => {
  const page = fc.constantFrom("a", "b", "c");
  const event = fc.oneof(
    fc.record({ type: fc.constant("comes" as const), page, slug: fc.constantFrom("robles", "lago"), since: fc.nat() }),
    fc.record({ type: fc.constant("goes" as const), page }),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const open = new Set<string>();
      const where = new Map<string, string>();
      const effects = after(...events);
      for (const [index, each] of events.entries()) {
        if (each.type === "comes") where.set(each.page, each.slug);
        else where.delete(each.page);
        for (const effect of effects[index] ?? []) {
          if (effect.do === "open") open.add(effect.slug);
          if (effect.do === "close") open.delete(effect.slug);
        }
        expect([...open].sort()).toEqual([...new Set(where.values())].sort());
      }
    }),
    propertyRuns(),
  );
});
