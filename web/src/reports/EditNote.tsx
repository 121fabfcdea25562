import { useState } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { submitKeys } from "../ui/forms/submit-keys.ts";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { timelineWords } from "./timeline-labels.ts";

type EditNoteProps = { body: string; onSave: (body: string) => void; onCancel: () => void };

/** A note under its writer's hands: Ctrl+Enter saves, Escape leaves it as it was. */
export function EditNote({ body, onSave, onCancel }: EditNoteProps) {
  const t = useWords(timelineWords);
  const [text, setText] = useState(body);
  const save = () => (text.trim() === "" || text.trim() === body ? onCancel() : onSave(text.trim()));
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      <Textarea
        value={text}
        onChange={setText}
        onKeyDown={submitKeys(save, onCancel)}
        aria-label={t.edit}
        ref={(field) => field?.focus({ preventScroll: true })}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          {t.back}
        </Button>
        <Button size="sm" tone="primary" onClick={save}>
          {t.save}
        </Button>
      </div>
    </div>
  );
}
