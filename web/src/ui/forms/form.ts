import { type FormEvent, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type * as z from "zod/mini";
import { useWords } from "../../platform/words.ts";
import { useHeldPlace } from "../../platform/store/held-places.ts";
import { keepUnsent, unsentAt } from "../../platform/store/unsent.ts";
import { errorAt, errorsOf, focusFirstError, refusalOf, strayError } from "./form-errors.ts";
import {
  begun,
  type FormState,
  fresh,
  isChanged,
  mistaken,
  overtaken,
  refused,
  sending,
  sent,
  typed,
  unsentIn,
} from "./form-state.ts";
import { issueWords } from "./issues.ts";
import { holdsUnreadable } from "./unreadable.ts";

type FormOptions<V extends object, Answer> = {
  initial: V;
  /** What the server will ask of these values: the input of `domain`, so that both say the same. */
  schema?: z.ZodMiniType;
  /** What is sent, where it differs from what is typed; the schema checks this. */
  sent?: (values: V) => unknown;
  /** When it rejects with an ApiError, its errors go to their fields and the rest above the buttons. */
  submit: (values: V) => Promise<Answer>;
  /** What is kept of it by the answer, where others may have written too. */
  keptOf?: (answer: Answer) => V;
  /** Under which name the browser keeps what is half written, until it was sent; null for what no browser may keep, as passwords. */
  place: string | null;
  /** It changes a record, which others may change too. */
  isOfRecord?: boolean;
};

type Bound<T> = { value: T; onChange: (value: T) => void };

export type Form<V extends object> = {
  values: V;
  set: (changes: Partial<V>) => void;
  /** Ties a control of the kit to a value: `<Input {...form.bind("name")} />`. */
  bind: <K extends keyof V>(name: K) => Bound<V[K]>;
  errorOf: (path: string) => string | undefined;
  /** What is wrong with the whole. */
  problem: string | undefined;
  isBusy: boolean;
  isChanged: boolean;
  /** What was half written before stands here again. */
  isFound: boolean;
  giveUp: () => void;
  onSubmit: (event?: FormEvent) => void;
  reset: (values?: V) => void;
  /** These values are saved now, by whomever: shown wherever nothing else has been typed. */
  overtake: (values: V) => void;
};

/** Values, errors and sending of a form whose fields are all on screen. */
export function useForm<V extends object, Answer = unknown>(options: FormOptions<V, Answer>): Form<V> {
  const { place } = options;
  const [state, setState] = useState(() =>
    begun(options.initial, place === null ? null : unsentAt(place), options.isOfRecord),
  );
  const { values, saved, errors } = state;
  useEffect(() => {
    if (place !== null) keepUnsent(place, unsentIn({ values, saved }));
  }, [place, values, saved]);
  useHeldPlace(place);
  const send = useSend(options, values, setState);
  const set = (changes: Partial<V>) => setState((former) => typed(former, changes));
  return {
    values,
    set,
    // one property of V with its own type
    bind: (name) => ({ value: values[name], onChange: (value) => set({ [name]: value } as unknown as Partial<V>) }),
    errorOf: (path) => errorAt(errors, path),
    problem: state.problem ?? strayError(errors, values),
    isBusy: state.isBusy,
    isChanged: isChanged(state),
    isFound: state.isFound,
    giveUp: () => {
      if (place !== null) keepUnsent(place, null); // also where the form is gone at once
      setState(fresh(state.saved));
    },
    onSubmit: (event) => {
      event?.preventDefault();
      if (holdsUnreadable(event?.currentTarget ?? document.activeElement?.closest("form"))) return;
      if (!state.isBusy) void send(event?.currentTarget ?? null);
    },
    reset: (next = state.saved) => setState(fresh(next)),
    overtake: (next) => setState((former) => overtaken(former, next)),
  };
}

function useSend<V extends object, Answer>(
  { schema, sent: sentOf, submit, keptOf, place }: FormOptions<V, Answer>,
  values: V,
  update: (next: (former: FormState<V>) => FormState<V>) => void,
) {
  const t = useWords(issueWords);
  return async (form: EventTarget | null) => {
    const errors = errorsOf(schema, sentOf ? sentOf(values) : values, t);
    if (errors.size > 0) {
      flushSync(() => update((former) => mistaken(former, errors))); // shown before the first of them is looked for
      focusFirstError(form);
      return;
    }
    update(sending);
    try {
      const answer = await submit(values);
      if (place !== null) keepUnsent(place, null); // also where the form is gone by now
      update((former) => sent(former, values, keptOf?.(answer)));
    } catch (error) {
      flushSync(() => update((former) => refused(former, refusalOf(error))));
      focusFirstError(form);
    }
  };
}
