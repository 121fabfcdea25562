import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../domain/test/property-runs.ts";
import { withEdits } from "../../../domain/src/documents/line-edits.ts";
import type { Edit, Kept } from "./changes.ts";
import type { Draft, DraftEffect, DraftEvent, Failure } from "./draft-events.ts";
import { restBetweenKeys, restWhenUnreachable, shown, step, unsentOf, untouched } from "./draft.ts";

type Line = { id: string; name: string };
type Header = { terms: string; reference: string };
type Event = DraftEvent<Line, Header>;
type Effect = DraftEffect<Line, Header>;
type Server = Kept<Line, Header>;

const isComplete = ({ name }: Line) => name !== "" && !name.endsWith("?");
const isBegun = ({ name }: Line) => name !== "";
const line = (id: string, name = `line ${id}`): Line => ({ id, name });
const server = (...lines: Line[]): Server => ({ version: 1, header: { terms: "", reference: "" }, lines });
const [a, b] = [line("a"), line("b")];

const lines = (...typed: Line[]): Event => ({ type: "typed", lines: () => typed });
const header = (typed: Partial<Header>): Event => ({ type: "typed", header: typed });
const rested: Event = { type: "rested" };
const asked: Event = { type: "asked" };
const saved: Event = { type: "saved" };
const left: Event = { type: "left" };
const closed: Event = { type: "closed" };
const failed = (failure: Failure): Event => ({ type: "failed", failure });
const overlap = failed({ why: "overlap" });
const problem = { text: "Trato is starting", faults: [] };
const unreachable = failed({ why: "unreachable", ...problem });
const invalid = failed({ why: "invalid", ...problem });
const refused = failed({ why: "refused", ...problem });

const wait = (milliseconds: number): Effect => ({ do: "wait", milliseconds });
const send = (edit: Partial<Edit<Line, Header>>): Effect => ({ do: "send", edit: edited(edit) });
const edited = (edit: Partial<Edit<Line, Header>>) => ({ version: 1, header: {}, over: {}, edits: [], ...edit });
const terms = (text: string, over = "") => ({ header: { terms: text }, over: { terms: over } });
const named = (id: string, name: string, over = `line ${id}`) => ({ id, set: { name }, over: { name: over } });
const added = (id: string, name: string, after: string | null) => ({ id, set: { name }, after });
const answer = (isSaved: boolean): Effect => ({ do: "answer", isSaved });

/** The draft after these events, and what the last of them had done; a version of the server is known from then on. */
function after(...events: (Event | Server)[]): { draft: Draft<Line, Header>; effects: Effect[]; kept: Server } {
  let draft = untouched<Line, Header>();
  let effects: Effect[] = [];
  let kept = server(a, b);
  for (const event of events) {
    if ("version" in event) kept = event;
    else [draft, ...effects] = step(draft, event, { kept, isComplete, isBegun });
  }
  return { draft, effects, kept };
}

const screen = (...events: (Event | Server)[]) => {
  const { draft, kept } = after(...events);
  return shown(draft, kept);
};

describe("what is typed", () => {
  test("is shown at once, and goes when the fingers rest", () => {
    const typed = [lines(line("a", "new"), b), header({ terms: "30 days" })];
    expect(screen(...typed)).toEqual({ header: { terms: "30 days", reference: "" }, lines: [line("a", "new"), b] });
    expect(after(...typed).draft.saving).toBe("unsaved");
    expect(after(...typed).effects).toEqual([wait(restBetweenKeys)]);
  });

  test("goes as one, with the last word on each field, and only what is another", () => {
    const typed = [
      header({ terms: "1" }),
      header({ reference: "r" }),
      header({ terms: "2" }),
      lines(line("a", "new"), b),
    ];
    expect(after(...typed, rested).effects).toEqual([
      send({
        header: { terms: "2", reference: "r" },
        over: { terms: "", reference: "" },
        edits: [named("a", "new")],
      }),
    ]);
  });

  test("is the server's own once that has it", () => {
    const now = { ...server(line("a", "new"), b), version: 2 };
    expect(after(lines(line("a", "new"), b), rested, now, saved).draft).toEqual(untouched());
  });

  test("can be the removal of all lines", () => {
    const removed = ["a", "b"].map((id) => ({ id, over: { name: `line ${id}` }, isRemoved: true as const }));
    expect(after(lines(), rested).effects).toEqual([send({ edits: removed })]);
  });

  test("and is taken back before the fingers rest, is nothing to send", () => {
    expect(after(lines(line("a", "new"), b), lines(a, b), rested).effects).toEqual([answer(true)]);
  });
});

describe("what is typed while a save is under way", () => {
  const saving = [lines(line("a", "one"), b), rested];
  const now = { ...server(line("a", "one"), b), version: 2 };
  const rest = send({ version: 2, edits: [named("a", "two", "one")] });

  test("stays on screen over the answer", () => {
    expect(screen(...saving, lines(line("a", "two"), b), now, saved).lines).toEqual([line("a", "two"), b]);
    expect(after(...saving, lines(line("a", "two"), b), now, saved).draft.saving).toBe("unsaved");
  });

  test("goes when the fingers rest after the answer", () => {
    expect(after(...saving, lines(line("a", "two"), b), now, saved, rested).effects).toEqual([rest]);
  });

  test("goes with the answer when the fingers rested before it: never two saves at once", () => {
    const typed = [...saving, lines(line("a", "two"), b), rested];
    expect(after(...typed).effects).toEqual([]);
    expect(after(...typed, now, saved).effects).toEqual([rest]);
  });
});

const withTerms = (text: string, version = 2) => ({ ...server(a, b), header: { terms: text, reference: "" }, version });

describe("whoever waits for all to be saved", () => {
  test("hears at once when nothing was typed", () => {
    expect(after(asked).effects).toEqual([answer(true)]);
  });

  test("hears when the server has it, without a rest", () => {
    expect(after(header({ terms: "1" }), asked).effects).toEqual([send(terms("1"))]);
    expect(after(header({ terms: "1" }), asked, withTerms("1"), saved).effects).toEqual([answer(true)]);
  });

  test("does not hear before what was typed during a save is saved too", () => {
    const typed = [header({ terms: "1" }), rested, header({ terms: "2" }), rested, asked, withTerms("1"), saved];
    expect(after(...typed).effects).toEqual([send({ version: 2, ...terms("2", "1") })]);
    expect(after(...typed, withTerms("2", 3), saved).effects).toEqual([answer(true)]);
  });

  test.each([
    ["the document is closed", refused, [answer(false)]],
    ["the value is wrong", invalid, [answer(false)]],
    ["the server can't be reached", unreachable, [answer(false), wait(restWhenUnreachable)]],
  ])("hears that it is not saved when %s", (_, failure, effects) => {
    expect(after(header({ terms: "1" }), asked, failure).effects).toEqual(effects);
  });
});

describe("a line that is not complete", () => {
  const half = lines(a, b, line("c", ""));

  test("holds everything back, and says so", () => {
    const { draft, effects } = after(header({ terms: "1" }), half, rested);
    expect(draft.saving).toBe("incomplete");
    expect(effects).toEqual([answer(false)]);
  });

  test("lets all go when it is completed", () => {
    const { effects } = after(header({ terms: "1" }), half, rested, lines(a, b, line("c", "three")), rested);
    expect(effects).toEqual([send({ ...terms("1"), edits: [added("c", "three", "b")] })]);
  });

  test("lets all go when it is removed", () => {
    expect(after(header({ terms: "1" }), half, rested, lines(a, b), rested).effects).toEqual([send(terms("1"))]);
  });
});

describe("leaving the page", () => {
  test("sends at once what is not saved", () => {
    expect(after(header({ terms: "1" }), left).effects).toEqual([send(terms("1"))]);
  });

  test("sends the rest when a save under way is answered", () => {
    const typed = [header({ terms: "1" }), rested, header({ reference: "r" }), left];
    expect(after(...typed).effects).toEqual([]);
    const now = { ...server(a, b), header: { terms: "1", reference: "" }, version: 2 };
    expect(after(...typed, now, saved).effects).toEqual([
      send({ version: 2, header: { reference: "r" }, over: { reference: "" } }),
    ]);
  });

  test("does nothing where nothing was typed", () => {
    expect(after(left).effects).toEqual([answer(true)]);
  });

  test("leaves no edit behind for a new line that was not begun", () => {
    expect(after(lines(line("a", "changed"), b, line("new", "")), left).effects).toEqual([
      send({ edits: [named("a", "changed")] }),
    ]);
  });

  test("with nothing but such a line sends nothing: the customer's link stays as it is", () => {
    expect(after(lines(a, b, line("new", "")), left).effects).toEqual([answer(true)]);
    expect(after(lines(a, b, line("new", "")), closed).effects).toEqual([]);
  });

  test("keeps the server's text of a line that was emptied", () => {
    expect(after(lines(line("a", ""), line("b", "changed")), left).effects).toEqual([
      send({ edits: [named("b", "changed")] }),
    ]);
  });

  test("sends what can be sent, and keeps the rest in the browser without calling it saved", () => {
    const typed = [lines(line("a", "12?"), line("b", "changed"), line("new", "half?")), left];
    const rest = [named("a", "12?"), added("new", "half?", "b")];
    expect(after(...typed).effects).toEqual([send({ edits: [named("b", "changed")] })]);
    expect(unsentOf(after(...typed).draft)?.edits).toContainEqual(rest[0]);
    const now = { ...server(a, line("b", "changed")), version: 2 };
    const { draft, effects } = after(...typed, now, saved);
    expect(effects).toEqual([answer(false)]);
    expect(unsentOf(draft)).toEqual(edited({ version: 2, edits: rest }));
    expect(screen(now, { type: "found", edit: edited({ edits: rest }) }).lines).toEqual([
      line("a", "12?"),
      line("b", "changed"),
      line("new", "half?"),
    ]);
  });

  test("with nothing but what can't be sent sends nothing, and keeps it", () => {
    const { draft, effects } = after(lines(line("a", "12?"), b), left);
    expect(effects).toEqual([answer(false)]);
    expect(unsentOf(draft)).toEqual(edited({ edits: [named("a", "12?")] }));
  });

  test("tries no more once the server could not be reached, and keeps what was typed for the next time", () => {
    const { draft, effects } = after(header({ terms: "1" }), left, unreachable);
    expect(effects).toEqual([answer(false)]);
    expect(unsentOf(draft)).toEqual(edited(terms("1")));
  });
});

const last = (edit: Partial<Edit<Line, Header>>): Effect => ({ do: "send last", edit: edited(edit) });

describe("closing the window", () => {
  test("sends what is not saved, and waits for no answer", () => {
    const { draft, effects } = after(header({ terms: "1" }), closed);
    expect(effects).toEqual([last(terms("1"))]);
    expect(draft).toEqual(after(header({ terms: "1" })).draft);
  });

  test("sends what came after a save that is under way, over what that one says: nobody else's is written over", () => {
    const typed = [header({ terms: "1" }), lines(line("a", "one"), b), rested, lines(line("a", "two"), b), closed];
    expect(after(...typed).effects).toEqual([last({ edits: [named("a", "two", "one")] })]);
  });

  test("leaves a save that is under way to itself when nothing came after it", () => {
    expect(after(header({ terms: "1" }), rested, closed).effects).toEqual([]);
  });

  test("sends no line that is not complete", () => {
    expect(after(lines(line("a", "changed"), b, line("new", "")), rested, closed).effects).toEqual([
      last({ edits: [named("a", "changed")] }),
    ]);
  });
});

describe("what the browser kept because the server had not got it", () => {
  const kept = edited({ ...terms("1"), edits: [named("a", "mine")] });
  const found: Event = { type: "found", edit: kept };

  test("is all that was typed, until the server has it", () => {
    const typed = [header({ terms: "1" }), lines(line("a", "mine"), b)];
    expect(unsentOf(after(...typed).draft)).toEqual(kept);
    expect(unsentOf(after(...typed, rested).draft)).toEqual(kept);
    const now = { version: 2, header: { terms: "1", reference: "" }, lines: [line("a", "mine"), b] };
    expect(unsentOf(after(...typed, rested, now, saved).draft)).toBeNull();
  });

  test("is shown and sent when the document is opened again", () => {
    expect(screen(found)).toEqual({ header: { terms: "1", reference: "" }, lines: [line("a", "mine"), b] });
    expect(after(found).effects).toEqual([wait(restBetweenKeys)]);
    expect(after(found, rested).effects).toEqual([{ do: "send", edit: kept }]);
  });

  test("is nothing where it had arrived after all", () => {
    const now = { version: 2, header: { terms: "1", reference: "" }, lines: [line("a", "mine"), b] };
    expect(after(now, found).draft).toEqual(untouched());
  });

  test("goes together with what others changed since, and asks where they changed the same", () => {
    const now = {
      version: 5,
      header: { terms: "", reference: "theirs" },
      lines: [line("a", "theirs"), line("b", "B")],
    };
    const { draft } = after(now, found);
    expect(draft.overlaps).toEqual([{ line: "a", field: "name" }]);
    expect(after(now, found, rested).effects).toEqual([send({ version: 5, ...terms("1") })]);
  });
});

describe("when the server can't be reached", () => {
  const cut = [header({ terms: "1" }), rested, unreachable];

  test("what was typed stays on screen, unsaved, with the reason, and goes again later", () => {
    const { draft, effects } = after(...cut);
    expect(draft.mine.header).toEqual({ terms: "1" });
    expect(draft).toMatchObject({ saving: "unsaved", problem });
    expect(effects).toContainEqual(wait(restWhenUnreachable));
    expect(after(...cut, rested).effects).toEqual([send(terms("1"))]);
  });

  test("what was typed since goes with it, the later word last", () => {
    const typed = [
      header({ terms: "1", reference: "r" }),
      rested,
      header({ terms: "2" }),
      lines(a),
      unreachable,
      rested,
    ];
    expect(after(...typed).effects).toEqual([
      send({
        header: { terms: "2", reference: "r" },
        over: { terms: "", reference: "" },
        edits: [{ id: "b", over: { name: "line b" }, isRemoved: true }],
      }),
    ]);
  });
});

describe("a value that the server does not take", () => {
  const wrong = [lines(line("a", "wrong"), b), rested, invalid];

  test("stays to be mended, and goes again only when it was", () => {
    expect(after(...wrong).effects).toEqual([answer(false)]);
    expect(screen(...wrong).lines).toEqual([line("a", "wrong"), b]);
    expect(after(...wrong, lines(line("a", "right"), b), rested).effects).toEqual([
      send({ edits: [named("a", "right")] }),
    ]);
  });

  test("goes again by itself when it was mended before the answer came", () => {
    const mended = [lines(line("a", "wrong"), b), rested, lines(line("a", "right"), b), invalid];
    expect(after(...mended).effects).toEqual([answer(false), wait(restBetweenKeys)]);
  });
});

const choose = (whose: "mine" | "theirs", line: string | null, field: string | null): Event => ({
  type: "chosen",
  overlap: { line, field },
  whose,
});

describe("when somebody else writes meanwhile", () => {
  const theirs = { version: 2, header: { terms: "", reference: "theirs" }, lines: [a, line("b", "theirs")] };
  const mine = lines(line("a", "mine"), b);

  test("other lines and fields of theirs are shown beside one's own, and both stand", () => {
    expect(screen(mine, theirs, { type: "overtaken" })).toEqual({
      header: theirs.header,
      lines: [line("a", "mine"), line("b", "theirs")],
    });
    expect(after(mine, theirs, rested).effects).toEqual([send({ version: 2, edits: [named("a", "mine")] })]);
    expect(after(mine, rested, theirs, overlap, rested).effects).toEqual([
      send({ version: 2, edits: [named("a", "mine")] }),
    ]);
  });

  test("their line in the same field waits until one has chosen; the rest goes", () => {
    const clash = [lines(line("a", "mine"), line("b", "mine")), theirs, rested];
    const { draft, effects } = after(...clash);
    expect(draft.overlaps).toEqual([{ line: "b", field: "name" }]);
    expect(screen(...clash).lines).toEqual([line("a", "mine"), line("b", "mine")]);
    expect(effects).toEqual([send({ version: 2, edits: [named("a", "mine")] })]);
  });

  test.each([
    ["mine", [send({ version: 2, edits: [named("b", "mine", "theirs")] })], line("b", "mine")],
    ["theirs", [answer(true)], line("b", "theirs")],
  ] as const)("%s is chosen: that is what stands", (whose, effects, stands) => {
    const events = [lines(a, line("b", "mine")), theirs, rested, choose(whose, "b", "name"), rested];
    expect(after(...events).effects).toEqual(effects);
    expect(screen(...events).lines[1]).toEqual(stands);
  });

  test("a field of the header waits like a line", () => {
    const events = [header({ reference: "mine" }), theirs, asked];
    expect(after(...events).draft.overlaps).toEqual([{ line: null, field: "reference" }]);
    expect(after(...events).effects).toEqual([answer(false)]);
    expect(after(...events, choose("mine", null, "reference"), rested).effects).toEqual([
      send({ version: 2, header: { reference: "mine" }, over: { reference: "theirs" } }),
    ]);
  });

  test("a line that they took away while one typed in it stays until one has chosen", () => {
    const without = { ...server(a), version: 2 };
    const events = [lines(a, line("b", "mine")), without, rested];
    expect(after(...events).draft.overlaps).toEqual([{ line: "b", field: null }]);
    expect(after(...events).effects).toEqual([answer(false)]);
    expect(after(...events, choose("mine", "b", null), rested).effects).toEqual([
      send({ version: 2, edits: [added("b", "mine", "a")] }),
    ]);
    expect(screen(...events, choose("theirs", "b", null)).lines).toEqual([a]);
  });

  test("a line that one took away and they changed is there again, and one is told", () => {
    const { draft, effects } = after(lines(a), rested, theirs, overlap);
    expect(draft).toEqual(untouched());
    expect(effects).toEqual([{ do: "tell" }, answer(false)]);
  });
});

describe("what the server refuses, as the document was closed meanwhile", () => {
  const closedMeanwhile = { ...server(a, b), version: 2 };
  const events = [lines(line("a", "new"), b), rested, header({ terms: "1" }), closedMeanwhile, refused];
  const typed = edited({ version: 2, ...terms("1"), edits: [named("a", "new")] });

  test("stays with its reason, on screen and in the browser, and is not sent again by itself", () => {
    const { draft, effects } = after(...events);
    expect(effects).toEqual([answer(false)]);
    expect(draft).toMatchObject({ saving: "unsaved", problem: { text: problem.text, isRefused: true } });
    expect(unsentOf(draft)).toEqual(typed);
    expect(after(...events, asked).effects).toEqual([{ do: "send", edit: typed }]);
  });

  test("stays when one leaves, for the next time", () => {
    expect(unsentOf(after(lines(line("a", "new"), b), left, refused).draft)).toEqual(
      edited({ edits: [named("a", "new")] }),
    );
  });

  test("goes only when one gives it up", () => {
    const { draft, effects } = after(...events, { type: "given up" });
    expect(draft).toEqual(untouched());
    expect(effects).toEqual([]);
  });
});

type Field = "terms" | "reference" | "a" | "b";

/** A server, a clock, a reader and somebody else around the draft: every value typed is a larger number than those before. */
class World {
  draft = untouched<Line, Header>();
  server: Server = server(line("a", "0"), line("b", "0"));
  known = this.server;
  mine: Partial<Record<Field, string>> = {};
  waiting: Partial<Record<Field, string>>[] = [];
  isWaitingForRest = false;
  underWay: Edit<Line, Header> | null = null;
  problems: string[] = [];
  private count = 0;

  type(field: Field) {
    const text = `${++this.count}`;
    this.mine = { ...this.mine, [field]: text };
    if (field === "terms" || field === "reference") return this.happen(header({ [field]: text }));
    this.happen({ type: "typed", lines: (now) => now.map((each) => (each.id === field ? line(field, text) : each)) });
  }

  /** Somebody else writes; `isHeard` says whether this tab learns of it before its next save. */
  other(field: Field, isHeard: boolean) {
    const text = `${++this.count}`;
    const isHeader = field === "terms" || field === "reference";
    const lines = this.server.lines.map((each) => (each.id === field ? line(field, text) : each));
    const header = isHeader ? { ...this.server.header, [field]: text } : this.server.header;
    this.server = { version: this.server.version + 1, header, lines };
    if (isHeard) this.hear();
  }

  hear() {
    this.known = this.server;
    this.happen({ type: "overtaken" });
  }

  ask() {
    this.waiting.push(this.mine);
    this.happen(asked);
  }

  rest() {
    if (!this.isWaitingForRest) return;
    this.isWaitingForRest = false;
    this.happen(rested);
  }

  /** The tab is closed without a word, and the document opened again. */
  reopen() {
    const kept = unsentOf(this.draft);
    Object.assign(this, {
      draft: untouched(),
      underWay: null,
      isWaitingForRest: false,
      waiting: [],
      known: this.server,
    });
    if (kept) this.happen({ type: "found", edit: kept });
  }

  choose(whose: "mine" | "theirs") {
    const [first] = this.draft.overlaps;
    if (!first) return;
    const field = (first.line ?? first.field) as Field; // every overlap is in one of them
    if (whose === "theirs") delete this.mine[field];
    this.happen({ type: "chosen", overlap: first, whose });
  }

  reply(event: Event) {
    const edit = this.underWay;
    if (!edit) return;
    this.underWay = null;
    if (event.type !== "saved") return this.happen(event);
    const clashes = (["terms", "reference"] as const).filter(
      (field) =>
        field in edit.header &&
        edit.over[field] !== this.server.header[field] &&
        edit.header[field] !== this.server.header[field],
    );
    const { lines, overlaps } = withEdits(this.server.lines, edit.edits);
    const isTaken = clashes.length === 0 && overlaps.length === 0;
    if (isTaken)
      this.server = { version: this.server.version + 1, header: { ...this.server.header, ...edit.header }, lines };
    this.known = this.server;
    this.happen(isTaken ? saved : overlap);
  }

  private happen(event: Event) {
    const [draft, ...effects] = step(this.draft, event, { kept: this.known, isComplete, isBegun });
    this.draft = draft;
    for (const effect of effects) this.carryOut(effect);
    this.checkScreen();
  }

  private checkScreen() {
    const now = valuesOf(shown(this.draft, this.known));
    for (const [field, text] of Object.entries(this.mine))
      if (Number(now[field as Field]) < Number(text))
        this.problems.push(`${field} shows ${now[field as Field]}, not ${text}`); // its keys
  }

  private carryOut(effect: Effect) {
    if (effect.do === "wait") this.isWaitingForRest = true;
    if (effect.do === "send") {
      if (this.underWay) this.problems.push("two saves at a time");
      this.underWay = effect.edit;
      this.isWaitingForRest = false;
    }
    if (effect.do === "answer") {
      const asked = this.waiting.splice(0);
      const there = valuesOf(this.server);
      const isThere = (typed: Partial<Record<Field, string>>) =>
        Object.entries(typed).every(([field, text]) => Number(there[field as Field]) >= Number(text)); // its keys
      if (effect.isSaved && !asked.every(isThere)) this.problems.push("saved is not saved");
    }
  }
}

const valuesOf = ({ header, lines }: Pick<Server, "header" | "lines">): Record<Field, string> => ({
  ...header,
  a: lines.find(({ id }) => id === "a")?.name ?? "",
  b: lines.find(({ id }) => id === "b")?.name ?? "",
});

const fields = fc.constantFrom<Field[]>("terms", "reference", "a", "b");

test("whatever two people do in whatever order, over cuts and closed tabs, nothing is lost or written over unseen", () => {
  const happening = fc.oneof(
    fields.map((field) => (world: World) => world.type(field)),
    fc.tuple(fields, fc.boolean()).map(
      ([field, isHeard]) =>
        (world: World) =>
          world.other(field, isHeard),
    ),
    fc.constant((world: World) => world.hear()),
    fc.constant((world: World) => world.rest()),
    fc.constant((world: World) => world.ask()),
    fc.constant((world: World) => world.reopen()),
    fc.constantFrom<("mine" | "theirs")[]>("mine", "theirs").map((whose) => (world: World) => world.choose(whose)),
    fc.constantFrom(saved, saved, unreachable, invalid).map((event) => (world: World) => world.reply(event)),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const world = new World();
      for (const happen of happenings) happen(world);
      for (let rounds = 0; rounds < 20; rounds++) {
        world.ask();
        world.reply(saved);
        world.choose("mine");
        world.rest();
      }
      expect(world.problems).toEqual([]);
      expect(world.draft).toEqual({ ...untouched(), hasLeft: world.draft.hasLeft });
      const there = valuesOf(world.server);
      for (const [field, text] of Object.entries(world.mine))
        expect(Number(there[field as Field])).toBeGreaterThanOrEqual(Number(text)); // its keys
    }),
    propertyRuns(),
  );
});
