import type { ComponentProps } from "react";
import { useWords } from "../platform/words.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import type { Form } from "../ui/forms/form.ts";
import { ActivityFields, type ActivityValues } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";

/** What is typed about what comes next, kept while it is not wanted. */
export type NextValues = { hasNext: boolean; next: ActivityValues };

type NextStepProps<V extends NextValues> = {
  form: Pick<Form<V>, "values" | "set" | "errorOf">;
  /** What the box says that asks for it. */
  label: string;
  meets?: ComponentProps<typeof ActivityFields>["meets"];
};

/** Done, and what comes next is planned in the same breath. */
export function NextStep<V extends NextValues>({ form, label, meets }: NextStepProps<V>) {
  const t = useWords(activityWords);
  const { hasNext, next } = form.values;
  const set = (changes: Partial<NextValues>) => form.set(changes as Partial<V>); // V has these fields
  const nextForm = {
    values: next,
    set: (changes: Partial<ActivityValues>) => set({ next: { ...next, ...changes } }),
    errorOf: (path: string) => form.errorOf(`next.${path}`),
  };
  return (
    <>
      <Checkbox label={label} value={hasNext} onChange={(wanted) => set({ hasNext: wanted })} />
      {hasNext && (
        <fieldset className="flex flex-col gap-3 border-l-2 border-line pl-3">
          <legend className="sr-only">{t.planNext}</legend>
          <ActivityFields form={nextForm} startsFocused meets={meets ?? {}} />
        </fieldset>
      )}
    </>
  );
}
