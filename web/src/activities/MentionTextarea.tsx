import { mentionsIn } from "@trato/domain/activities/mentions.ts";
import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useId, useRef } from "react";
import type { Subject } from "../platform/records.ts";
import { useWords } from "../platform/words.ts";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { activityWords } from "./labels.ts";
import { MentionList } from "./MentionList.tsx";
import { readersQuery } from "./queries.ts";
import { useMentioning } from "./use-mentioning.ts";

type MentionTextareaProps = ComponentProps<typeof Textarea> & {
  subject: Subject;
  /** Where what is told beside the field stands under the field's own edge. */
  noteClassName?: string;
};

/** A text about a record in which one mentions colleagues: an "@" offers them, arrows and Enter choose. It says who will not be told. */
export function MentionTextarea({ subject, noteClassName, ...field }: MentionTextareaProps) {
  const t = useWords(activityWords);
  const place = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { value, onChange } = field;
  const { data } = useQuery({ ...readersQuery(subject), enabled: /[@＠]/.test(value) });
  const readers = data?.items ?? [];
  const mentioning = useMentioning({ value, onChange, readers, place });
  const { offered, current } = mentioning;
  const meant = new Set(mentionsIn(value, readers).map(({ id }) => id));
  const untold = readers.filter(({ id, isReached }) => !isReached && meant.has(id));
  return (
    <div ref={place} className="min-w-0">
      <Textarea
        {...field}
        {...mentioning.heard}
        onKeyDown={(event) => {
          mentioning.onKeyDown(event);
          if (!event.isDefaultPrevented()) field.onKeyDown?.(event);
        }}
        aria-autocomplete="list"
        {...(offered.length > 0 && { "aria-controls": listId, "aria-activedescendant": `${listId}-${current}` })}
      />
      <MentionList {...mentioning} id={listId} anchor={place} />
      {untold.length > 0 && (
        <p role="status" className={noteClassName ?? "pt-1 text-sm text-warn"}>
          {t.willNotBeTold(untold.map(({ name }) => name))}
        </p>
      )}
    </div>
  );
}
