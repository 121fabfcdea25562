import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { Section } from "../../ui/Section.tsx";
import { approvalWords } from "./approval-labels.ts";
import { type WaitingSale, waitingQuery } from "./approval-queries.ts";
import { DecideApproval } from "./DecideApproval.tsx";
import { Excesses } from "./Excesses.tsx";

/** What waits for one's own yes or no, each with what is beyond which limit; nothing where nothing does. */
export function WaitingApprovals() {
  const t = useWords(approvalWords);
  const items = useQuery(waitingQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className="mx-auto w-full max-w-200 px-4 pt-4 max-md:px-2">
      <Section title={t.waitingForMe} about={items.length} className="[&_h2]:pl-2">
        <WaitingCards items={items} />
      </Section>
    </div>
  );
}

export function WaitingCards({ items }: { items: readonly WaitingSale[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {items.map((waiting) => (
        <WaitingCard key={waiting.saleId} waiting={waiting} />
      ))}
    </ul>
  );
}

function WaitingCard({ waiting }: { waiting: WaitingSale }) {
  const t = useWords(approvalWords);
  const f = useFormat();
  const { saleId, number, customerName, salespersonName, currency, total, version, companyCurrency } = waiting;
  const { askedBy, askedAt, note, excesses } = waiting;
  const at = f.moment(askedAt);
  return (
    <li className="flex flex-col gap-1.5 rounded-md bg-card px-3 py-2.5 shadow-card">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <RecordLink kind="sale" id={saleId} className="min-w-0 flex-1 font-medium wrap-anywhere">
          {[number, customerName].filter(Boolean).join(" · ")}
        </RecordLink>
        <span className="font-medium tabular-nums">{f.money(total, currency)}</span>
      </div>
      <Excesses excesses={excesses} currency={companyCurrency} />
      <p className="text-sm text-quiet">
        {askedBy ? t.askedBy(askedBy, at) : t.askedOn(at)}
        {salespersonName && salespersonName !== askedBy && ` · ${salespersonName}`}
      </p>
      {note && <p className="whitespace-pre-line wrap-anywhere">{note}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <DecideApproval saleId={saleId} version={version} />
      </div>
    </li>
  );
}
