import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import {
  type EditHistory,
  lastStep,
  noHistory,
  redone,
  undone,
  withOthers,
  withRest,
  withStep,
} from "./edit-history.ts";

type Line = { id: string; name: string; price: string };
type Header = { terms: string; reference: string };
type Screen = { header: Header; lines: readonly Line[] };
type Doing = (screen: Screen) => Screen;
type Story = { history: EditHistory<Line, Header>; screen: Screen };

const line = (id: string, name = id, price = "1"): Line => ({ id, name, price });
const start: Screen = { header: { terms: "", reference: "" }, lines: [line("a"), line("b"), line("c")] };

const typing = (id: string, change: Partial<Line>): Doing =>
  onLines((lines) => lines.map((each) => (each.id === id ? { ...each, ...change } : each)));
const onLines =
  (change: (lines: readonly Line[]) => readonly Line[]): Doing =>
  ({ header, lines }) => ({ header, lines: change(lines) });
const adding = (id: string, at: number) => onLines((lines) => lines.toSpliced(at, 0, line(id)));
const removing = (id: string) => onLines((lines) => lines.filter((each) => each.id !== id));
const reversing = onLines((lines) => lines.toReversed());
const heading =
  (change: Partial<Header>): Doing =>
  ({ header, lines }) => ({ header: { ...header, ...change }, lines });

type Event = { me: Doing } | { follows: Doing } | { others: Doing } | "rest" | "undo" | "redo";

function after(...events: Event[]): Story {
  return events.reduce(next, { history: noHistory<Line, Header>(), screen: start });
}

function next({ history, screen }: Story, event: Event): Story {
  if (event === "rest") return { history: withRest(history), screen };
  if (event === "undo" || event === "redo") {
    const gone = (event === "undo" ? undone : redone)(history, screen);
    return gone ? { history: gone.history, screen: gone.shown } : { history, screen };
  }
  if ("others" in event)
    return { history: withOthers(history, screen, event.others(screen)), screen: event.others(screen) };
  const done = "me" in event ? event.me(screen) : event.follows(screen);
  return { history: withStep(history, screen, done, "me" in event ? undefined : lastStep(history)), screen: done };
}

const me = (doing: Doing): Event => ({ me: doing });
const others = (doing: Doing): Event => ({ others: doing });
const read = ({ screen }: Story) => screen.lines.map(({ id, name, price }) => `${id}:${name}:${price}`).join(" ");

describe("what one did", () => {
  test.each([
    ["a field", [me(typing("b", { name: "B" })), "undo"], "a:a:1 b:b:1 c:c:1"],
    ["a line that was added", [me(adding("x", 1)), "undo"], "a:a:1 b:b:1 c:c:1"],
    ["a line that was taken away, where it stood", [me(removing("b")), "undo"], "a:a:1 b:b:1 c:c:1"],
    ["an order", [me(reversing), "undo"], "a:a:1 b:b:1 c:c:1"],
    [
      "the last of two steps",
      [me(typing("a", { name: "A" })), me(typing("b", { name: "B" })), "undo"],
      "a:A:1 b:b:1 c:c:1",
    ],
    ["and is done again", [me(typing("a", { name: "A" })), "undo", "redo"], "a:A:1 b:b:1 c:c:1"],
    [
      "keys in one field together",
      [me(typing("a", { name: "A" })), me(typing("a", { name: "AB" })), "undo"],
      "a:a:1 b:b:1 c:c:1",
    ],
    [
      "keys apart where the fingers rested",
      [me(typing("a", { name: "A" })), "rest", me(typing("a", { name: "AB" })), "undo"],
      "a:A:1 b:b:1 c:c:1",
    ],
    [
      "keys that bring more at first",
      [me(typing("a", { name: "A", price: "2" })), me(typing("a", { name: "AB" })), "undo"],
      "a:a:1 b:b:1 c:c:1",
    ],
    [
      "keys that bring more at last",
      [me(typing("a", { name: "A" })), me(typing("a", { name: "AB", price: "2" })), "undo"],
      "a:a:1 b:b:1 c:c:1",
    ],
    [
      "two fields one by one",
      [
        me(typing("a", { name: "A", price: "2" })),
        me(typing("a", { price: "3" })),
        me(typing("b", { price: "3" })),
        "undo",
      ],
      "a:A:3 b:b:1 c:c:1",
    ],
    [
      "what follows from it with it",
      [me(typing("a", { name: "A" })), { follows: typing("a", { price: "9" }) }, "undo"],
      "a:a:1 b:b:1 c:c:1",
    ],
    [
      "and brings that again",
      [me(typing("a", { name: "A" })), { follows: typing("a", { price: "9" }) }, "undo", "redo"],
      "a:A:9 b:b:1 c:c:1",
    ],
    [
      "a new line with what followed",
      [me(adding("x", 3)), { follows: typing("x", { price: "9" }) }, "undo", "redo"],
      "a:a:1 b:b:1 c:c:1 x:x:9",
    ],
  ] satisfies [string, Event[], string][])("goes back: %s", (_, events, screen) => {
    expect(read(after(...events))).toBe(screen);
  });

  test("of the header goes back too", () => {
    const typed = after(me(heading({ terms: "30 days" })), "undo");
    expect(typed.screen.header).toEqual(start.header);
    expect(next(typed, "redo").screen.header.terms).toBe("30 days");
  });

  test("cannot be done again once one has done something else", () => {
    expect(after(me(removing("b")), "undo", me(typing("a", { name: "A" }))).history.undone).toEqual([]);
  });
});

describe("what others wrote", () => {
  test.each([
    [
      "in another field of the line stays",
      [me(typing("a", { name: "A" })), others(typing("a", { price: "7" })), "undo"],
      "a:a:7 b:b:1 c:c:1",
    ],
    [
      "over one's own word stays",
      [me(typing("a", { name: "A" })), others(typing("a", { name: "O" })), "undo"],
      "a:O:1 b:b:1 c:c:1",
    ],
    [
      "is what one's later word goes back to",
      [me(typing("a", { name: "A" })), others(typing("a", { name: "O" })), me(typing("a", { name: "B" })), "undo"],
      "a:O:1 b:b:1 c:c:1",
    ],
    [
      "and no further",
      [
        me(typing("a", { name: "A" })),
        others(typing("a", { name: "O" })),
        me(typing("a", { name: "B" })),
        "undo",
        "undo",
      ],
      "a:O:1 b:b:1 c:c:1",
    ],
    [
      "into a line that one had added keeps it",
      [me(adding("x", 3)), others(typing("x", { price: "7" })), "undo"],
      "a:a:1 b:b:1 c:c:1 x:x:7",
    ],
    [
      "as a line of theirs stays where it is",
      [me(typing("a", { name: "A" })), others(adding("o", 1)), "undo"],
      "a:a:1 o:o:1 b:b:1 c:c:1",
    ],
    [
      "is not brought back when they took it away",
      [me(typing("b", { name: "B" })), others(removing("b")), "undo"],
      "a:a:1 c:c:1",
    ],
    [
      "after one had taken something back stays when it is done again",
      [me(typing("a", { name: "A" })), "undo", others(typing("a", { name: "O" })), "redo"],
      "a:O:1 b:b:1 c:c:1",
    ],
  ] satisfies [string, Event[], string][])("%s", (_, events, screen) => {
    expect(read(after(...events))).toBe(screen);
  });

  test("all over a step leaves nothing of it, and says so", () => {
    const { history, screen } = after(me(typing("a", { name: "A" })), others(typing("a", { name: "O" })));
    expect(undone(history, screen)).toMatchObject({ isAny: false, history: { done: [], undone: [] } });
  });
});

const ids = fc.constantFrom("a", "b", "c", "x", "y");
const texts = fc.constantFrom("1", "2", "3");
const doings: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(ids, texts).map(([id, name]) => typing(id, { name })),
  fc.tuple(ids, texts).map(([id, price]) => typing(id, { price })),
  ids.map(removing),
  fc.tuple(fc.constantFrom("x", "y"), fc.nat(3)).map(
    ([id, at]): Doing =>
      (screen) =>
        screen.lines.some((each) => each.id === id) ? screen : adding(id, at)(screen),
  ),
  fc.constant(reversing),
  texts.map((terms) => heading({ terms })),
);

test("taking all back is how it began, doing all again is how it was", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(doings.map(me), fc.constant<Event>("rest")), { maxLength: 12 }), (events) => {
      const done = after(...events);
      const steps = done.history.done.length;
      const back = Array<Event>(steps).fill("undo").reduce(next, done);
      expect(back.screen).toEqual(start);
      expect(Array<Event>(steps).fill("redo").reduce(next, back).screen).toEqual(done.screen);
    }),
    propertyRuns(),
  );
});

test("what others wrote last in a field is never taken back", () => {
  const field = fc.constantFrom<keyof Line>("name", "price");
  const theirs = fc.tuple(fc.constantFrom("a", "b", "c"), field).map(([id, name]) => ({ id, name }));
  const retracing = fc.array(fc.constantFrom<Event>("undo", "redo"), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(doings.map(me), { maxLength: 8 }), theirs, retracing, (events, { id, name }, back) => {
      const written = after(...events, others(typing(id, { [name]: "theirs" })));
      const last = back.reduce(next, written).screen.lines.find((each) => each.id === id);
      const wasThere = written.screen.lines.some((each) => each.id === id);
      expect(wasThere && last ? last[name] : "theirs").toBe("theirs");
    }),
    propertyRuns(),
  );
});
