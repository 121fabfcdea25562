import { Link } from "../platform/Link.tsx";
import { recordAddress } from "../platform/records.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { diaryWords } from "./diary-labels.ts";
import { asTold, type DiaryEntry } from "./diary-queries.ts";
import { historyFieldOf } from "./history-fields.ts";
import { useEntryWords } from "./use-entry-words.ts";
import { useFieldText } from "./use-field-text.ts";

type DiaryEntryDialogProps = { entry: DiaryEntry; onClose: () => void };

/** One entry of the diary with every field that it knows, before and after. */
export function DiaryEntryDialog({ entry, onClose }: DiaryEntryDialogProps) {
  const t = useWords(diaryWords);
  const f = useFormat();
  const { who, what } = useEntryWords()(asTold({ ...entry, before: null, after: null }));
  const address = recordAddress(entry.subjectKind, entry.subjectId);
  const about = [entry.subjectName, `${f.longDate(f.dayOf(entry.happenedAt))}, ${f.time(entry.happenedAt)}`];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${who} ${what}`}
      description={about.filter(Boolean).join(" · ")}
      size="lg"
      footer={
        <>
          {address && <Button render={<Link to={address} />}>{t.openRecord}</Button>}
          <Button onClick={onClose}>{t.close}</Button>
        </>
      }
    >
      <FieldTable entry={entry} />
    </Dialog>
  );
}

/** Fields of no interest to a reader: the record's own name tags. */
const unremarkable = new Set(["id", "version", "search", "workspaceId"]);

function FieldTable({ entry: { event, before, after } }: { entry: DiaryEntry }) {
  const t = useWords(diaryWords);
  const names = Object.keys({ ...before, ...after }).filter((name) => !unremarkable.has(name));
  if (names.length === 0) return <p className="text-quiet">{t.noFields}</p>;
  return (
    <table className="w-full table-fixed text-left">
      <thead>
        <tr className="text-xs text-quiet">
          {[t.field, t.before, t.after].map((head) => (
            <th key={head} scope="col" className="px-2 pb-1.5 font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <FieldName event={event} name={name} />
            <FieldValue event={event} name={name} value={before?.[name]} />
            <FieldValue event={event} name={name} value={after?.[name]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellLook = "border-t border-line px-2 py-1.5 align-top break-words";

type Told = { event: string; name: string };

function FieldName({ event, name }: Told) {
  const language = useLanguage();
  const words = historyFieldOf(event, name)?.words[language];
  return (
    <th scope="row" className={`${cellLook} font-normal text-quiet`}>
      {words ?? <code className="text-sm">{name}</code>}
    </th>
  );
}

function FieldValue({ event, name, value }: Told & { value: unknown }) {
  const t = useWords(diaryWords);
  const text = useFieldText();
  const said = text(historyFieldOf(event, name)?.kind ?? "text", value) ?? rawText(value, t.entries);
  return <td className={cellLook}>{said ?? <span className="text-faint">—</span>}</td>;
}

/** What has no words of its own, as the diary has it. */
function rawText(value: unknown, entries: (n: number) => string): string | null {
  if (Array.isArray(value)) return entries(value.length);
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
