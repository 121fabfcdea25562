import { mentionsIn } from "@trato/domain/activities/mentions.ts";
import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { cx } from "../ui/classes.ts";
import { activityWords } from "./labels.ts";
import type { Activity } from "./queries.ts";

type WithMentionsProps = { text: string; mentions: Activity["mentions"] };

/** A text in which whoever is mentioned stands out, by the name that he bears now; who was not told shows it. */
export function WithMentions({ text, mentions }: WithMentionsProps) {
  const t = useWords(activityWords);
  const { member } = useMe();
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { id, start, end } of mentionsIn(text, mentions)) {
    const mention = mentions.find((each) => each.id === id);
    if (!mention || start < from) continue;
    parts.push(
      text.slice(from, start),
      <span
        key={start}
        title={mention.isTold ? undefined : t.wasNotTold(mention.name)}
        className={cx(
          "rounded-xs px-1 font-medium box-decoration-clone",
          id === member.id
            ? "bg-accent text-accent-fg"
            : mention.isTold
              ? "bg-info-bg text-info"
              : "bg-hover text-quiet",
        )}
      >
        @{mention.name}
        {!mention.isTold && (
          <EyeOff className="ml-1 inline size-3.5 align-[-2px]" aria-label={t.wasNotTold(mention.name)} />
        )}
      </span>,
    );
    from = end;
  }
  return [...parts, text.slice(from)];
}
