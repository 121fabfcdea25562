import { useQuery } from "@tanstack/react-query";
import { isUnderWay } from "@trato/domain/bulk/lifecycle.ts";
import { History } from "lucide-react";
import { useState } from "react";
import { useAction } from "../platform/actions.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { changedNames } from "./changed-names.ts";
import { bulkWords, listNames } from "./labels.ts";
import { type BulkChange, recentBulkQuery } from "./queries.ts";
import { outcomeOf, progressOf } from "./said.ts";
import { useUndoBulkChange } from "./use-bulk-changes.ts";

/** What was changed in many records at once, which can be taken back long after its note has gone. */
export function BulkHistory() {
  const t = useWords(bulkWords);
  const [isOpen, setOpen] = useState(false);
  useAction({ id: "bulk.history", label: t.recent, icon: History, run: () => setOpen(true) });
  return (
    <>
      <IconButton label={t.recent} icon={<History aria-hidden="true" />} onClick={() => setOpen(true)} />
      {isOpen && (
        <Dialog isOpen onClose={() => setOpen(false)} title={t.recent}>
          <Recent />
        </Dialog>
      )}
    </>
  );
}

function Recent() {
  const t = useWords(bulkWords);
  const { data } = useQuery(recentBulkQuery);
  if (!data) return <Skeleton className="h-20" />;
  if (data.items.length === 0) return <p className="text-quiet">{t.noneYet}</p>;
  return (
    <ul className="flex flex-col">
      {data.items.map((bulk) => (
        <Line key={bulk.id} bulk={bulk} />
      ))}
    </ul>
  );
}

function Line({ bulk }: { bulk: BulkChange }) {
  const t = useWords(bulkWords);
  const f = useFormat();
  const language = useLanguage();
  const undo = useUndoBulkChange();
  const isOpen = isUnderWay(bulk.state);
  return (
    <li className="flex items-start gap-3 border-b border-line py-2.5 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {listNames[bulk.list][language]}: {f.list(changedNames(bulk, language))}
        </p>
        <p className="text-sm text-quiet tabular-nums">{isOpen ? progressOf(bulk, t, f) : outcomeOf(bulk, t, f)}</p>
        <p className="text-sm text-faint">{[f.moment(bulk.createdAt), bulk.createdBy].filter(Boolean).join(" · ")}</p>
        <LeftOut bulk={bulk} />
      </div>
      <Button size="sm" obstacle={obstacleText(bulk.can.undo)} onClick={() => undo(bulk.id)}>
        {t.undo}
      </Button>
    </li>
  );
}

function LeftOut({ bulk: { leftOut } }: { bulk: BulkChange }) {
  const t = useWords(bulkWords);
  const [isShown, setShown] = useState(false);
  if (leftOut.length === 0) return null;
  return (
    <div className="mt-0.5 text-sm">
      <button
        type="button"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
        className="rounded-xs text-quiet underline hover:text-ink"
      >
        {t.whichLeftOut}
      </button>
      {isShown && (
        <ul className="mt-1 flex flex-col gap-0.5 pl-3">
          {leftOut.map(({ id, name, message }) => (
            <li key={id}>{name ? `${name}: ${message}` : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
