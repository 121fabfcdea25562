import { ScheduleBackups } from "@trato/domain/identity/inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { backupWords } from "./backup-labels.ts";
import { type Backups, backupsQuery } from "../queries.ts";

type Values = { isOn: boolean; at: string; keepDays: number | null };

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const value = `${String(Math.floor(index / 2)).padStart(2, "0")}:${index % 2 === 0 ? "00" : "30"}`;
  return { value, label: value };
});

/** At what time of the day a backup is made, and how long it is kept. */
export function BackupSchedule({ schedule }: { schedule: Backups["schedule"] }) {
  const t = useWords(backupWords);
  const save = useCommand("PATCH /backups/schedule", {
    failed: () => true,
    done: (after) => queryClient.setQueryData(backupsQuery.queryKey, after),
  });
  const form = useForm<Values>({
    place: "backup schedule",
    isOfRecord: true,
    initial: { isOn: schedule !== null, at: schedule?.at ?? "02:30", keepDays: schedule?.keepDays ?? 14 },
    schema: ScheduleBackups,
    sent: asked,
    submit: (values) => save.runAndWait(asked(values)),
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="max-w-190">
      <SettingsSection title={t.schedule} text={t.scheduleText}>
        <Checkbox {...form.bind("isOn")} label={t.isOn} />
        {form.values.isOn && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t.at} error={form.errorOf("at")}>
              <Select options={halfHours} {...form.bind("at")} />
            </Field>
            <Field label={t.keepDays} error={form.errorOf("keepDays")} hint={t.keepDaysHint}>
              <WholeNumberInput {...form.bind("keepDays")} />
            </Field>
          </div>
        )}
        <SaveBar form={form} />
      </SettingsSection>
    </form>
  );
}

// the schema refuses a number of days that is missing
const asked = ({ isOn, at, keepDays }: Values) => ({ at: isOn ? at : null, keepDays: keepDays as number });
