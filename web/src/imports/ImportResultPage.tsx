import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { Kind } from "@trato/domain/kinds.ts";
import { useAction } from "../platform/actions.ts";
import { call } from "../platform/api.ts";
import { useCommand } from "../platform/commands.ts";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { toast, toastError } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import { Segments } from "../ui/Segments.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { PastImport } from "./ImportHistory.tsx";
import { importWords, outcomeWords } from "./labels.ts";
import { type ImportedRow, importQuery, type ImportRow, importRowPages } from "./queries.ts";
import { saveFile } from "./save-file.ts";
import { Why } from "./SeenRows.tsx";

const page = getRouteApi("/w/$slug/import/$importId");
const everySecond = 1000;

/** What became of a file, row by row, with the records that it made; from here it is taken back. */
export function ImportResultPage() {
  const t = useWords(importWords);
  const { importId } = page.useParams();
  const { outcome } = page.useSearch();
  const navigate = page.useNavigate();
  const { data: found } = useQuery({
    ...importQuery(importId),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? everySecond : false),
  });
  if (!found) return null;
  return (
    <>
      <PageHeader title={found.fileName} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-220 flex-col gap-6 px-6 py-6 max-md:px-4">
          <header className="flex flex-wrap items-center gap-2">
            <Link to={paths.import()} className="mr-auto text-quiet hover:underline">
              {t.toImports}
            </Link>
            <Tools row={found} />
          </header>
          <ul className="rounded-lg bg-card shadow-card">
            <PastImport row={found} />
          </ul>
          <Outcomes
            value={outcome ?? "all"}
            onChange={(next) => void navigate({ search: next === "all" ? {} : { outcome: next }, replace: true })}
          />
          <Rows key={`${found.version} ${outcome}`} importId={importId} outcome={outcome} />
        </div>
      </div>
    </>
  );
}

const isUnderWay = ({ state }: ImportRow) => state === "waiting" || state === "running" || state === "undoing";

function Tools({ row }: { row: ImportRow }) {
  const t = useWords(importWords);
  const undo = useCommand("POST /imports/:importId/undo", {
    touches: (_, undone) => [{ kind: "import", id: row.id, version: undone?.version ?? row.version + 1 }],
    done: () => toast(t.undoStarted),
  });
  const isOpen = row.state === "done" || row.state === "stopped" || row.state === "failed";
  const obstacle = isOpen ? null : row.state === "undone" ? t.undone : t.underWay;
  const run = () => undo.run({ importId: row.id });
  useAction({ id: "import.undo", label: t.undoImport, run, ...(obstacle && { obstacle }) });
  return (
    <>
      {row.bad > 0 && (
        <Button
          onClick={() => void call("GET /imports/:importId/bad-rows", { importId: row.id }).then(saveFile, toastError)}
        >
          {t.saveBadRows}
        </Button>
      )}
      <Button obstacle={obstacle} isBusy={undo.isRunning} onClick={run}>
        {t.undoImport}
      </Button>
    </>
  );
}

type Outcome = ImportedRow["outcome"];
const outcomes = ["all", "made", "updated", "known", "repeated", "left", "refused"] as const;

function Outcomes({ value, onChange }: { value: Outcome | "all"; onChange: (outcome: Outcome | "all") => void }) {
  const t = useWords(importWords);
  const words = useWords(outcomeWords);
  return (
    <div className="max-w-full overflow-x-auto whitespace-nowrap [&>*]:w-fit">
      <Segments
        label={t.rows}
        value={value}
        onChange={onChange}
        segments={outcomes.map((each) => ({ value: each, label: each === "all" ? t.all : words[each] }))}
      />
    </div>
  );
}

function Rows({ importId, outcome }: { importId: ImportRow["id"]; outcome: Outcome | undefined }) {
  const t = useWords(importWords);
  const { rows = [], hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(importRowPages(importId, outcome));
  if (rows.length === 0) return <p className="text-quiet">{t.noRows}</p>;
  return (
    <>
      <ul className="divide-y divide-line rounded-lg bg-card shadow-card">
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </ul>
      {hasNextPage && (
        <Button className="w-fit" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}

function Row({ row }: { row: ImportedRow }) {
  const t = useWords(importWords);
  const words = useWords(outcomeWords);
  const f = useFormat();
  const isDoubted = row.outcome === "made" && row.by.length > 0;
  return (
    <li className="grid grid-cols-[72px_110px_1fr_1.4fr] gap-3 px-4 py-2 max-md:grid-cols-1 max-md:gap-1">
      <span className="text-quiet tabular-nums">{row.row === null ? "" : t.rowNumber(f.count(row.row))}</span>
      <span className={row.outcome === "refused" ? "text-bad" : "text-quiet"}>
        {row.isUndone ? t.undone : words[row.outcome]}
      </span>
      <span className="truncate font-medium">
        {row.record && (
          // what was brought in under another name than its page has keeps its name alone
          <RecordLink kind={row.record.kind as Kind} id={row.record.id}>
            {row.record.name}
          </RecordLink>
        )}
        {!row.record && row.sameRow !== null && t.rowNumber(f.count(row.sameRow))}
      </span>
      <span className={row.errors.length > 0 ? "text-bad" : "text-quiet"}>
        {row.errors.map(({ column, message }) => (column === null ? message : `${column}: ${message}`)).join(" · ")}
        {row.isKept && <span className="text-warn">{t.keptAsChanged}</span>}
        {(isDoubted || row.outcome === "left") && <Why seen={{ ...row, outcome: "doubtful" }} />}
        {(row.outcome === "known" || row.outcome === "repeated") && <Why seen={{ ...row, outcome: row.outcome }} />}
        {row.row === null && t.namedByRows}
      </span>
    </li>
  );
}
