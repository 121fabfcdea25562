import { useQuery } from "@tanstack/react-query";
import { isUnderWay } from "@trato/domain/bulk/lifecycle.ts";
import { useEffect, useRef } from "react";
import { useFormat } from "../platform/session.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { unfollow, useFollowed } from "./followed.ts";
import { bulkWords } from "./labels.ts";
import { bulkChangeQuery } from "./queries.ts";
import { doneOf, outcomeOf, progressOf } from "./said.ts";
import { useUndoBulkChange } from "./use-bulk-changes.ts";

/** How far the changes of many records have come that were begun here; at their end they can be taken back. */
export function BulkWatch() {
  const followed = useFollowed();
  return followed.map((id) => <Watched key={id} id={id} />);
}

function Watched({ id }: { id: string }) {
  const t = useWords(bulkWords);
  const f = useFormat();
  const undo = useUndoBulkChange();
  const { data: bulk } = useQuery(bulkChangeQuery(id));
  const isDone = bulk !== undefined && !isUnderWay(bulk.state);
  const say = useRef(() => {});
  useEffect(() => {
    say.current = () => {
      if (!bulk) return;
      unfollow(id);
      const isBack = bulk.state === "undone" || bulk.changed === 0;
      toast(outcomeOf(bulk, t, f), { id: `bulk ${id}`, ...(!isBack && { undo: () => undo(bulk.id) }) });
    };
  });
  useEffect(() => {
    if (isDone) say.current();
  }, [isDone]);
  if (!bulk || isDone) return null;
  const share = bulk.total > 0 ? Math.round((100 * doneOf(bulk)) / bulk.total) : 0;
  return (
    <div role="status" className="popup fixed bottom-4 left-1/2 z-30 w-72 -translate-x-1/2 px-4 py-3 max-md:bottom-18">
      <p className="mb-2 tabular-nums">{progressOf(bulk, t, f)}</p>
      <div className="h-1 overflow-hidden rounded-full bg-line">
        <div className="h-full bg-accent" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
