import { type ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { usualMinutes } from "@trato/domain/activities/meetings.ts";
import { offeredReminders } from "@trato/domain/identity/reminders.ts";
import { UserPlus } from "lucide-react";
import { useFormat, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { activityWords } from "./labels.ts";

/** What is typed of a meeting: its hour by the clock of the workspace, how long it takes, where it is, when one is reminded of it, and the addresses of who is to come. */
export type MeetingValues = {
  time: string;
  minutes: number;
  place: string;
  /** Minutes before it, null as whoever has it is reminded of all, 0 not at all. */
  reminder: number | null;
  guests: string;
};

export const noMeeting: MeetingValues = { time: "", minutes: usualMinutes, place: "", reminder: null, guests: "" };

/** An hour to begin with, where something becomes a meeting. */
export const meetingAt = (kind: ActivityKind, time: string): string =>
  kind === "meeting" && time === "" ? "10:00" : time;

type MeetingFieldsProps = {
  values: MeetingValues;
  set: (changes: Partial<MeetingValues>) => void;
  errorOf: (path: string) => string | undefined;
  /** Whoever the record is with, who is offered as a guest; left out where nobody can be invited. */
  guests: { email: string | null } | undefined;
  /** Whoever has it and is reminded. */
  assigneeId: string | undefined;
};

/** Every quarter of an hour, and the one that was chosen by other means. */
function offeredHours(chosen: string): string[] {
  const quarters = Array.from({ length: 96 }, (_, quarter) => {
    const [hour, minutes] = [quarter >> 2, (quarter % 4) * 15];
    return `${String(hour).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  });
  return [...new Set([...quarters, ...(chosen ? [chosen] : [])])].toSorted();
}

/** Whether the clock of whoever looks is another one than the company's. */
const isElsewhere = (timeZone: string): boolean => Intl.DateTimeFormat().resolvedOptions().timeZone !== timeZone;

/** As usual, not at all, and so long before: what was chosen by other means too. */
const reminders = (chosen: number | null) => [...new Set([null, 0, ...offeredReminders, chosen])];

const lengths = [15, 30, 45, 60, 90, 120, 180, 240, 480];

/** When exactly, how long, where, and who is asked to come. */
export function MeetingFields({ values, set, errorOf, guests, assigneeId }: MeetingFieldsProps) {
  const t = useWords(activityWords);
  const f = useFormat();
  const { time, minutes, place } = values;
  const offered = [...new Set([...lengths, minutes])].toSorted((a, b) => a - b);
  const { isMailSet, member } = useMe();
  const usual = assigneeId === member.id ? member.reminderMinutes : undefined;
  const email = guests?.email ?? null;
  const isOffered = email !== null && !values.guests.toLowerCase().includes(email.toLowerCase());
  return (
    <>
      <div className="grid grid-cols-[1fr_1fr_1.3fr_2fr] gap-3 max-md:grid-cols-2">
        <Field
          label={t.at}
          error={errorOf("startsAt")}
          {...(isElsewhere(f.timeZone) && { hint: t.inTimeZone(f.timeZone) })}
        >
          <Select
            options={[{ value: "", label: t.allDay }, ...offeredHours(time).map((value) => ({ value, label: value }))]}
            value={time}
            onChange={(next) => set({ time: next })}
            className="tabular-nums"
          />
        </Field>
        <Field label={t.lasts} error={errorOf("plannedMinutes")}>
          <Select
            options={offered.map((each) => ({ value: String(each), label: t.long(each) }))}
            value={String(minutes)}
            onChange={(next) => set({ minutes: Number(next) })}
          />
        </Field>
        <Field label={t.reminder} error={errorOf("reminderMinutes")}>
          <Select
            options={reminders(values.reminder).map((each) => ({
              value: String(each ?? ""),
              label: t.reminds(each, usual),
            }))}
            value={String(values.reminder ?? "")}
            onChange={(next) => set({ reminder: next === "" ? null : Number(next) })}
            disabled={time === ""}
          />
        </Field>
        <Field label={t.place} error={errorOf("place")} className="max-md:col-span-2">
          <Input value={place} onChange={(next) => set({ place: next })} placeholder={t.placeHint} />
        </Field>
      </div>
      {guests && (
        <div className="flex flex-col items-start gap-1">
          <Field
            label={t.guests}
            hint={t.guestsHint}
            error={(errorOf("guests") ?? errorOf("guests.0.email")) && t.guestsWrong}
            className="w-full"
          >
            <Input type="email" value={values.guests} onChange={(next) => set({ guests: next })} autoComplete="off" />
          </Field>
          {!isMailSet && values.guests.trim() !== "" && (
            <p className="rounded-md bg-warn-bg px-3 py-2 text-warn">{t.guestsWait}</p>
          )}
          {isOffered && (
            <Button
              size="sm"
              tone="ghost"
              icon={<UserPlus />}
              onClick={() => set({ guests: withGuest(values.guests, email) })}
            >
              {t.invite(email)}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const withGuest = (typed: string, email: string): string =>
  [typed.trim().replace(/[,;]$/, ""), email].filter(Boolean).join(", ");
