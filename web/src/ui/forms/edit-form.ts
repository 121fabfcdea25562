import { everyday } from "@trato/domain/everyday.ts";
import { useState } from "react";
import type * as z from "zod/mini";
import { ApiError } from "../../platform/api.ts";
import { overlapsIn } from "../../platform/conflicts.ts";
import { bothSay } from "../../platform/keep-mine.ts";
import { currentLanguage } from "../../platform/words.ts";
import { changedFields, formerFields, ownChanges } from "./edited-fields.ts";
import { type Form, useForm } from "./form.ts";
import { toast, toastError } from "../../platform/toasts.ts";

type EditFormOptions<V extends object, R extends { version: number }> = {
  record: R;
  /** Under which name the browser keeps what is changed and not saved. */
  place: string;
  valuesOf: (record: R) => V;
  schema?: z.ZodMiniType;
  sent?: (values: V) => unknown;
  /** Sends the fields that changed, with the version that was seen: others' edits of other fields stay. */
  save: (changes: Partial<V>, version: number) => Promise<R>;
  done?: (record: R) => void;
};

/**
 * A form that changes a record. What was saved can be taken back; what others save is shown as long as nothing else is typed.
 * Where both wrote in one field it says so there, and who sends once more writes over theirs.
 */
export function useEditForm<V extends object, R extends { version: number }>(options: EditFormOptions<V, R>): Form<V> {
  const { record, place, valuesOf, schema, sent, save, done } = options;
  const [seen, setSeen] = useState(record);
  const [known, setKnown] = useState(0);
  const show = (next: R) => {
    setSeen(next);
    form.overtake(valuesOf(next));
  };
  const form = useForm<V, R>({
    initial: valuesOf(seen),
    place,
    isOfRecord: true,
    ...(schema && { schema }),
    ...(sent && { sent }),
    submit: async (values) => {
      const former = valuesOf(seen);
      const changes = changedFields(former, values);
      const after = await save(changes, Math.max(seen.version, known)).catch((error: unknown) => {
        const conflict = error instanceof ApiError ? overlapsIn(error) : null;
        if (conflict) setKnown(conflict.version);
        throw conflict ? atItsFields(conflict) : error;
      });
      setSeen(after);
      const takeBack = () => void save(formerFields(former, changes), after.version).then(show, toastError);
      toast(everyday.saved[currentLanguage()], { undo: takeBack });
      done?.(after);
      return after;
    },
    keptOf: valuesOf,
  });
  const own = ownChanges(valuesOf(seen), form.values, valuesOf(record));
  if (record.version > seen.version && Object.keys(own).length === 0 && !form.isBusy) show(record);
  return form;
}

function atItsFields({ overlaps }: NonNullable<ReturnType<typeof overlapsIn>>): ApiError {
  const errors = overlaps.map(({ field, ...overlap }) => ({
    path: field,
    code: "record.changed",
    message: bothSay(overlap),
  }));
  return new ApiError(409, "record.changed", errors[0]?.message ?? "", errors);
}
