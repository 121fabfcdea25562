import { everyday } from "@trato/domain/everyday.ts";
import { useState } from "react";
import type * as z from "zod/mini";
import { currentLanguage } from "../../platform/words.ts";
import { changedFields, formerFields, ownChanges } from "./edited-fields.ts";
import { type Form, useForm } from "./form.ts";
import { toast, toastError } from "../../platform/toasts.ts";

type EditFormOptions<V extends object, R extends { version: number }> = {
  record: R;
  valuesOf: (record: R) => V;
  schema?: z.ZodMiniType;
  sent?: (values: V) => unknown;
  /** Sends the fields that changed, with the version that was seen: others' edits of other fields stay. */
  save: (changes: Partial<V>, version: number) => Promise<R>;
  done?: (record: R) => void;
};

/** A form that changes a record. What was saved can be taken back; what others save is shown as long as nothing else is typed. */
export function useEditForm<V extends object, R extends { version: number }>(options: EditFormOptions<V, R>): Form<V> {
  const { record, valuesOf, schema, sent, save, done } = options;
  const [seen, setSeen] = useState(record);
  const show = (next: R) => {
    setSeen(next);
    form.overtake(valuesOf(next));
  };
  const form = useForm<V, R>({
    initial: valuesOf(seen),
    ...(schema && { schema }),
    ...(sent && { sent }),
    submit: async (values) => {
      const former = valuesOf(seen);
      const changes = changedFields(former, values);
      const after = await save(changes, seen.version);
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
