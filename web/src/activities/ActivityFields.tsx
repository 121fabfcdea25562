import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { type CalendarDate, momentAt } from "@trato/domain/dates.ts";
import { type SubjectKind, takes } from "@trato/domain/kinds.ts";
import { readAddresses } from "@trato/domain/messaging/addresses.ts";
import { useWords } from "../platform/words.ts";
import { MemberPicker, type PickedMember } from "../identity/MemberPicker.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Field } from "../ui/fields/Field.tsx";
import type { Form } from "../ui/forms/form.ts";
import { Input } from "../ui/fields/Input.tsx";
import { Segments } from "../ui/Segments.tsx";
import { activityIcons } from "./activity-icons.ts";
import { activityKindWords, activityWords } from "./labels.ts";
import { meetingAt, MeetingFields, type MeetingValues } from "./MeetingFields.tsx";

export type ActivityValues = {
  kind: ActivityKind;
  summary: string;
  dueOn: CalendarDate | null;
  assignee: PickedMember | null;
} & MeetingValues;

type ActivityFieldsProps<V extends ActivityValues> = {
  form: Pick<Form<V>, "values" | "set" | "errorOf">;
  startsFocused?: boolean;
  /** Where a meeting may have its hour: with guests, where one writes mails to `email` about the record. */
  meets?: { guests?: { email: string | null } | undefined };
};

const kinds = ["to_do", "call", "meeting", "email"] as const;

/** What is to be done, by when and by whom. */
export function ActivityFields<V extends ActivityValues>({
  form,
  startsFocused = false,
  meets,
}: ActivityFieldsProps<V>) {
  const t = useWords(activityWords);
  const words = useWords(activityKindWords);
  const set = (changes: Partial<ActivityValues>) => form.set(changes as Partial<V>); // V has these fields
  const { values, errorOf } = form;
  return (
    <>
      <Segments
        label={t.kind}
        value={values.kind}
        onChange={(kind) => set(meets ? { kind, time: meetingAt(kind, values.time) } : { kind })}
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
      {meets && values.kind === "meeting" && (
        <MeetingFields {...{ values, set, errorOf }} guests={meets.guests} assigneeId={values.assignee?.id} />
      )}
    </>
  );
}

/** The values as commands take them, without an hour; an empty day means today, nobody means oneself. */
export function plannedForDay({ kind, summary, dueOn, assignee }: ActivityValues) {
  return { kind, summary, ...(dueOn && { dueOn }), ...(assignee && { assigneeId: assignee.id }) };
}

/** The same with what only a meeting has. The hour is by the clock of the time zone. */
export function plannedOf(values: ActivityValues, timeZone: string) {
  const planned = plannedForDay(values);
  return values.kind === "meeting" ? { ...planned, ...meetingOf(values, timeZone) } : planned;
}

/** What cannot be read as addresses is given as none, which the rules of the input refuse. */
function meetingOf({ dueOn, time, minutes, place, reminder, guests }: ActivityValues, timeZone: string) {
  const startsAt = dueOn && time ? momentAt(timeZone, dueOn, time) : null;
  const addresses = readAddresses(guests);
  return {
    startsAt,
    plannedMinutes: startsAt && minutes,
    place: place.trim() || null,
    reminderMinutes: startsAt && reminder,
    guests: (addresses ?? [""]).map((email) => ({ email })),
  };
}

/** Meetings about a record: with guests, where one writes mails about it. */
export const meetsFor = (kind: SubjectKind, email: string | null) =>
  takes(kind, "email") ? { guests: { email } } : {};
