import { EditLeadReceiver } from "@trato/domain/opportunities/assignment/inputs.ts";
import { Plus, Trash2 } from "lucide-react";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { languageChoices } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { receiverWords } from "./assignment-labels.ts";
import type { LeadReceiver } from "./queries.ts";
import { HoursField } from "./HoursField.tsx";
import { type ReceiverValues, sentOf, valuesOf } from "./receiver-values.ts";

type ReceiverDialogProps = { receiver: LeadReceiver; onClose: () => void };

const schema = z.omit(EditLeadReceiver, { memberId: true, version: true });

/** When, how many and in which languages somebody takes leads. */
export function ReceiverDialog({ receiver, onClose }: ReceiverDialogProps) {
  const t = useWords(receiverWords);
  const { memberId } = receiver;
  const edit = useCommand("PATCH /lead-receivers/:memberId", {
    touches: () => [{ kind: "setting", id: memberId }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<ReceiverValues, LeadReceiver>({
    record: receiver,
    place: `lead receiver ${memberId}`,
    valuesOf,
    schema,
    sent: sentOf,
    save: (changes, version) => {
      const all = sentOf({ ...valuesOf(receiver), ...changes });
      const names = Object.keys(changes) as (keyof ReceiverValues)[]; // its own
      return edit.runAndWait({ ...Object.fromEntries(names.map((name) => [name, all[name]])), memberId, version });
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={receiver.name} submitLabel={t.save} size="lg">
      <div className="grid grid-cols-2 gap-4 max-md:gap-3">
        <Field label={t.perDay} error={form.errorOf("perDay")}>
          <WholeNumberInput {...form.bind("perDay")} placeholder={t.noLimit} />
        </Field>
        <Field label={t.perMonth} error={form.errorOf("perMonth")}>
          <WholeNumberInput {...form.bind("perMonth")} placeholder={t.noLimit} />
        </Field>
      </div>
      <div className="flex flex-col gap-1">
        <CheckList
          label={t.languages}
          choices={languageChoices}
          value={form.values.languages}
          onChange={(languages) => form.set({ languages })}
        />
        <p className="text-sm text-faint">{t.languagesHint}</p>
      </div>
      <HoursField
        label={t.hours}
        hint={t.hoursHint}
        hours={form.values.hours}
        onChange={(hours) => form.set({ hours })}
        errorOf={form.errorOf}
      />
      <Absences form={form} />
    </FormDialog>
  );
}

function Absences({ form }: { form: Form<ReceiverValues> }) {
  const t = useWords(receiverWords);
  const { absences } = form.values;
  const change = (next: ReceiverValues["absences"]) => form.set({ absences: next });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.absences}</legend>
      {absences.map((absence, place) => {
        const set = (changes: Partial<typeof absence>) => change(absences.with(place, { ...absence, ...changes }));
        return (
          <div
            // oxlint-disable-next-line react/no-array-index-key -- an absence is known by its place alone
            key={place}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)_auto] items-end gap-2 rounded-md bg-panel p-2 max-md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <Field label={t.firstDay} error={form.errorOf(`absences.${place}.from`)}>
              <DateField value={absence.from} onChange={(from) => set({ from })} />
            </Field>
            <Field label={t.lastDay} error={form.errorOf(`absences.${place}.to`)}>
              <DateField value={absence.to} onChange={(to) => set({ to })} />
            </Field>
            <div className="max-md:order-last max-md:col-span-3">
              <Field label={t.note}>
                <Input value={absence.note} onChange={(note) => set({ note })} autoComplete="off" />
              </Field>
            </div>
            <IconButton
              label={t.removeAbsence}
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => change(absences.toSpliced(place, 1))}
            />
          </div>
        );
      })}
      <div>
        <Button onClick={() => change([...absences, { from: null, to: null, note: "" }])}>
          <Plus aria-hidden="true" />
          {t.addAbsence}
        </Button>
      </div>
    </fieldset>
  );
}
