import { localTime } from "@trato/domain/dates.ts";
import { EditActivity as EditInput } from "@trato/domain/activities/inputs.ts";
import type { InputOf } from "../platform/api.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { ActivityFields, type ActivityValues, meetsFor, plannedOf } from "./ActivityFields.tsx";
import { activityWords } from "./labels.ts";
import { type MeetingValues, noMeeting } from "./MeetingFields.tsx";
import { MentionTextarea } from "./MentionTextarea.tsx";
import type { Activity } from "./queries.ts";

type Edit = Omit<InputOf<"PATCH /activities/:activityId">, "activityId" | "version">;

type EditActivityProps = { activity: Activity; onSave: (edit: Edit) => Promise<unknown>; onClose: () => void };

type Values = ActivityValues & { note: string };

/** What is to be done, by when or by whom, said differently. */
export function EditActivity({ activity, onSave, onClose }: EditActivityProps) {
  const t = useWords(activityWords);
  const { timeZone } = useFormat();
  const { kind, summary, dueOn, assignee, note } = activity;
  const form = useForm<Values>({
    place: `activity ${activity.id}`,
    isOfRecord: true,
    initial: { kind, summary, dueOn, assignee, note: note ?? "", ...meetingIn(activity, timeZone) },
    schema: EditInput,
    sent: (values) => ({ activityId: activity.id, ...editOf(values, timeZone) }),
    submit: async (values) => {
      await onSave(editOf(values, timeZone));
      onClose();
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTitle} submitLabel={t.save}>
      <ActivityFields form={form} startsFocused meets={meetsFor(activity.subjectKind, null)} />
      <Field label={t.detail} error={form.errorOf("note")}>
        <MentionTextarea subject={{ kind: activity.subjectKind, id: activity.subjectId }} {...form.bind("note")} />
      </Field>
    </FormDialog>
  );
}

function editOf({ note, ...values }: Values, timeZone: string) {
  return { ...plannedOf(values, timeZone), note: note.trim() || null };
}

/** What is kept of a meeting, as it is typed. */
function meetingIn(
  { startsAt, plannedMinutes, place, reminderMinutes, guests }: Activity,
  timeZone: string,
): MeetingValues {
  return {
    time: startsAt ? localTime(timeZone, startsAt).slice(11, 16) : noMeeting.time,
    minutes: plannedMinutes ?? noMeeting.minutes,
    place: place ?? "",
    reminder: reminderMinutes,
    guests: guests.map(({ email }) => email).join(", "),
  };
}
