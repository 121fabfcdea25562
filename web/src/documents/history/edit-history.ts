// What one did to a document, step by step: how each step is taken back and done again, over what others wrote meanwhile.
import { editsBetween, type LineEdit, withEdits } from "@trato/domain/documents/line-edits.ts";
import { fieldsOf, isSameValue, type Line, picked } from "../changes.ts";

/** A document as it stands on the screen. */
export type Shown<L extends Line, H extends object> = { header: H; lines: readonly L[] };

/** What brings back how it was before a step, or after it. */
type Way<L extends Line, H extends object> = { header: Partial<H>; edits: readonly LineEdit<L>[] };
type Step<L extends Line, H extends object> = Way<L, H> & {
  /** When it was done, or taken back. */
  at: number;
};

export type EditHistory<L extends Line, H extends object> = {
  /** The ways back, the last step last. */
  done: readonly Step<L, H>[];
  /** The ways forward again, the next one last. */
  undone: readonly Step<L, H>[];
  /** How many things have happened. */
  count: number;
  /** When others last wrote in which place. */
  others: ReadonlyMap<string, number>;
  /** Where one is typing: further keys there are of the same step. */
  typing: Place | null;
};

/** Fields of a line, or of the header. */
type Place = { line: string; fields: readonly string[] };

const mostSteps = 200;

export function noHistory<L extends Line, H extends object>(): EditHistory<L, H> {
  return { done: [], undone: [], count: 0, others: new Map(), typing: null };
}

/** The name of the last step, for what follows from it later. */
export const lastStep = ({ done }: EditHistory<Line, object>): number | undefined => done.at(-1)?.at;

/** After one has done something. What follows from an earlier step (`follows`), as the price from a product, goes back with that. */
export function withStep<L extends Line, H extends object>(
  history: EditHistory<L, H>,
  before: Shown<L, H>,
  after: Shown<L, H>,
  follows?: number,
): EditHistory<L, H> {
  const back = wayBetween(after, before);
  if (isNowhere(back)) return history;
  if (follows !== undefined) return { ...history, done: joined(history.done, back, follows) };
  const typing = placeTyped(back);
  const further = typing && history.typing && sameTyping(history.typing, typing);
  if (further) return { ...history, done: joined(history.done, back, lastStep(history)), undone: [], typing: further };
  const count = history.count + 1;
  const done = [...history.done, { ...back, at: count }].slice(-mostSteps);
  return { ...history, done, undone: [], count, typing };
}

/** After somebody else's edit was laid over: what it wrote is not one's own to take back. */
export function withOthers<L extends Line, H extends object>(
  history: EditHistory<L, H>,
  before: Shown<L, H>,
  after: Shown<L, H>,
): EditHistory<L, H> {
  const { header, edits } = wayBetween(before, after);
  const places = [
    ...fieldsOf(header).map((field) => placeOf("", field)),
    ...edits.flatMap(({ id, set = {}, after }) => [
      ...fieldsOf(set).map((field) => placeOf(id, field)),
      ...(after === undefined ? [] : [placeOf(id, "")]),
    ]),
  ];
  if (places.length === 0) return history;
  const count = history.count + 1;
  const others = new Map([...history.others, ...places.map((place) => [place, count] as const)]);
  return { ...history, count, others, typing: null };
}

/** The fingers have rested: what is typed from now on is another step. */
export const withRest = <L extends Line, H extends object>(history: EditHistory<L, H>): EditHistory<L, H> =>
  history.typing === null ? history : { ...history, typing: null };

export type Retraced<L extends Line, H extends object> = {
  history: EditHistory<L, H>;
  shown: Shown<L, H>;
  /** What of the header is another now. */
  header: Partial<H>;
  /** Whether anything of the step could be taken back or done again: others may have written all over it. */
  isAny: boolean;
};

/** Takes the last step back: null where there is none. */
export function undone<L extends Line, H extends object>(
  history: EditHistory<L, H>,
  now: Shown<L, H>,
): Retraced<L, H> | null {
  const last = history.done.at(-1);
  if (!last) return null;
  const { again, ...gone } = along(now, last, history);
  const done = history.done.slice(0, -1);
  return { ...gone, history: { ...gone.history, done, undone: [...history.undone, ...again] } };
}

/** Does again what was taken back last: null where there is nothing. */
export function redone<L extends Line, H extends object>(
  history: EditHistory<L, H>,
  now: Shown<L, H>,
): Retraced<L, H> | null {
  const next = history.undone.at(-1);
  if (!next) return null;
  const { again, ...gone } = along(now, next, history);
  const undone = history.undone.slice(0, -1);
  return { ...gone, history: { ...gone.history, undone, done: [...history.done, ...again] } };
}

/** Goes a step's way, but where others have written since; `again` is the way back from there, where anything has changed. */
function along<L extends Line, H extends object>(
  now: Shown<L, H>,
  { header, edits, at }: Step<L, H>,
  history: EditHistory<L, H>,
): Retraced<L, H> & { again: Step<L, H>[] } {
  const isOthers = (line: string, field: string) => (history.others.get(placeOf(line, field)) ?? 0) > at;
  const own = picked(
    header,
    fieldsOf(header).filter((field) => !isOthers("", field)),
  );
  const open = edits.flatMap((edit): LineEdit<L>[] => openOf(edit, (field) => isOthers(edit.id, field)));
  const shown = { header: { ...now.header, ...own }, lines: withEdits(now.lines, open).lines };
  const back = wayBetween(shown, now);
  const isAny = !isNowhere(back);
  const count = history.count + 1;
  const again = isAny ? [{ ...back, at: count }] : [];
  return { shown, header: own, isAny, again, history: { ...history, count, typing: null } };
}

function openOf<L extends Line>(edit: LineEdit<L>, isOthers: (field: string) => boolean): LineEdit<L>[] {
  const { id, set, over, after, isRemoved } = edit;
  if (isRemoved) return [...fieldsOf(over ?? {}), ""].some(isOthers) ? [] : [edit];
  if (!over && set) return [edit]; // a line that comes back
  const isPlaced = after !== undefined && !isOthers("");
  const fields = fieldsOf(set ?? {}).filter((field) => !isOthers(field));
  if (fields.length === 0 && !isPlaced) return [];
  const said = fields.length > 0 && set && over ? { set: picked(set, fields), over: picked(over, fields) } : {};
  return [{ id, ...said, ...(isPlaced && { after }) }];
}

function wayBetween<L extends Line, H extends object>(from: Shown<L, H>, to: Shown<L, H>): Way<L, H> {
  const fields =
    from.header === to.header
      ? []
      : fieldsOf<H>({ ...from.header, ...to.header }).filter(
          (field) => !isSameValue(from.header[field], to.header[field]),
        );
  return { header: picked<H>(to.header, fields), edits: editsBetween(from.lines, to.lines) };
}

const isNowhere = ({ header, edits }: Way<Line, object>): boolean =>
  edits.length === 0 && Object.keys(header).length === 0;

/** The step of a name, with something more that goes back with it. */
function joined<L extends Line, H extends object>(
  steps: readonly Step<L, H>[],
  later: Way<L, H>,
  name: number | undefined,
): Step<L, H>[] {
  return steps.map((step) => (step.at === name ? { ...step, ...bothWays(later, step) } : step));
}

/** The later way first, then the former: what that says counts. */
function bothWays<L extends Line, H extends object>(later: Way<L, H>, former: Way<L, H>): Way<L, H> {
  const edits = new Map(former.edits.map((edit) => [edit.id, edit]));
  for (const edit of later.edits) edits.set(edit.id, bothOfLine(edit, edits.get(edit.id)));
  return { header: { ...later.header, ...former.header }, edits: [...edits.values()] };
}

function bothOfLine<L extends Line>(later: LineEdit<L>, former: LineEdit<L> | undefined): LineEdit<L> {
  if (!former || former.isRemoved) return former ?? later;
  const isBack = former.set && !former.over; // a line that comes back says all of itself
  if (isBack) return former;
  const set = { ...later.set, ...former.set };
  const over = { ...former.over, ...later.over };
  return { ...later, ...former, ...(fieldsOf(set).length > 0 && { set, over }) };
}

/** The one place that a step has changed: fields of one line, or one of the header; null for all that is more. */
function placeTyped<L extends Line, H extends object>({ header, edits }: Way<L, H>): Place | null {
  const [edit, ...more] = edits;
  const fields = fieldsOf(header);
  if (!edit) return fields.length === 1 ? { line: "", fields } : null;
  if (more.length > 0 || fields.length > 0 || !edit.set || !edit.over || edit.after !== undefined) return null;
  return { line: edit.id, fields: fieldsOf(edit.set) };
}

/** A further key may change less or more than the first one: with a quantity its price, which stays with the next. */
function sameTyping(former: Place, later: Place): Place | null {
  const [less, more] = former.fields.length < later.fields.length ? [former, later] : [later, former];
  return former.line === later.line && less.fields.every((field) => more.fields.includes(field)) ? more : null;
}

const placeOf = (line: string, field: string): string => `${line} ${field}`;
