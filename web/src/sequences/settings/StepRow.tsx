import { stepKinds, waitUnits } from "@trato/domain/sequences/plan.ts";
import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { mailTemplatesQuery } from "../../messaging/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Sequence } from "../queries.ts";
import { sequenceWords, stepWords, unitWords } from "../sequence-labels.ts";
import type { StepValues } from "./sequence-values.ts";

type StepRowProps = {
  /** What the sequence follows up: of that are the templates. */
  subject: Sequence["subject"];
  step: StepValues;
  place: number;
  /** How many there are. */
  all: number;
  onChange: (step: StepValues) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  errorOf: (name: string) => string | undefined;
};

/** One step of a sequence: how long after the one before, what it is, and what it says. */
export function StepRow(props: StepRowProps) {
  const { step, place, all, onMove, onRemove } = props;
  const t = useWords(sequenceWords);
  const number = useFormat().count(place + 1);
  return (
    <li aria-label={t.step(number)} className="flex flex-col gap-2 rounded-md bg-panel p-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="w-5 text-center text-quiet tabular-nums">{number}</span>
        <StepTiming {...props} />
        <div className="ml-auto flex">
          {place > 0 && <IconButton tone="plain" label={t.moveUp} icon={<ArrowUp />} onClick={() => onMove(-1)} />}
          {place < all - 1 && (
            <IconButton tone="plain" label={t.moveDown} icon={<ArrowDown />} onClick={() => onMove(1)} />
          )}
          {all > 1 && <IconButton tone="plain" label={t.removeStep(number)} icon={<Trash2 />} onClick={onRemove} />}
        </div>
      </div>
      {step.kind === "mail" ? <MailFields {...props} /> : <PlannedFields {...props} />}
    </li>
  );
}

function StepTiming({ step, onChange, errorOf }: StepRowProps) {
  const t = useWords(sequenceWords);
  const language = useLanguage();
  const { wait } = step;
  return (
    <>
      <Select
        aria-label={t.kind}
        className="w-28"
        options={stepKinds.map((value) => ({ value, label: stepWords[value][language] }))}
        value={step.kind}
        onChange={(kind) => onChange({ ...step, kind })}
      />
      <span className="text-sm text-quiet">{t.waitsFirst}</span>
      <div className="w-14">
        <Field label={t.waitsFirst} isLabelHidden error={errorOf("wait.amount")}>
          <WholeNumberInput
            value={wait.amount}
            onChange={(amount) => onChange({ ...step, wait: { ...wait, amount: amount ?? 0 } })}
          />
        </Field>
      </div>
      <Select
        aria-label={t.unit}
        className="w-40"
        options={waitUnits.map((value) => ({ value, label: unitWords[value][language] }))}
        value={wait.unit}
        onChange={(unit) => onChange({ ...step, wait: { ...wait, unit } })}
      />
    </>
  );
}

function MailFields({ subject, step, onChange, errorOf }: StepRowProps) {
  const t = useWords(sequenceWords);
  const all = useQuery(mailTemplatesQuery).data?.items ?? [];
  const offered = all.filter(({ id, isArchived, uses }) =>
    id === step.templateId ? true : !isArchived && uses.includes(subject === "sale" ? "quotation" : "opportunity"),
  );
  if (offered.length === 0)
    return <p className="text-sm text-quiet">{subject === "sale" ? t.noOfferTemplates : t.noTemplates}</p>;
  return (
    <Field label={t.template} isLabelHidden error={errorOf("templateId")}>
      <Select
        aria-label={t.template}
        placeholder={t.chooseTemplate}
        options={offered.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={step.templateId}
        onChange={(templateId) => onChange({ ...step, templateId })}
      />
    </Field>
  );
}

function PlannedFields({ step, onChange, errorOf }: StepRowProps) {
  const t = useWords(sequenceWords);
  return (
    <>
      <Field label={t.summary} isLabelHidden error={errorOf("summary")}>
        <Input
          value={step.summary}
          onChange={(summary) => onChange({ ...step, summary })}
          placeholder={t.summary}
          autoComplete="off"
        />
      </Field>
      <Field label={t.note} isLabelHidden error={errorOf("note")}>
        <Textarea rows={2} value={step.note} onChange={(note) => onChange({ ...step, note })} placeholder={t.note} />
      </Field>
    </>
  );
}
