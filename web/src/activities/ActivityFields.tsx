import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { useWords } from "../platform/words.ts";
import { MemberPicker, type PickedMember } from "../identity/MemberPicker.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Field } from "../ui/fields/Field.tsx";
import type { Form } from "../ui/forms/form.ts";
import { Input } from "../ui/fields/Input.tsx";
import { Segments } from "../ui/Segments.tsx";
import { activityIcons } from "./activity-icons.ts";
import { activityKindWords, activityWords } from "./labels.ts";

export type ActivityValues = {
  kind: ActivityKind;
  summary: string;
  dueOn: CalendarDate | null;
  assignee: PickedMember | null;
};

type ActivityFieldsProps<V extends ActivityValues> = {
  form: Pick<Form<V>, "values" | "set" | "errorOf">;
  startsFocused?: boolean;
};

const kinds = ["to_do", "call", "meeting", "email"] as const;

/** What is to be done, by when and by whom. */
export function ActivityFields<V extends ActivityValues>({ form, startsFocused = false }: ActivityFieldsProps<V>) {
  const t = useWords(activityWords);
  const words = useWords(activityKindWords);
  const set = (changes: Partial<ActivityValues>) => form.set(changes as Partial<V>); // V has these fields
  const { values, errorOf } = form;
  return (
    <>
      <Segments
        label={t.kind}
        value={values.kind}
        onChange={(kind) => set({ kind })}
        isTightOnPhone
        segments={kinds.map((kind) => {
          const Icon = activityIcons[kind];
          return { value: kind, label: words[kind], icon: <Icon aria-hidden="true" /> };
        })}
      />
      <Field label={t.summary} error={errorOf("summary")}>
        <Input value={values.summary} onChange={(summary) => set({ summary })} startsFocused={startsFocused} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.dueOn} error={errorOf("dueOn")}>
          <DateField value={values.dueOn} onChange={(dueOn) => set({ dueOn })} />
        </Field>
        <Field label={t.assignee} error={errorOf("assigneeId")}>
          <MemberPicker value={values.assignee} onChange={(assignee) => set({ assignee })} isClearable={false} />
        </Field>
      </div>
    </>
  );
}

/** The values as commands take them; an empty day means today, nobody means oneself. */
export function plannedOf({ kind, summary, dueOn, assignee }: ActivityValues) {
  return { kind, summary, ...(dueOn && { dueOn }), ...(assignee && { assigneeId: assignee.id }) };
}
