import { useQuery } from "@tanstack/react-query";
import { movesText } from "@trato/domain/contacts/merging/place-words.ts";
import { useState } from "react";
import type { InputOf, OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { reading } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckList } from "../../ui/fields/CheckList.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useRefused } from "../merging/MergeDialog.tsx";
import { personalWords } from "./labels.ts";

type Asked = InputOf<"GET /personal-data">;
type Found = OutputOf<"GET /personal-data">;

type PersonalDataProps = {
  /** Whose they are. */
  whose: Pick<Asked, "contactId" | "opportunityId">;
  onErased: () => void;
  onClose: () => void;
};

/** What is known of a person: handed out as a file, or erased for good, once what goes and what stays was seen. */
export function PersonalData({ whose, onErased, onClose }: PersonalDataProps) {
  const t = useWords(personalWords);
  const [except, setExcept] = useState<string[]>([]);
  const [isSure, setSure] = useState(false);
  const all = useQuery(reading("GET /personal-data", whose));
  const asked = except.length > 0 ? { ...whose, except } : whose;
  const left = useQuery(reading("GET /personal-data", asked));
  useRefused(all.error, onClose);
  const handOut = useCommand("POST /personal-data/hand-out", {
    done: (file) => {
      saveHandedOut(file);
      toast(t.handedOut);
    },
  });
  const erase = useCommand("POST /personal-data/erase", {
    done: () => {
      toast(t.erased);
      onErased();
    },
  });
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={t.title}
      description={t.about}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button isBusy={handOut.isRunning} onClick={() => handOut.run(asked)}>
            {t.handOut}
          </Button>
          <Button tone="danger" isBusy={erase.isRunning} onClick={() => (isSure ? erase.run(asked) : setSure(true))}>
            {isSure ? t.eraseForGood : t.erase}
          </Button>
        </>
      }
    >
      {all.data ? (
        <div className="flex flex-col gap-3">
          <Records found={all.data} except={except} onExcept={setExcept} />
          <WhatGoes found={left.data ?? all.data} />
          {isSure && <p className="rounded-md bg-warn-bg px-3 py-2 text-warn">{t.noWayBack}</p>}
        </div>
      ) : (
        <Skeleton className="h-40" />
      )}
    </Dialog>
  );
}

type RecordsProps = { found: Found; except: readonly string[]; onExcept: (ids: string[]) => void };

function Records({ found, except, onExcept }: RecordsProps) {
  const t = useWords(personalWords);
  const ids = found.records.map(({ id }) => id);
  return (
    <CheckList
      label={t.records}
      choices={found.records.map(({ id, kind, name, by }) => ({ value: id, label: t.foundBy(t[kind], name, t[by]) }))}
      value={ids.filter((id) => !except.includes(id))}
      onChange={(chosen) => onExcept(ids.filter((id) => !chosen.includes(id)))}
    />
  );
}

function WhatGoes({ found: { rows, documents, areIssued } }: { found: Found }) {
  const t = useWords(personalWords);
  const language = useLanguage();
  const places = Object.entries(rows).map(([table, count]) => [placeOf[table] ?? table, count] as const);
  return (
    <>
      <div>
        <h3 className="text-sm font-medium text-quiet">{t.goes}</h3>
        <p>{movesText(Object.fromEntries(places), language).join(", ") || t.nothingMore}</p>
        <p className="pt-1 text-sm text-quiet">{t.texts}</p>
      </div>
      <div>
        <h3 className="text-sm font-medium text-quiet">{t.stays}</h3>
        <p>{documents === 0 ? t.noDocuments : areIssued ? t.issued(documents) : t.documents(documents)}</p>
        <p className="pt-1 text-sm text-quiet">{t.copies}</p>
      </div>
    </>
  );
}

/** Gives the browser what was handed out, to save as a file. */
function saveHandedOut(handedOut: OutputOf<"POST /personal-data/hand-out">): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(handedOut, null, 2)], { type: "application/json" }));
  link.download = `personal-data-${handedOut.handedOutAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** By which place the words know what stands in a table. */
const placeOf: Readonly<Record<string, string>> = {
  activities: "activities.subject_id",
  addresses: "addresses.contact_id",
  arrivals: "arrivals.subject_id",
  files: "files.subject_id",
  messages: "messages.subject_id",
  notes: "notes.subject_id",
};
