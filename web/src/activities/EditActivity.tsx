import { EditActivity as EditInput } from "@trato/domain/activities/inputs.ts";
import type { InputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { ActivityFields, type ActivityValues, plannedOf } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";
import { MentionTextarea } from "./MentionTextarea.tsx";
import type { Activity } from "./queries.ts";

type Edit = Omit<InputOf<"PATCH /activities/:activityId">, "activityId" | "version">;

type EditActivityProps = { activity: Activity; onSave: (edit: Edit) => Promise<unknown>; onClose: () => void };

type Values = ActivityValues & { note: string };

/** What is to be done, by when or by whom, said differently. */
export function EditActivity({ activity, onSave, onClose }: EditActivityProps) {
  const t = useWords(activityWords);
  const { kind, summary, dueOn, assignee, note } = activity;
  const form = useForm<Values>({
    place: `activity ${activity.id}`,
    isOfRecord: true,
    initial: { kind, summary, dueOn, assignee, note: note ?? "" },
    schema: EditInput,
    sent: (values) => ({ activityId: activity.id, ...editOf(values) }),
    submit: async (values) => {
      await onSave(editOf(values));
      onClose();
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTitle} submitLabel={t.save}>
      <ActivityFields form={form} startsFocused />
      <Field label={t.detail} error={form.errorOf("note")}>
        <MentionTextarea subject={{ kind: activity.subjectKind, id: activity.subjectId }} {...form.bind("note")} />
      </Field>
    </FormDialog>
  );
}

function editOf({ note, ...values }: Values) {
  return { ...plannedOf(values), note: note.trim() || null };
}
