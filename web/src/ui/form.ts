import { type FormEvent, useRef, useState } from "react";
import type * as z from "zod/mini";
import { ApiError } from "../api.ts";
import { useWords } from "../app/words.ts";
import { issueText, issueWords } from "./issues.ts";

type FormOptions<V extends object> = {
  initial: V;
  /** What the server will ask of these values: the input of `domain`, so that both say the same. */
  schema?: z.ZodMiniType;
  /** What is sent, where it differs from what is typed; the schema checks this. */
  sent?: (values: V) => unknown;
  /** When it rejects with an ApiError, its errors go to their fields and the rest above the buttons. */
  submit: (values: V) => Promise<unknown>;
};

type Bound<T> = { value: T; onChange: (value: T) => void };

export type Form<V extends object> = {
  values: V;
  set: (changes: Partial<V>) => void;
  /** Ties a control of the kit to a value: `<Input {...form.bind("name")} />`. */
  bind: <K extends keyof V>(name: K) => Bound<V[K]>;
  errorOf: (path: keyof V & string) => string | undefined;
  /** What is wrong with the whole. */
  problem: string | undefined;
  isBusy: boolean;
  isChanged: boolean;
  onSubmit: (event?: FormEvent) => void;
  reset: (values?: V) => void;
};

type Errors = ReadonlyMap<string, string>;
const noErrors: Errors = new Map();

/** Values, errors and sending of a form whose fields are all on screen. */
export function useForm<V extends object>({ initial, schema, sent, submit }: FormOptions<V>): Form<V> {
  const t = useWords(issueWords);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState(noErrors);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const saved = useRef(initial);

  const set = (changes: Partial<V>) => {
    setValues((former) => ({ ...former, ...changes }));
    setErrors((former) => without(former, Object.keys(changes)));
    setProblem(undefined);
  };
  const refuse = (found: Errors, form: EventTarget | null, whole?: string) => {
    setErrors(found);
    setProblem(whole);
    if (form instanceof HTMLElement) focusFirstError(form);
  };
  const send = async (form: EventTarget | null) => {
    const check = schema?.safeParse(sent ? sent(values) : values);
    if (check && !check.success)
      return refuse(new Map(check.error.issues.map((issue) => [pathOf(issue.path), issueText(issue, t)])), form);
    setBusy(true);
    try {
      await submit(values);
      saved.current = values;
    } catch (error) {
      const placed = error instanceof ApiError ? error.errors : [];
      refuse(
        new Map(placed.map((each) => [each.path, each.message])),
        form,
        placed.length > 0 ? undefined : messageOf(error),
      );
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    set,
    bind: (name) => ({ value: values[name], onChange: (value) => set({ [name]: value } as unknown as Partial<V>) }), // one property of V with its own type
    errorOf: (path) => errors.get(path),
    problem: problem ?? strayError(errors, values),
    isBusy,
    isChanged: values !== saved.current,
    onSubmit: (event) => {
      event?.preventDefault();
      if (!isBusy) void send(event?.currentTarget ?? null);
    },
    reset: (next = saved.current) => {
      saved.current = next;
      setValues(next);
      setErrors(noErrors);
      setProblem(undefined);
    },
  };
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An error whose field is not in this form still has to be read. */
function strayError(errors: Errors, values: object): string | undefined {
  for (const [path, message] of errors) if (!((path.split(".")[0] ?? "") in values)) return message;
  return undefined;
}

function without(errors: Errors, names: string[]): Errors {
  if (!names.some((name) => errors.has(name))) return errors;
  return new Map(Array.from(errors).filter(([path]) => !names.includes(path)));
}

function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input")?.focus());
}
