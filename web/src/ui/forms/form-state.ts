// A form as it goes: what is typed, what was saved, what is wrong, whether it is on its way.
import { ownChanges } from "./edited-fields.ts";
import { type Errors, noErrors, without } from "./form-errors.ts";

export type FormState<V> = {
  values: V;
  saved: V;
  errors: Errors;
  /** What is wrong with the whole. */
  problem: string | undefined;
  isBusy: boolean;
};

export const fresh = <V>(values: V): FormState<V> => ({
  values,
  saved: values,
  errors: noErrors,
  problem: undefined,
  isBusy: false,
});

/** As it was left half written, where it was. */
export function begun<V extends object>(initial: V, found: unknown): FormState<V> {
  const values = typeof found === "object" && found !== null ? { ...initial, ...found } : initial;
  return { ...fresh(initial), values };
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
