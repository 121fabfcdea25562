import { Link } from "../platform/Link.tsx";
import { recordAddress } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { asTold, type DiaryEntry } from "../reports/diary-queries.ts";
import { useEntryWords } from "../reports/use-entry-words.ts";

/** One thing that was done or would be: to which record, what of it, and when. */
export function StepEntry({ entry }: { entry: DiaryEntry }) {
  const f = useFormat();
  const { what, more } = useEntryWords()(asTold(entry));
  const address = recordAddress(entry.subjectKind, entry.subjectId);
  const name = entry.subjectName;
  return (
    <div className="flex items-baseline gap-3">
      <p className="min-w-0 flex-1 break-words">
        {name && address && (
          <Link to={address} className="font-medium hover:underline">
            {name}
          </Link>
        )}
        {name && !address && <span className="font-medium">{name}</span>}{" "}
        <span className="text-quiet">{[what, ...more].join(" · ")}</span>
      </p>
      <span className="shrink-0 text-sm text-quiet tabular-nums">{f.time(entry.happenedAt)}</span>
    </div>
  );
}
