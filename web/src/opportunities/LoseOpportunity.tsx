import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useState } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { RadioList } from "../ui/fields/RadioList.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { moveWords } from "./move-labels.ts";
import { lostReasonsQuery } from "./queries.ts";

type ReasonId = Id<"lost_reasons">;

type LoseOpportunityProps = {
  onLose: (loss: { reasonId: ReasonId | null; note?: string }) => void;
  onClose: () => void;
};

/** Why it was lost: a reason, and what was learned. */
export function LoseOpportunity({ onLose, onClose }: LoseOpportunityProps) {
  const t = useWords(moveWords);
  const [reasonId, setReason] = useState<ReasonId | null>(null);
  const [note, setNote] = useState("");
  const save = () => {
    onLose({ reasonId, ...(note.trim() && { note: note.trim() }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t.loseTitle}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" onClick={save}>
            {t.markLost}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReasonChoice value={reasonId} onChange={setReason} />
        <Field label={t.note}>
          <Textarea value={note} onChange={setNote} placeholder={t.noteHint} />
        </Field>
      </div>
    </Dialog>
  );
}

type ReasonChoiceProps = { value: ReasonId | null; onChange: (id: ReasonId | null) => void };

const none = "none";

function ReasonChoice({ value, onChange }: ReasonChoiceProps) {
  const t = useWords(moveWords);
  const { data } = useQuery(lostReasonsQuery);
  if (!data) return <Skeleton className="h-30" />;
  const offered = data.items.filter((reason) => reason.archivedAt === null);
  return (
    <RadioList
      label={t.reason}
      value={value ?? none}
      choices={[...offered.map(({ id, name }) => ({ value: id, label: name })), { value: none, label: t.noReason }]}
      onChange={(id) => onChange(offered.find((reason) => reason.id === id)?.id ?? null)}
    />
  );
}
