import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import type { Column } from "../ui/lists/columns.ts";
import { diaryWords } from "./diary-labels.ts";
import { asTold, type DiaryEntry } from "./diary-queries.ts";
import { useEntryWords } from "./use-entry-words.ts";

export function useDiaryColumns(): Column<DiaryEntry>[] {
  const t = useWords(diaryWords);
  const f = useFormat();
  const wordsOf = useEntryWords();
  return [
    {
      id: "when",
      label: t.when,
      width: "112px",
      render: ({ happenedAt }) => <span className="text-quiet tabular-nums">{f.moment(happenedAt)}</span>,
    },
    { id: "who", label: t.who, width: "minmax(120px, 168px)", render: (entry) => <Actor entry={entry} /> },
    {
      id: "what",
      label: t.what,
      width: "minmax(160px, 2fr)",
      render: (entry) => <What words={wordsOf(asTold(entry))} />,
    },
    {
      id: "record",
      label: t.record,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: ({ subjectName }) => <span className="font-medium">{subjectName}</span>,
    },
  ];
}

/** What was done, and when it was several things, how many more. */
function What({ words: { what, more } }: { words: ReturnType<ReturnType<typeof useEntryWords>> }) {
  return (
    <span>
      {what}
      {more.length > 0 && <span className="text-quiet">: {more.join(", ")}</span>}
    </span>
  );
}

function Actor({ entry: { memberId, actorKind, actorName, keyName } }: { entry: DiaryEntry }) {
  const t = useWords(diaryWords);
  const name = actorName ?? (actorKind === "customer" ? t.customer : "Trato");
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={memberId ?? actorKind} name={name} isDecorative />
      <span className="truncate">{keyName ? t.byKey(keyName, name) : name}</span>
    </span>
  );
}

export function DiaryCard({ entry }: { entry: DiaryEntry }) {
  const f = useFormat();
  const words = useEntryWords()(asTold(entry));
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="truncate">
        <span className="font-medium">{words.who}</span> {words.what}
      </p>
      <p className="truncate text-sm text-quiet">
        {[f.moment(entry.happenedAt), entry.subjectName].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
