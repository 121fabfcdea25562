import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useState } from "react";
import { useAction } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { BulkLine } from "./BulkLine.tsx";
import { bulkWords } from "./labels.ts";
import { recentBulkQuery } from "./queries.ts";

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
        <BulkLine key={bulk.id} bulk={bulk} />
      ))}
    </ul>
  );
}
