import type { Kind } from "@trato/domain/kinds.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import { importWords, signWords } from "./labels.ts";
import type { ImportKind, ImportOptions, ImportPreview } from "./queries.ts";

type SeenRowsProps = {
  kind: ImportKind;
  preview: ImportPreview;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
};
type SeenRow = ImportPreview["seen"][number];
type Choice = "new" | "leave";

/** The rows that were taken for something that is there, each with the reason and what becomes of it. */
export function SeenRows({ kind, preview, options, onChange }: SeenRowsProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const open = preview.seen.filter(({ mayChoose }) => mayChoose);
  const choose = (rows: readonly SeenRow[], choice: Choice) =>
    onChange({ ...options, rows: { ...options.rows, ...Object.fromEntries(rows.map(({ row }) => [row, choice])) } });
  return (
    <section className="flex flex-col gap-2">
      <header className="flex flex-wrap items-center gap-2">
        <h3 className="flex-1 font-medium">{t.seen}</h3>
        {open.length > 1 && (
          <>
            <Button size="sm" onClick={() => choose(open, "new")}>
              {t.allIn}
            </Button>
            <Button size="sm" onClick={() => choose(open, "leave")}>
              {t.allOut}
            </Button>
          </>
        )}
      </header>
      <p className="text-quiet">{t.seenAbout}</p>
      <ul className="divide-y divide-line rounded-lg bg-card shadow-card">
        {preview.seen.map((seen) => (
          <Seen key={seen.row} kind={kind} seen={seen} onChoose={(choice) => choose([seen], choice)} />
        ))}
      </ul>
      {preview.seenRows > preview.seen.length && (
        <p className="text-quiet">{t.moreErrors(f.count(preview.seenRows - preview.seen.length))}</p>
      )}
    </section>
  );
}

type SeenProps = { kind: ImportKind; seen: SeenRow; onChoose: (choice: Choice) => void };

function Seen({ kind, seen, onChoose }: SeenProps) {
  const t = useWords(importWords);
  const f = useFormat();
  const row = f.count(seen.row);
  return (
    <li className="grid grid-cols-[72px_1fr_1.4fr_200px] items-center gap-3 px-4 py-2 max-md:grid-cols-1">
      <span className="text-quiet tabular-nums">{t.rowNumber(row)}</span>
      <span className="truncate font-medium">
        {seen.record ? (
          <RecordLink kind={recordKind[kind]} id={seen.record.id}>
            {seen.record.name}
          </RecordLink>
        ) : (
          t.rowNumber(f.count(seen.sameRow ?? 0))
        )}
      </span>
      <span className={seen.outcome === "doubtful" ? "text-warn" : "text-quiet"}>
        <Why seen={seen} />
      </span>
      {seen.mayChoose ? (
        <Select
          aria-label={t.becomes(row)}
          value={seen.isIn ? "new" : "leave"}
          options={[
            { value: "leave", label: t.leave },
            { value: "new", label: t.bringIn },
          ]}
          onChange={onChoose}
        />
      ) : (
        <span className="text-quiet">{t.leave}</span>
      )}
    </li>
  );
}

/** By which signs it was recognised, and which of them say otherwise. */
export function Why({ seen }: { seen: Pick<SeenRow, "by" | "against" | "outcome"> }) {
  const t = useWords(importWords);
  const words = useWords(signWords);
  const f = useFormat();
  const list = (signs: SeenRow["by"]) => f.list(signs.map((sign) => words[sign].toLowerCase()));
  if (seen.by.length === 0) return seen.outcome === "repeated" ? t.sameRow : t.sameRowBefore;
  return (
    <>
      {t.sameSigns(list(seen.by))}
      {seen.against.length > 0 && ` · ${t.otherSigns(list(seen.against))}`}
    </>
  );
}

/** What the rows of each kind of file become. */
export const recordKind = {
  salespeople: "member",
  contacts: "contact",
  products: "product",
  opportunities: "opportunity",
  leads: "lead",
  quotations: "sale",
  orders: "sale",
  purchases: "purchase",
} as const satisfies Record<ImportKind, Kind>;
