import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../platform/Link.tsx";
import { recordAddress } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { cx } from "../ui/classes.ts";
import type { Subject } from "../platform/records.ts";
import { timelineWords } from "./timeline-labels.ts";
import type { Entry } from "./timeline-queries.ts";
import type { EntryWords } from "./use-entry-words.ts";

type EntryFrameProps = {
  entry: Entry;
  words: EntryWords;
  /** Whose page this is: another record's entry names it. */
  subject: Subject;
  icon: LucideIcon;
  /** Beside the words: a state, how long it took. */
  about?: ReactNode;
  tools?: ReactNode;
  children?: ReactNode;
};

/** One line of the history: who did what and when, and under it what there is to read. */
export function EntryFrame({ entry, words, subject, icon: Icon, about, tools, children }: EntryFrameProps) {
  const f = useFormat();
  const t = useWords(timelineWords);
  return (
    <li className="group relative flex gap-2.5 py-1.5">
      <span className="flex size-5 shrink-0 items-center justify-center rounded-full text-faint">
        <Icon className="size-3.75" aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2">
          <p className="min-w-0 flex-1 text-quiet wrap-anywhere">
            <span className="font-medium text-ink">{words.who}</span> {words.what}{" "}
            <Document entry={entry} subject={subject} /> {entry.fileName && t.fromFile(entry.fileName)} {about}
          </p>
          {tools}
          <time dateTime={entry.happenedAt} className="shrink-0 text-sm text-faint tabular-nums">
            {f.time(entry.happenedAt)}
          </time>
        </div>
        {words.more.length > 0 && (
          <ul className="pt-0.5 text-sm text-quiet">
            {words.more.map((line) => (
              <li key={line} className="wrap-anywhere first-letter:uppercase">
                {line}
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </li>
  );
}

/** The number of the document that an entry is about, where it is not the page's own. */
function Document({ entry, subject }: Pick<EntryFrameProps, "entry" | "subject">) {
  const { kind, id, name } = entry.subject;
  if (id === subject.id || name === null) return null;
  const address = recordAddress(kind, id);
  return address ? (
    <Link to={address} className="font-medium text-ink hover:underline">
      {name}
    </Link>
  ) : (
    <span className="font-medium text-ink">{name}</span>
  );
}

/** What somebody wrote or said, set apart from the line that tells of it. */
export function Saying({ children, isFromCustomer = false }: { children: ReactNode; isFromCustomer?: boolean }) {
  return (
    <div className={cx("mt-1.5 rounded-md px-3 py-2 shadow-card", isFromCustomer ? "bg-info-bg" : "bg-card")}>
      {children}
    </div>
  );
}
