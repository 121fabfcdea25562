import { sameSignWords, surenessWords } from "@trato/domain/contacts/likeness-words.ts";
import type { ContactPair } from "@trato/domain/contacts/pairs/records.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Kind } from "@trato/domain/kinds.ts";
import type { ReactNode } from "react";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { State } from "../../ui/State.tsx";
import { pairWords } from "./labels.ts";

/** One of two records as it stands beside the other: what it is called, what kind of record it is, and how it is recognised. */
export type PairEnd = {
  id: string;
  kind: Kind;
  name: string;
  about: string;
  facts: readonly (string | null)[];
  createdAt: Moment;
};

type PairCardProps = Pick<ContactPair, "sureness" | "same"> & {
  ends: readonly [PairEnd, PairEnd];
  /** What can be done with the two. */
  actions: ReactNode;
};

/** Two records that are likely the same, side by side, with how sure that is and why; each opens at its name. */
export function PairCard({ ends, sureness, same, actions }: PairCardProps) {
  const t = useWords(pairWords);
  const language = useLanguage();
  return (
    <li aria-label={t.pairOf(ends[0].name, ends[1].name)} className="rounded-lg bg-card p-4 shadow-card max-md:p-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pb-3">
        <State tone={sureness === "almostCertain" ? "bad" : "warn"}>{surenessWords[sureness][language]}</State>
        <span className="text-sm text-quiet">{same.map((sign) => sameSignWords[sign][language]).join(", ")}</span>
      </div>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1 max-md:gap-3">
        {ends.map((end) => (
          <End key={end.id} {...end} />
        ))}
      </div>
      <div className="flex flex-wrap justify-end gap-2 pt-3">{actions}</div>
    </li>
  );
}

function End({ id, kind, name, about, facts, createdAt }: PairEnd) {
  const t = useWords(pairWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5 border-l-2 border-line pl-3">
      <RecordLink kind={kind} id={id} className="font-medium break-words">
        {name}
      </RecordLink>
      <span className="text-sm text-quiet">
        {about} · {t.madeOn(f.date(f.dayOf(createdAt)))}
      </span>
      {facts.filter(Boolean).map((fact) => (
        <span key={fact} className="text-sm break-words">
          {fact}
        </span>
      ))}
    </div>
  );
}
