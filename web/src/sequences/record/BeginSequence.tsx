import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { type Sequence, sequencesQuery } from "../queries.ts";
import { enrolmentWords, sequenceWords, stepWords } from "../sequence-labels.ts";

type BeginSequenceProps = {
  /** What is followed up. */
  subject?: Sequence["subject"];
  isBusy: boolean;
  onBegin: (sequence: Sequence) => void;
  onClose: () => void;
};

/** By which sequence what is chosen is followed up from now on. */
export function BeginSequence({ subject = "opportunity", isBusy, onBegin, onClose }: BeginSequenceProps) {
  const t = useWords({ ...sequenceWords, ...enrolmentWords });
  const language = useLanguage();
  const { data } = useQuery(sequencesQuery);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const offered = data?.items.filter((each) => each.isOn && !each.isArchived && each.subject === subject) ?? [];
  const chosen = offered.find(({ id }) => id === chosenId) ?? (offered.length === 1 ? offered[0] : undefined);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.begin}
      description={t.beginText}
      footer={
        <Button tone="primary" isBusy={isBusy} disabled={!chosen} onClick={() => chosen && onBegin(chosen)}>
          {t.beginNow}
        </Button>
      }
    >
      {data && offered.length === 0 ? (
        <p className="text-quiet">{t.noneOn}</p>
      ) : (
        <div className="flex flex-col gap-3">
          <Field label={t.sequence}>
            <Select
              options={offered.map(({ id, name }) => ({ value: id as string, label: name }))}
              value={chosen?.id ?? null}
              onChange={setChosenId}
            />
          </Field>
          {chosen && (
            <p className="text-sm text-quiet">
              {chosen.steps.map(({ kind }) => stepWords[kind][language]).join(" → ")}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
