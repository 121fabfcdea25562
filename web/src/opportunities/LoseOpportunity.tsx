import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../platform/words.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { RadioList } from "../ui/fields/RadioList.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { moveWords } from "./move-labels.ts";
import { lostReasonsQuery } from "./queries.ts";

type ReasonId = Id<"lost_reasons">;

type LoseOpportunityProps = {
  opportunityId: string;
  onLose: (loss: { reasonId: ReasonId | null; note?: string; closesOpen?: true }) => Promise<unknown>;
  onClose: () => void;
};

/** Why it was lost: a reason, what was learned, and whether what is open of it ends too. */
export function LoseOpportunity({ opportunityId, onLose, onClose }: LoseOpportunityProps) {
  const t = useWords(moveWords);
  const form = useForm({
    place: `lose ${opportunityId}`,
    initial: { reasonId: null as ReasonId | null, note: "", closesOpen: false },
    submit: async ({ reasonId, note, closesOpen }) => {
      const losing = onLose({ reasonId, ...(note.trim() && { note: note.trim() }), ...(closesOpen && { closesOpen }) });
      onClose();
      await losing;
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} size="sm" title={t.loseTitle} submitLabel={t.markLost}>
      <ReasonChoice {...form.bind("reasonId")} />
      <Field label={t.note}>
        <Textarea {...form.bind("note")} placeholder={t.noteHint} />
      </Field>
      <Checkbox {...form.bind("closesOpen")} label={t.closesOpen} hint={t.closesOpenHint} />
    </FormDialog>
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
