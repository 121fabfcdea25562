// A document under the reader's hands, as it goes: what was typed, what is on its way to the server, what the answer means.
import {
  type Changes,
  decided,
  type Edit,
  editedAnew,
  editOf,
  isEmpty,
  isNothing,
  isSameValue,
  type Kept,
  type Line,
  merged,
  nothingTyped,
  type Overlap,
} from "./changes.ts";
import type { Draft, DraftEffect, DraftEvent, Failure } from "./draft-events.ts";

type Step<L extends Line, H extends object> = [Draft<L, H>, ...DraftEffect<L, H>[]];

/** What is known besides the draft: the document as the server has it, whether a line can be sent as it stands, whether it says anything. */
type Known<L extends Line, H extends object> = {
  kept: Kept<L, H>;
  isComplete: (line: L) => boolean;
  isBegun: (line: L) => boolean;
};

export const restBetweenKeys = 600;
export const restWhenUnreachable = 5_000;

export function untouched<L extends Line, H extends object>(): Draft<L, H> {
  const settled = { saving: "saved", base: null, sent: null, problem: null } as const; // so that they are a draft's
  return { ...settled, mine: nothingTyped(), overlaps: [], isDue: false, hasLeft: false };
}

/** What follows from an event: the draft as it is then, and what is to be done. */
export function step<L extends Line, H extends object>(
  former: Draft<L, H>,
  event: DraftEvent<L, H>,
  known: Known<L, H>,
): Step<L, H> {
  const draft = overtaken(former, known.kept);
  switch (event.type) {
    case "typed":
      return typed(draft, event, known.kept);
    case "found":
      return found(draft, event.edit, known.kept);
    case "overtaken":
      return [draft];
    case "chosen":
      return chosen(draft, event);
    case "rested":
    case "asked":
      return send(draft, known);
    case "left":
      return send({ ...withoutBlank(draft, known), hasLeft: true }, known);
    case "closed":
      return [draft, ...sendLast(withoutBlank(draft, known), known)];
    case "given up":
      return [{ ...untouched(), hasLeft: draft.hasLeft }];
    case "saved":
      return saved(draft, known);
    case "failed":
      return failed(draft, event.failure, known.kept);
  }
}

/** What stands on the screen. */
export function shown<L extends Line, H extends object>(
  { mine }: Draft<L, H>,
  kept: Kept<L, H>,
): { header: H; lines: readonly L[] } {
  return { header: { ...kept.header, ...mine.header }, lines: mine.lines ?? kept.lines };
}

/** What the browser keeps of a draft until the server has it. */
export function unsentOf<L extends Line, H extends object>({ base, mine }: Draft<L, H>): Edit<L, H> | null {
  const edit = base && editOf(base, mine);
  return edit && !isEmpty(edit) ? edit : null;
}

/** While nothing is on its way, what was typed goes on over the newest version that is known. */
function overtaken<L extends Line, H extends object>(draft: Draft<L, H>, kept: Kept<L, H>): Draft<L, H> {
  const { base, sent, mine } = draft;
  if (!base || sent || base.version >= kept.version) return draft;
  return over(draft, kept, editOf(base, mine), mine.lines ?? []);
}

function over<L extends Line, H extends object>(
  draft: Draft<L, H>,
  kept: Kept<L, H>,
  edit: Edit<L, H>,
  lines: readonly L[],
): Draft<L, H> {
  const anew = editedAnew(kept, edit, lines);
  if (isNothing(anew.mine)) return { ...untouched(), hasLeft: draft.hasLeft };
  const still = draft.overlaps.filter(
    (overlap) => isOpen(overlap, anew.mine, kept) && !includes(anew.overlaps, overlap),
  );
  return { ...draft, base: kept, mine: anew.mine, overlaps: [...still, ...anew.overlaps] };
}

/** Whether there is still something to choose. */
function isOpen<L extends Line, H extends object>(
  { line: id, field }: Overlap,
  mine: Changes<L, H>,
  kept: Kept<L, H>,
): boolean {
  if (id === null) return field !== null && field in mine.header;
  const [line, server] = [mine.lines, kept.lines].map((lines) => lines?.find((each) => each.id === id));
  if (!line) return false;
  return field === null
    ? !server
    : Boolean(server) && !isSameValue(Reflect.get(line, field), server && Reflect.get(server, field));
}

function typed<L extends Line, H extends object>(
  draft: Draft<L, H>,
  { header = {}, lines }: { header?: Partial<H>; lines?: (lines: readonly L[]) => readonly L[] },
  kept: Kept<L, H>,
): Step<L, H> {
  const changed = lines ? lines(draft.mine.lines ?? kept.lines) : null;
  const mine = merged(draft.mine, { header, lines: changed });
  return [
    { ...draft, base: draft.base ?? kept, mine, saving: "unsaved", hasLeft: false },
    { do: "wait", milliseconds: restBetweenKeys },
  ];
}

function found<L extends Line, H extends object>(draft: Draft<L, H>, edit: Edit<L, H>, kept: Kept<L, H>): Step<L, H> {
  if (draft.base) return [draft];
  const again = over(draft, kept, edit, []);
  if (isNothing(again.mine)) return [again];
  return [
    { ...again, saving: "unsaved" },
    { do: "wait", milliseconds: restBetweenKeys },
  ];
}

function chosen<L extends Line, H extends object>(
  draft: Draft<L, H>,
  { overlap, whose }: { overlap: Overlap; whose: "mine" | "theirs" },
): Step<L, H> {
  const overlaps = draft.overlaps.filter((other) => !isSameValue(other, overlap));
  const mine = whose === "mine" || !draft.base ? draft.mine : decided(draft.base, draft.mine, [overlap]);
  return [
    { ...draft, overlaps, mine },
    { do: "wait", milliseconds: 0 },
  ];
}

function send<L extends Line, H extends object>(draft: Draft<L, H>, known: Known<L, H>): Step<L, H> {
  const { base, mine, sent, overlaps, hasLeft } = draft;
  if (sent) return [{ ...draft, isDue: true }];
  const settled = { ...draft, isDue: false };
  const ready = base && decided(base, mine, overlaps);
  const going = ready && (hasLeft ? whole(base, ready, known) : ready);
  const edit = going && editOf(base, going);
  if (!edit || isEmpty(edit)) {
    if (overlaps.length > 0) return [{ ...settled, saving: "unsaved" }, notSaved];
    if (unsentOf(draft)) return [{ ...settled, saving: "incomplete" }, notSaved];
    return [
      { ...untouched(), hasLeft: draft.hasLeft },
      { do: "answer", isSaved: true },
    ];
  }
  if (going.lines && !going.lines.every(known.isComplete)) return [{ ...settled, saving: "incomplete" }, notSaved];
  return [
    { ...settled, sent: going, saving: "saving" },
    { do: "send", edit },
  ];
}

/** The window closes: what was typed since a save that is under way goes over what that one says, the rest is that one's. */
function sendLast<L extends Line, H extends object>(
  { base, mine, sent, overlaps }: Draft<L, H>,
  known: Known<L, H>,
): DraftEffect<L, H>[] {
  if (!base) return [];
  const seen = sent ? asSent(base, sent) : base;
  const edit = editOf(seen, whole(seen, decided(base, mine, overlaps), known));
  return isEmpty(edit) ? [] : [{ do: "send last", edit }];
}

function saved<L extends Line, H extends object>(draft: Draft<L, H>, known: Known<L, H>): Step<L, H> {
  const { base, sent, mine, isDue } = draft;
  if (!base || !sent) return [draft];
  const before = asSent(base, sent);
  const rest = over({ ...draft, sent: null, problem: null }, known.kept, editOf(before, mine), mine.lines ?? []);
  if (isNothing(rest.mine)) return [rest, { do: "answer", isSaved: true }];
  if (isDue) return send(rest, known);
  return [
    { ...rest, saving: "unsaved" },
    { do: "answer", isSaved: rest.overlaps.length === 0 && !rest.hasLeft },
  ];
}

/** What the server could not take stays to be sent again; what it refuses stays until one gives it up. */
function failed<L extends Line, H extends object>(draft: Draft<L, H>, failure: Failure, kept: Kept<L, H>): Step<L, H> {
  const { base, sent, mine, hasLeft } = draft;
  const open = { ...draft, sent: null, isDue: false, saving: "unsaved" as const };
  if (failure.why === "overlap") {
    const anew = overtaken(open, kept);
    const removed = mine.lines && anew.mine.lines === null ? [{ do: "tell" } as const] : []; // so that it is an effect
    return isNothing(anew.mine) ? [anew, ...removed, notSaved] : [anew, ...removed, notSaved, again(restBetweenKeys)];
  }
  const { why, ...problem } = failure;
  if (why === "refused") {
    const anew = overtaken(open, kept);
    return [isNothing(anew.mine) ? anew : { ...anew, problem: { ...problem, isRefused: true } }, notSaved];
  }
  const stays = { ...open, problem };
  if (hasLeft) return [stays, notSaved];
  if (why === "unreachable") return [stays, notSaved, again(restWhenUnreachable)];
  const wasMended = base && sent && !isEmpty(editOf(asSent(base, sent), mine));
  return wasMended ? [stays, notSaved, again(restBetweenKeys)] : [stays, notSaved];
}

const again = (milliseconds: number) => ({ do: "wait", milliseconds }) as const; // so that it is an effect

const notSaved = { do: "answer", isSaved: false } as const; // so that it is an effect

/** The document as the server has it once what was sent is there. */
function asSent<L extends Line, H extends object>(base: Kept<L, H>, sent: Changes<L, H>): Kept<L, H> {
  return { ...base, header: { ...base.header, ...sent.header }, lines: sent.lines ?? base.lines };
}

/** When one leaves, nobody completes a line any more: of such a line the server keeps what it has, the browser what was typed. */
function whole<L extends Line, H extends object>(
  base: Kept<L, H>,
  { header, lines }: Changes<L, H>,
  { isComplete }: Known<L, H>,
): Changes<L, H> {
  const former = new Map(base.lines.map((line) => [line.id, line]));
  return { header, lines: lines?.flatMap((line) => (isComplete(line) ? line : (former.get(line.id) ?? []))) ?? null };
}

/** A new line in which nothing was typed is nothing to keep. */
function withoutBlank<L extends Line, H extends object>(draft: Draft<L, H>, { isBegun }: Known<L, H>): Draft<L, H> {
  const { base, mine } = draft;
  if (!base || !mine.lines) return draft;
  const former = new Set(base.lines.map(({ id }) => id));
  const lines = mine.lines.filter((line) => former.has(line.id) || isBegun(line));
  return { ...draft, mine: { ...mine, lines } };
}

const includes = (overlaps: readonly Overlap[], overlap: Overlap): boolean =>
  overlaps.some((other) => isSameValue(other, overlap));
