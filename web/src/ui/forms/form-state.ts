// A form as it goes: what is typed, what was saved, what is wrong, whether it is on its way.
import { bothSay } from "../../platform/keep-mine.ts";
import { changedFields, formerFields, ownChanges } from "./edited-fields.ts";
import { type Errors, noErrors, without } from "./form-errors.ts";

export type FormState<V> = {
  values: V;
  saved: V;
  errors: Errors;
  /** What is wrong with the whole. */
  problem: string | undefined;
  isBusy: boolean;
  /** It was left half written before, and stands here again. */
  isFound: boolean;
};

/** What the browser keeps of a form: the fields that were changed, and what stood there. */
type Kept<V> = { changes: Partial<V>; over: Partial<V> };

export const fresh = <V>(values: V): FormState<V> => ({
  values,
  saved: values,
  errors: noErrors,
  problem: undefined,
  isBusy: false,
  isFound: false,
});

/** As it was left half written, where it was; what others wrote in the same fields of a record since is told there. */
export function begun<V extends object>(initial: V, found: unknown, isOfRecord = false): FormState<V> {
  const { changes, over } = keptIn<V>(found);
  const mine = changedFields(initial, { ...initial, ...changes });
  const names = Object.keys(mine);
  if (names.length === 0) return fresh(initial);
  const theirs = isOfRecord ? Object.keys(changedFields(over, formerFields(initial, over))) : [];
  const errors = theirs.flatMap((name) =>
    name in mine
      ? [[name, bothSay({ theirs: Reflect.get(initial, name), yours: Reflect.get(mine, name) })] as const]
      : [],
  );
  return { ...fresh(initial), values: { ...initial, ...mine }, errors: new Map(errors), isFound: true };
}

/** What of a form the server does not have; null where that is nothing. */
export function unsentIn<V extends object>({ saved, values }: Pick<FormState<V>, "saved" | "values">): Kept<V> | null {
  const changes = changedFields(saved, values);
  return Object.keys(changes).length > 0 ? { changes, over: formerFields(saved, changes) } : null;
}

function keptIn<V extends object>(found: unknown): Kept<V> {
  const kept = found as Kept<V> | Partial<V> | null; // kept by the same form, by 0.2.0 without what stood there
  if (kept && "changes" in kept && "over" in kept) return kept;
  return { changes: kept ?? {}, over: {} };
}

/** Something was typed: the errors of these values, and of the whole, hold no more. */
export function typed<V extends object>(state: FormState<V>, changes: Partial<V>): FormState<V> {
  const errors = without(state.errors, Object.keys(changes));
  return { ...state, values: { ...state.values, ...changes }, errors, problem: undefined };
}

/** It can't be sent like this. */
export function mistaken<V>(state: FormState<V>, errors: Errors): FormState<V> {
  return { ...state, errors, problem: undefined };
}

export function sending<V>(state: FormState<V>): FormState<V> {
  return { ...state, isBusy: true, problem: undefined };
}

/** The server has these values, and keeps them so; what was typed since is a change to them. */
export function sent<V extends object>(state: FormState<V>, values: V, kept = values): FormState<V> {
  return { ...overtaken({ ...state, saved: values }, kept), isBusy: false };
}

/** What is saved is another now: shown wherever nothing else has been typed, and all of it where nothing differs any more. */
export function overtaken<V extends object>(state: FormState<V>, saved: V): FormState<V> {
  const own = ownChanges(state.saved, state.values, saved);
  if (Object.keys(own).length === 0) return { ...fresh(saved), isBusy: state.isBusy };
  return { ...state, saved, values: { ...saved, ...own } };
}

export function refused<V>(
  state: FormState<V>,
  refusal: { errors: Errors; problem: string | undefined },
): FormState<V> {
  return { ...state, ...refusal, isBusy: false };
}

export const isChanged = <V>({ values, saved }: FormState<V>): boolean => values !== saved;
