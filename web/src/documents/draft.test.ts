import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../domain/test/property-runs.ts";
import {
  type Changes,
  type Draft,
  type DraftEffect,
  type DraftEvent,
  type Failure,
  restBetweenKeys,
  restWhenUnreachable,
  step,
  untouched,
} from "./draft.ts";

type Line = { id: string; name: string };
type Header = { terms: string; reference: string; vendor: { id: string } };
type Event = DraftEvent<Line, Header>;
type Effect = DraftEffect<Line, Header>;

const isComplete = ({ name }: Line) => name !== "";
const line = (id: string, name = `line ${id}`): Line => ({ id, name });
const lines = (...typed: Line[]): Event => ({ type: "typed", lines: typed });
const header = (typed: Partial<Header>): Event => ({ type: "typed", header: typed });
const rested: Event = { type: "rested" };
const asked: Event = { type: "asked" };
const saved: Event = { type: "saved" };
const left = (...kept: Line[]): Event => ({ type: "left", kept });
const closed = (...kept: Line[]): Event => ({ type: "closed", kept });
const failed = (failure: Failure): Event => ({ type: "failed", failure });
const overlap = (...fields: string[]) => failed({ why: "overlap", fields });
const unreachable = failed({ why: "unreachable" });
const invalid = failed({ why: "invalid" });
const refused = failed({ why: "refused" });

const wait = (milliseconds: number): Effect => ({ do: "wait", milliseconds });
const send = (changes: Partial<Changes<Line, Header>>): Effect => ({
  do: "send",
  changes: { header: {}, lines: null, ...changes },
});
const answer = (isSaved: boolean): Effect => ({ do: "answer", isSaved });
const tell: Effect = { do: "tell" };

/** The draft after these events, and what the last of them had done. */
function after(...events: Event[]): { draft: Draft<Line, Header>; effects: Effect[] } {
  let draft = untouched<Line, Header>();
  let effects: Effect[] = [];
  for (const event of events) [draft, ...effects] = step(draft, event, isComplete);
  return { draft, effects };
}

describe("what is typed", () => {
  test("is shown at once, and goes when the fingers rest", () => {
    const { draft, effects } = after(lines(line("a")), header({ terms: "30 days" }));
    expect(draft.shown).toEqual({ header: { terms: "30 days" }, lines: [line("a")] });
    expect(draft.saving).toBe("unsaved");
    expect(effects).toEqual([wait(restBetweenKeys)]);
  });

  test("goes as one, with the last word on each field", () => {
    const typed = [header({ terms: "1" }), header({ reference: "r" }), header({ terms: "2" }), lines(line("a"))];
    expect(after(...typed, rested).effects).toEqual([
      send({ header: { terms: "2", reference: "r" }, lines: [line("a")] }),
    ]);
  });

  test("is the server's own once that has it", () => {
    expect(after(lines(line("a")), rested, saved).draft).toEqual(untouched());
  });

  test("can be the removal of all lines", () => {
    expect(after(lines(), rested).effects).toEqual([send({ lines: [] })]);
  });

  test("does not touch the other part: the lines stay the server's while the header is typed", () => {
    expect(after(header({ terms: "1" })).draft.shown.lines).toBeNull();
  });
});

describe("what is typed while a save is under way", () => {
  const saving = [lines(line("a", "one")), rested];

  test("stays on screen over the answer", () => {
    const { draft } = after(...saving, lines(line("a", "two")), saved);
    expect(draft.shown.lines).toEqual([line("a", "two")]);
    expect(draft.saving).toBe("unsaved");
  });

  test("goes when the fingers rest after the answer", () => {
    expect(after(...saving, lines(line("a", "two")), saved, rested).effects).toEqual([
      send({ lines: [line("a", "two")] }),
    ]);
  });

  test("goes with the answer when the fingers rested before it: never two saves at once", () => {
    const typed = [...saving, lines(line("a", "two"))];
    expect(after(...typed, rested).effects).toEqual([]);
    expect(after(...typed, rested, saved).effects).toEqual([send({ lines: [line("a", "two")] })]);
  });
});

describe("whoever waits for all to be saved", () => {
  test("hears at once when nothing was typed", () => {
    expect(after(asked).effects).toEqual([answer(true)]);
  });

  test("hears when the server has it, without a rest", () => {
    expect(after(header({ terms: "1" }), asked).effects).toEqual([send({ header: { terms: "1" } })]);
    expect(after(header({ terms: "1" }), asked, saved).effects).toEqual([answer(true)]);
  });

  test("does not hear before what was typed during a save is saved too", () => {
    const typed = [header({ terms: "1" }), rested, header({ terms: "2" }), rested, asked];
    expect(after(...typed, saved).effects).toEqual([send({ header: { terms: "2" } })]);
    expect(after(...typed, saved, saved).effects).toEqual([answer(true)]);
  });

  test.each([
    ["somebody else's version counts", overlap("terms"), [tell, answer(false)]],
    ["the document is closed", refused, [answer(false)]],
    ["the value is wrong", invalid, [answer(false)]],
    ["the server can't be reached", unreachable, [answer(false), wait(restWhenUnreachable)]],
  ])("hears that it is not saved when %s", (_, failure, effects) => {
    expect(after(header({ terms: "1" }), asked, failure).effects).toEqual(effects);
  });
});

describe("a line that is not complete", () => {
  const half = lines(line("a"), line("b", ""));

  test("holds everything back, and says so", () => {
    const { draft, effects } = after(header({ terms: "1" }), half, rested);
    expect(draft.saving).toBe("incomplete");
    expect(effects).toEqual([answer(false)]);
  });

  test("lets all go when it is completed", () => {
    const { effects } = after(header({ terms: "1" }), half, rested, lines(line("a"), line("b", "two")), rested);
    expect(effects).toEqual([send({ header: { terms: "1" }, lines: [line("a"), line("b", "two")] })]);
  });

  test("lets all go when it is removed", () => {
    expect(after(half, rested, lines(line("a")), rested).effects).toEqual([send({ lines: [line("a")] })]);
  });
});

describe("leaving the page", () => {
  test("sends at once what is not saved", () => {
    expect(after(header({ terms: "1" }), left()).effects).toEqual([send({ header: { terms: "1" } })]);
  });

  test("sends the rest when a save under way is answered", () => {
    const typed = [header({ terms: "1" }), rested, header({ reference: "r" }), left()];
    expect(after(...typed).effects).toEqual([]);
    expect(after(...typed, saved).effects).toEqual([send({ header: { reference: "r" } })]);
  });

  test("does nothing where nothing was typed", () => {
    expect(after(left(line("a"))).effects).toEqual([answer(true)]);
  });

  test("leaves no edit behind for a new line that was not begun", () => {
    const typed = lines(line("a", "changed"), line("new", ""));
    expect(after(typed, left(line("a"))).effects).toEqual([send({ lines: [line("a", "changed")] })]);
  });

  test("keeps the server's text of a line that was emptied", () => {
    const typed = lines(line("a", ""), line("b", "changed"));
    const kept = left(line("a"), line("b"));
    expect(after(typed, kept).effects).toEqual([send({ lines: [line("a"), line("b", "changed")] })]);
  });

  test("tries no more once the server could not be reached", () => {
    expect(after(header({ terms: "1" }), left(), unreachable).effects).toEqual([answer(false)]);
  });
});

describe("closing the window", () => {
  test("sends what is not saved, and waits for no answer", () => {
    const { draft, effects } = after(header({ terms: "1" }), closed());
    expect(effects).toEqual([
      { do: "send last", changes: { header: { terms: "1" }, lines: null }, afterAnother: false },
    ]);
    expect(draft).toEqual(after(header({ terms: "1" })).draft);
  });

  test("sends it over the save that is under way, which may not arrive", () => {
    const typed = [header({ terms: "1" }), rested, header({ reference: "r" }), closed()];
    expect(after(...typed).effects).toEqual([
      { do: "send last", changes: { header: { terms: "1", reference: "r" }, lines: null }, afterAnother: true },
    ]);
  });

  test("leaves a save that is under way to itself when nothing came after it", () => {
    expect(after(header({ terms: "1" }), rested, closed()).effects).toEqual([]);
  });

  test("sends no line that is not complete", () => {
    const typed = [lines(line("a", "changed"), line("new", "")), rested, closed(line("a"))];
    expect(after(...typed).effects).toEqual([
      { do: "send last", changes: { header: {}, lines: [line("a", "changed")] }, afterAnother: false },
    ]);
  });
});

describe("when the server can't be reached", () => {
  const cut = [header({ terms: "1" }), rested, unreachable];

  test("what was typed stays on screen, unsaved, and goes again later", () => {
    const { draft, effects } = after(...cut);
    expect(draft.shown.header).toEqual({ terms: "1" });
    expect(draft.saving).toBe("unsaved");
    expect(effects).toContainEqual(wait(restWhenUnreachable));
    expect(after(...cut, rested).effects).toEqual([send({ header: { terms: "1" } })]);
  });

  test("what was typed since goes with it, the later word last", () => {
    const typed = [
      header({ terms: "1", reference: "r" }),
      rested,
      header({ terms: "2" }),
      lines(line("a")),
      unreachable,
      rested,
    ];
    expect(after(...typed).effects).toEqual([send({ header: { terms: "2", reference: "r" }, lines: [line("a")] })]);
  });
});

describe("a value that the server does not take", () => {
  test("stays to be mended, and goes again only when it was", () => {
    const wrong = [lines(line("a", "wrong")), rested, invalid];
    expect(after(...wrong).effects).toEqual([answer(false)]);
    expect(after(...wrong).draft.shown.lines).toEqual([line("a", "wrong")]);
    expect(after(...wrong, lines(line("a", "right")), rested).effects).toEqual([send({ lines: [line("a", "right")] })]);
  });

  test("goes again by itself when it was mended before the answer came", () => {
    const mended = [lines(line("a", "wrong")), rested, lines(line("a", "right")), invalid];
    expect(after(...mended).effects).toEqual([answer(false), wait(restBetweenKeys)]);
    expect(after(...mended, rested).effects).toEqual([send({ lines: [line("a", "right")] })]);
  });
});

describe("when somebody else changed the same", () => {
  test("their lines are shown, and one is told", () => {
    const { draft, effects } = after(lines(line("a")), rested, overlap("lines"));
    expect(draft).toEqual(untouched());
    expect(effects).toEqual([tell, answer(false)]);
  });

  test("lines typed since then stood on lines that are no more", () => {
    const { draft } = after(lines(line("a")), rested, lines(line("a"), line("b")), overlap("lines"));
    expect(draft).toEqual(untouched());
  });

  test("what nobody else touched stays, and goes again", () => {
    const typed = [header({ terms: "1" }), lines(line("a")), rested, overlap("lines")];
    const { draft, effects } = after(...typed);
    expect(draft.shown).toEqual({ header: { terms: "1" }, lines: null });
    expect(effects).toEqual([tell, answer(false), wait(restBetweenKeys)]);
    expect(after(...typed, rested).effects).toEqual([send({ header: { terms: "1" } })]);
  });

  test("a record is meant where the server names its id", () => {
    const { draft } = after(header({ vendor: { id: "v" }, terms: "1" }), rested, overlap("vendorId"));
    expect(draft.unsaved.header).toEqual({ terms: "1" });
  });
});

test("a document that can't be edited any more is shown as it is", () => {
  const { draft, effects } = after(lines(line("a")), rested, header({ terms: "1" }), refused);
  expect(draft).toEqual(untouched());
  expect(effects).toEqual([answer(false)]);
});

/** A server, a clock and a reader around the draft: every value typed is a larger number than those before. */
class World {
  draft = untouched<Line, Header>();
  typed: Record<string, number> = {};
  server: Record<string, number> = {};
  waiting: Record<string, number>[] = [];
  isWaitingForRest = false;
  underWay: Record<string, number> | null = null;
  problems: string[] = [];
  private count = 0;

  type(field: "terms" | "reference" | "lines") {
    this.typed = { ...this.typed, [field]: ++this.count };
    this.happen(field === "lines" ? lines(line("a", `${this.count}`)) : header({ [field]: `${this.count}` }));
  }

  ask() {
    this.waiting.push(this.typed);
    this.happen(asked);
  }

  rest() {
    if (!this.isWaitingForRest) return;
    this.isWaitingForRest = false;
    this.happen(rested);
  }

  reply(event: Event) {
    if (!this.underWay) return;
    if (event.type === "saved") this.server = { ...this.server, ...this.underWay };
    this.underWay = null;
    this.happen(event);
  }

  private happen(event: Event) {
    const [draft, ...effects] = step(this.draft, event, isComplete);
    this.draft = draft;
    for (const effect of effects) this.carryOut(effect);
    const screen = { ...this.server, ...numbersOf(this.draft.shown) };
    if (!isSame(screen, this.typed)) this.problems.push("shown is not what was typed");
  }

  private carryOut(effect: Effect) {
    if (effect.do === "wait") this.isWaitingForRest = true;
    if (effect.do === "send") {
      if (this.underWay) this.problems.push("two saves at a time");
      this.underWay = numbersOf(effect.changes);
      this.isWaitingForRest = false;
    }
    if (effect.do === "answer") {
      const asked = this.waiting.splice(0);
      if (effect.isSaved && !asked.every((typed) => isAtLeast(this.server, typed)))
        this.problems.push("saved is not saved");
    }
  }
}

const numbersOf = ({ header: typed, lines: all }: Changes<Line, Header>): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, Number(value)])),
  ...(all && { lines: Number(all[0]?.name) }),
});

const isAtLeast = (server: Record<string, number>, typed: Record<string, number>): boolean =>
  Object.entries(typed).every(([name, value]) => (server[name] ?? 0) >= value);

const isSame = (a: Record<string, number>, b: Record<string, number>): boolean => isAtLeast(a, b) && isAtLeast(b, a);

test("whatever happens in whatever order, nothing that was typed is lost, and saved means saved", () => {
  const happening = fc.oneof(
    fc
      .constantFrom("terms" as const, "reference" as const, "lines" as const)
      .map((field) => (world: World) => world.type(field)),
    fc.constant((world: World) => world.rest()),
    fc.constant((world: World) => world.ask()),
    fc.constantFrom(saved, saved, unreachable, invalid).map((event) => (world: World) => world.reply(event)),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const world = new World();
      for (const happen of happenings) happen(world);
      world.ask();
      for (let answers = 0; world.underWay && answers < 5; answers++) world.reply(saved);
      world.rest();
      world.reply(saved);
      expect(world.problems).toEqual([]);
      expect(world.server).toEqual(world.typed);
      expect(world.draft).toEqual(untouched());
    }),
    propertyRuns(),
  );
});
