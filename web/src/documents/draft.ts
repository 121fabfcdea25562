// A document under the reader's hands, as it goes: what was typed, what is on its way to the server, what the answer means.

type Line = { id: string };

export type Changes<L extends Line, C extends object> = { header: Partial<C>; lines: readonly L[] | null };

export type SavingState = "saved" | "unsaved" | "saving" | "incomplete";

export type Draft<L extends Line, C extends object> = {
  saving: SavingState;
  /** What is shown over the server's version. */
  shown: Changes<L, C>;
  /** What was typed and not sent yet. */
  unsaved: Changes<L, C>;
  /** What the server has not answered yet. */
  sent: Changes<L, C> | null;
  /** The rest goes as soon as that is answered. */
  isDue: boolean;
  hasLeft: boolean;
};

/** Why a save did not work: whose fields stand against each other, a document that can't be edited, a value, or the way to the server. */
export type Failure =
  | { why: "overlap"; fields: readonly string[] }
  | { why: "refused" }
  | { why: "invalid" }
  | { why: "unreachable" };

export type DraftEvent<L extends Line, C extends object> =
  | { type: "typed"; header?: Partial<C>; lines?: readonly L[] }
  | { type: "rested" }
  /** Somebody waits for all of it to be saved. */
  | { type: "asked" }
  /** The page is left, or the window closed; with the lines as the server has them. */
  | { type: "left" | "closed"; kept: readonly L[] }
  | { type: "saved" }
  | { type: "failed"; failure: Failure };

export type DraftEffect<L extends Line, C extends object> =
  | { do: "wait"; milliseconds: number }
  | { do: "send"; changes: Changes<L, C> }
  /** Sends without waiting for an answer: there will be nobody to hear it. */
  | { do: "send last"; changes: Changes<L, C>; afterAnother: boolean }
  /** Answers those who wait. */
  | { do: "answer"; isSaved: boolean }
  /** Says that somebody else's version is shown. */
  | { do: "tell" };

type Step<L extends Line, C extends object> = [Draft<L, C>, ...DraftEffect<L, C>[]];
type IsComplete<L> = (line: L) => boolean;

export const restBetweenKeys = 600;
export const restWhenUnreachable = 5_000;

export function untouched<L extends Line, C extends object>(): Draft<L, C> {
  const none = nothing<L, C>();
  return { saving: "saved", shown: none, unsaved: none, sent: null, isDue: false, hasLeft: false };
}

/** What follows from an event: the draft as it is then, and what is to be done. */
export function step<L extends Line, C extends object>(
  draft: Draft<L, C>,
  event: DraftEvent<L, C>,
  isComplete: IsComplete<L>,
): Step<L, C> {
  switch (event.type) {
    case "typed":
      return typed(draft, { header: event.header ?? {}, lines: event.lines ?? null });
    case "rested":
    case "asked":
      return send(draft, isComplete);
    case "left":
      return send({ ...draft, unsaved: sendable(draft.unsaved, event.kept, isComplete), hasLeft: true }, isComplete);
    case "closed":
      return sendLast(draft, event.kept, isComplete);
    case "saved":
      return saved({ ...draft, sent: null }, isComplete);
    case "failed":
      return failed(draft, event.failure);
  }
}

function typed<L extends Line, C extends object>(draft: Draft<L, C>, changes: Changes<L, C>): Step<L, C> {
  const shown = merged(draft.shown, changes);
  const unsaved = merged(draft.unsaved, changes);
  return [
    { ...draft, shown, unsaved, saving: "unsaved", hasLeft: false },
    { do: "wait", milliseconds: restBetweenKeys },
  ];
}

function send<L extends Line, C extends object>(draft: Draft<L, C>, isComplete: IsComplete<L>): Step<L, C> {
  const { unsaved, sent } = draft;
  if (sent) return [{ ...draft, isDue: true }];
  const settled = { ...draft, isDue: false };
  if (isNothing(unsaved)) return [settled, { do: "answer", isSaved: true }];
  if (unsaved.lines && !unsaved.lines.every(isComplete))
    return [
      { ...settled, saving: "incomplete" },
      { do: "answer", isSaved: false },
    ];
  return [
    { ...settled, unsaved: nothing(), sent: unsaved, saving: "saving" },
    { do: "send", changes: unsaved },
  ];
}

/** The window closes: whatever is not known to be on the server goes once more, over the save that is under way. */
function sendLast<L extends Line, C extends object>(
  draft: Draft<L, C>,
  kept: readonly L[],
  isComplete: IsComplete<L>,
): Step<L, C> {
  const unsaved = sendable(draft.unsaved, kept, isComplete);
  if (isNothing(unsaved)) return [draft];
  const changes = draft.sent ? merged(draft.sent, unsaved) : unsaved;
  return [draft, { do: "send last", changes, afterAnother: draft.sent !== null }];
}

function saved<L extends Line, C extends object>(draft: Draft<L, C>, isComplete: IsComplete<L>): Step<L, C> {
  const { unsaved, isDue, hasLeft } = draft;
  if (isNothing(unsaved))
    return [
      { ...untouched(), hasLeft },
      { do: "answer", isSaved: true },
    ];
  return isDue
    ? send(draft, isComplete)
    : [
        { ...draft, saving: "unsaved" },
        { do: "answer", isSaved: true },
      ];
}

/** What the server could not take stays to be sent again; what somebody else wrote over it, or a document that is closed, is shown instead. */
function failed<L extends Line, C extends object>(draft: Draft<L, C>, failure: Failure): Step<L, C> {
  const all = draft.sent ? merged(draft.sent, draft.unsaved) : draft.unsaved;
  const notSaved = { do: "answer", isSaved: false } as const; // so that it is an effect
  if (failure.why === "refused") return [{ ...untouched(), hasLeft: draft.hasLeft }, notSaved];
  const settled = { ...draft, sent: null, isDue: false, saving: "unsaved" as const };
  if (failure.why === "overlap") {
    const [unsaved, shown] = [without(all, failure.fields), without(draft.shown, failure.fields)];
    if (isNothing(unsaved)) return [{ ...untouched(), hasLeft: draft.hasLeft }, { do: "tell" }, notSaved];
    return [{ ...settled, unsaved, shown }, { do: "tell" }, notSaved, { do: "wait", milliseconds: restBetweenKeys }];
  }
  const kept = { ...settled, unsaved: all };
  if (draft.hasLeft) return [kept, notSaved];
  if (failure.why === "unreachable") return [kept, notSaved, { do: "wait", milliseconds: restWhenUnreachable }];
  const wasMended = !isNothing(draft.unsaved);
  return wasMended ? [kept, notSaved, { do: "wait", milliseconds: restBetweenKeys }] : [kept, notSaved];
}

/** When one leaves, nobody completes a line any more: what the server has of it stays, and a new one was nothing yet. */
function sendable<L extends Line, C extends object>(
  { header, lines }: Changes<L, C>,
  kept: readonly L[],
  isComplete: IsComplete<L>,
): Changes<L, C> {
  const former = new Map(kept.map((line) => [line.id, line]));
  const complete = lines?.flatMap((line) => (isComplete(line) ? line : (former.get(line.id) ?? [])));
  return { header, lines: complete ?? null };
}

const nothing = <L extends Line, C extends object>(): Changes<L, C> => ({ header: {}, lines: null });

const isNothing = ({ header, lines }: Changes<Line, object>): boolean => !lines && Object.keys(header).length === 0;

function merged<L extends Line, C extends object>(former: Changes<L, C>, later: Changes<L, C>): Changes<L, C> {
  return { header: { ...former.header, ...later.header }, lines: later.lines ?? former.lines };
}

/** The changes of other fields than these; a record is sent by its id. */
function without<L extends Line, C extends object>(
  { header, lines }: Changes<L, C>,
  fields: readonly string[],
): Changes<L, C> {
  const rest = Object.entries(header).filter(([name]) => !fields.includes(name) && !fields.includes(`${name}Id`));
  // some of its own fields
  return { header: Object.fromEntries(rest) as Partial<C>, lines: fields.includes("lines") ? null : lines };
}
