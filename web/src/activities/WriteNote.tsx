import { useRef, useState } from "react";
import type { Subject } from "../platform/records.ts";
import { useHeldPlace } from "../platform/store/held-places.ts";
import { forgetArrived, keepUnsent, unsentAt } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { KeyedForm } from "../ui/forms/KeyedForm.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { activityWords } from "./labels.ts";
import { MentionTextarea } from "./MentionTextarea.tsx";

type WriteNoteProps = {
  subject: Subject;
  write: (body: string) => Promise<unknown>;
  /** Under which name the browser keeps what is half written. */
  place: string;
};

/** Something worth remembering; Ctrl+Enter keeps it. What could not be kept comes back into the field, before what was typed since. */
export function WriteNote({ subject, write, place }: WriteNoteProps) {
  const t = useWords(activityWords);
  const [text, setText] = useState(() => (unsentAt(place) as string | null) ?? ""); // kept below
  useHeldPlace(place);
  const latest = useRef(text);
  const type = (next: string) => {
    latest.current = next;
    setText(next);
    keepUnsent(place, next === "" ? null : next);
  };
  const save = () => {
    const body = text.trim();
    if (body === "") return;
    latest.current = "";
    setText("");
    write(body).then(
      () => forgetArrived(place, text),
      () => type([body, latest.current].filter(Boolean).join("\n\n")),
    );
  };
  return (
    <KeyedForm
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <MentionTextarea
        subject={subject}
        noteClassName="px-3 pb-2 text-sm text-warn"
        aria-label={t.note}
        value={text}
        onChange={type}
        rows={1}
        placeholder={t.noteHint}
        className="min-h-9 resize-none rounded-none bg-transparent px-3 py-2 shadow-none focus-visible:outline-0"
      />
      {text.trim() !== "" && (
        <div className="flex items-center justify-end gap-2 px-3 pb-2">
          <KeyHint keys="mod+enter" className="max-md:hidden" />
          <Button size="sm" tone="primary" type="submit">
            {t.save}
          </Button>
        </div>
      )}
    </KeyedForm>
  );
}
