import { CreateSequence } from "@trato/domain/sequences/inputs.ts";
import { Plus } from "lucide-react";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { Sequence } from "../queries.ts";
import { sequenceWords } from "../sequence-labels.ts";
import { begunStep, emptySequence, moved, type SequenceValues, sentOf, valuesOf } from "./sequence-values.ts";
import { SequenceBeginning } from "./SequenceBeginning.tsx";
import { SequenceHours } from "./SequenceHours.tsx";
import { StepRow } from "./StepRow.tsx";
import { touchesSequence } from "./use-sequence-menu.tsx";

type SequenceDialogProps = { sequence: Sequence | null; onClose: () => void };

/** A new sequence, or a change to one. */
export function SequenceDialog({ sequence, onClose }: SequenceDialogProps) {
  return sequence ? <EditSequence sequence={sequence} onClose={onClose} /> : <NewSequence onClose={onClose} />;
}

const schema = z.omit(CreateSequence, { id: true });

function NewSequence({ onClose }: { onClose: () => void }) {
  const t = useWords(sequenceWords);
  const create = useCommand("POST /sequences", {
    touches: touchesSequence,
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<SequenceValues>({
    place: "new sequence",
    initial: emptySequence,
    schema,
    sent: sentOf,
    submit: (values) => create.runAndWait({ ...sentOf(values), id: newId<"sequences">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newSequence} submitLabel={t.create} size="lg">
      <SequenceFields form={form} isNew />
    </FormDialog>
  );
}

function EditSequence({ sequence, onClose }: { sequence: Sequence; onClose: () => void }) {
  const t = useWords(sequenceWords);
  const edit = useCommand("PATCH /sequences/:sequenceId", {
    touches: touchesSequence,
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<SequenceValues, Sequence>({
    record: sequence,
    place: `sequence ${sequence.id}`,
    valuesOf,
    schema,
    sent: sentOf,
    save: (changes, version) => edit.runAndWait({ ...sentOf(changes), sequenceId: sequence.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editSequence} submitLabel={t.save} size="lg">
      <SequenceFields form={form} />
    </FormDialog>
  );
}

function SequenceFields({ form, isNew = false }: { form: Form<SequenceValues>; isNew?: boolean }) {
  const t = useWords(sequenceWords);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <SequenceBeginning form={form} isNew={isNew} />
      <Steps form={form} />
      <SequenceHours form={form} />
      <Switch {...form.bind("isOn")} label={t.isOn} hint={t.isOnHint} />
    </div>
  );
}

function Steps({ form }: { form: Form<SequenceValues> }) {
  const t = useWords(sequenceWords);
  const { steps } = form.values;
  const set = (next: SequenceValues["steps"]) => form.set({ steps: next });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.steps}</legend>
      <p className="-mt-1 text-sm text-pretty text-faint">{t.stepsHint}</p>
      <ol className="flex flex-col gap-2">
        {steps.map((step, place) => (
          <StepRow
            // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
            key={place}
            subject={form.values.subject}
            step={step}
            place={place}
            all={steps.length}
            onChange={(next) => set(steps.with(place, next))}
            onMove={(by) => set(moved(steps, place, by))}
            onRemove={() => set(steps.toSpliced(place, 1))}
            errorOf={(name) => form.errorOf(`steps.${place}.${name}`)}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => set([...steps, begunStep(steps.length === 0 ? "mail" : "call", steps)])}>
          <Plus aria-hidden="true" />
          {t.addStep}
        </Button>
      </div>
    </fieldset>
  );
}
