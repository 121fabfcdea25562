import { MentionTextarea } from "../activities/MentionTextarea.tsx";
import type { Subject } from "../platform/records.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { useForm } from "../ui/forms/form.ts";
import { submitKeys } from "../ui/forms/submit-keys.ts";
import { Problem } from "../ui/Problem.tsx";
import { timelineWords } from "./timeline-labels.ts";

type EditNoteProps = {
  subject: Subject;
  body: string;
  place: string;
  onSave: (body: string) => Promise<unknown>;
  onClose: () => void;
};

/** A note under its writer's hands: Ctrl+Enter saves, Escape leaves it as it was. */
export function EditNote({ subject, body, place, onSave, onClose }: EditNoteProps) {
  const t = useWords(timelineWords);
  const form = useForm({
    place,
    isOfRecord: true,
    initial: { body },
    submit: async ({ body: text }) => {
      if (text.trim() !== "" && text.trim() !== body) await onSave(text.trim());
      onClose();
    },
  });
  const leave = () => {
    form.giveUp();
    onClose();
  };
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      <MentionTextarea
        subject={subject}
        {...form.bind("body")}
        onKeyDown={submitKeys(form.onSubmit, leave)}
        aria-label={t.edit}
        ref={(field) => field?.focus({ preventScroll: true })}
      />
      <Problem text={form.problem ?? form.errorOf("body")} />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={leave}>
          {t.back}
        </Button>
        <Button size="sm" tone="primary" isBusy={form.isBusy} onClick={() => form.onSubmit()}>
          {t.save}
        </Button>
      </div>
    </div>
  );
}
