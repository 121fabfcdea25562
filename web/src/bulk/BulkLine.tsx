import { isUnderWay } from "@trato/domain/bulk/lifecycle.ts";
import { useState } from "react";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { changedNames } from "./changed-names.ts";
import { bulkWords, listNames } from "./labels.ts";
import type { BulkChange } from "./queries.ts";
import { outcomeOf, progressOf } from "./said.ts";
import { useUndoBulkChange } from "./use-bulk-changes.ts";

/** A change of many records: how far it is or what came of it, what was left out and why, and the way back. */
export function BulkLine({ bulk }: { bulk: BulkChange }) {
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
