import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { Button } from "../ui/Button.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { State, type StateTone } from "../ui/State.tsx";
import { toast } from "../platform/toasts.ts";
import { doubtWords, importKindWords, importWords } from "./labels.ts";
import { importPages, type ImportRow } from "./queries.ts";
import { RowErrors } from "./RowErrors.tsx";

/** What was brought in before, and what is on its way. */
export function ImportHistory() {
  const t = useWords(importWords);
  const { rows = [] } = usePages(importPages);
  if (rows.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium">{t.before}</h2>
      <ul className="divide-y divide-line rounded-lg bg-card shadow-card">
        {rows.map((row) => (
          <PastImport key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

const tones: Record<ImportRow["state"], StateTone> = {
  waiting: "neutral",
  running: "info",
  done: "ok",
  stopped: "warn",
  failed: "bad",
  undoing: "info",
  undone: "neutral",
};

/** One import: what it was, how far it has come, what is wrong. */
export function PastImport({ row }: { row: ImportRow }) {
  const t = useWords(importWords);
  const kinds = useWords(importKindWords);
  const f = useFormat();
  const { waiting, running, done, failed, undoing, undone } = t;
  const states = { waiting, running, done, stopped: t.stoppedState, failed, undoing, undone };
  const isUnderWay = row.state === "running" || row.state === "waiting";
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={paths.importResult(row.id)} className="min-w-0 truncate font-medium hover:underline">
          {row.fileName}
        </Link>
        <span className="text-quiet">{kinds[row.kind]}</span>
        <State tone={tones[row.state]}>{states[row.state]}</State>
        <span className="ml-auto text-sm text-quiet">{f.moment(row.createdAt)}</span>
      </div>
      {isUnderWay && <Progress row={row} />}
      {row.state === "undoing" && (
        <div className="flex items-center gap-3">
          <Bar done={row.undone + row.kept} all={row.made + row.updated} />
        </div>
      )}
      <p className="text-sm text-quiet tabular-nums">
        {t.made(f.count(row.made), f.count(row.known), f.count(row.bad))}
        {row.undone + row.kept > 0 && ` · ${t.takenBack(f.count(row.undone), f.count(row.kept))}`}
        {row.updated > 0 && ` · ${t.updated(f.count(row.updated))}`}
      </p>
      {!isUnderWay && <Reading row={row} />}
      {row.failure && <p className="text-bad">{row.failure}</p>}
      {row.errors.length > 0 && !isUnderWay && (
        <details>
          <summary className="cursor-pointer text-quiet">{t.errors}</summary>
          <RowErrors
            title={t.errors}
            about={t.errorsAbout}
            errors={row.errors}
            more={row.bad - new Set(row.errors.map((error) => error.row)).size}
          />
        </details>
      )}
    </li>
  );
}

/** How its dates and numbers were read, column by column. */
function Reading({ row }: { row: ImportRow }) {
  const t = useWords(importWords);
  const doubts = useWords(doubtWords);
  if (row.reading.length === 0) return null;
  const marks = { ".": t.decimalPoint, ",": t.decimalComma };
  return (
    <ul aria-label={t.wasReadAs} className="flex flex-wrap gap-x-4 text-sm text-quiet">
      <li aria-hidden="true">{t.wasReadAs}</li>
      {row.reading.map(({ heading, dateOrder, decimalMark, doubt }, index) => (
        <li key={index}>
          {heading} <span className="text-ink">{dateOrder ? t[dateOrder] : decimalMark && marks[decimalMark]}</span>
          {doubt && <span className="text-warn"> · {doubts[doubt]}</span>}
        </li>
      ))}
    </ul>
  );
}

/** How far it has come, and how far it has to go. */
function Bar({ done, all }: { done: number; all: number }) {
  const t = useWords(importWords);
  const f = useFormat();
  const words = t.progress(f.count(done), f.count(all));
  return (
    <>
      <progress
        value={done}
        max={Math.max(all, 1)}
        aria-label={words}
        className="h-1.5 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
      />
      <span className="text-sm text-quiet tabular-nums">{words}</span>
    </>
  );
}

function Progress({ row }: { row: ImportRow }) {
  const t = useWords(importWords);
  const stop = useCommand("POST /imports/:importId/stop", {
    touches: () => [{ kind: "import", id: row.id, version: row.version + 1 }],
    done: () => toast(t.stopped),
  });
  return (
    <div className="flex items-center gap-3">
      <Bar done={row.done} all={row.rows} />
      <Button size="sm" isBusy={stop.isRunning} onClick={() => stop.run({ importId: row.id })}>
        {t.stop}
      </Button>
    </div>
  );
}
