import { useQuery } from "@tanstack/react-query";
import { Plus, RotateCcw, Square } from "lucide-react";
import { useState } from "react";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { type OfferFollowUp as FollowUp, offerFollowUpQuery } from "../queries.ts";
import { enrolmentWords, offerWords } from "../sequence-labels.ts";
import { BeginSequence } from "./BeginSequence.tsx";
import { EnrolmentRow } from "./SequenceSection.tsx";
import { useOfferMoves } from "./use-offer-moves.ts";

/** How an offer is followed up: how often it was opened, what comes next and when, what begins by itself, and how to stop it. */
export function OfferFollowUp({ saleId }: { saleId: string }) {
  const t = useWords({ ...enrolmentWords, ...offerWords });
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(offerFollowUpQuery(saleId));
  const may = useCan("sale.send") && data?.isOpen === true;
  const moves = useOfferMoves(saleId);
  if (!data || (!may && data.items.length === 0 && data.openings === 0)) return null;
  const { items, ahead, openings, openedAt, unsubscribed } = data;
  return (
    <Section
      title={t.title}
      tools={may && <IconButton tone="plain" label={t.begin} icon={<Plus />} onClick={() => setOpen(true)} />}
    >
      {openings > 0 && openedAt && (
        <p className="text-quiet">{t.opened(t.times(f.count(openings)), f.moment(openedAt))}</p>
      )}
      {unsubscribed && <p className="text-sm text-warn">{t.wantsNone(unsubscribed.address)}</p>}
      {items.length + ahead.length === 0 ? (
        <p className="text-sm text-faint">{t.none}</p>
      ) : (
        <ul className="rounded-md bg-card shadow-card">
          {items.slice(0, 6).map((enrolment) => (
            <EnrolmentRow key={enrolment.id} enrolment={enrolment} moves={moves} isClosed={!may} />
          ))}
          {ahead.map((each) => (
            <AheadRow key={each.sequence.id} ahead={each} may={may} onSkip={moves.skip} />
          ))}
        </ul>
      )}
      {isOpen && (
        <BeginSequence
          subject="sale"
          isBusy={moves.isBusy}
          onBegin={(sequence) => moves.enrol(sequence, () => setOpen(false))}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}

type Ahead = FollowUp["ahead"][number];
type AheadRowProps = { ahead: Ahead; may: boolean; onSkip: (ahead: Ahead, isSkipped: boolean) => void };

/** What begins by itself later, unless somebody says that it does not. */
function AheadRow({ ahead, may, onSkip }: AheadRowProps) {
  const t = useWords(offerWords);
  const f = useFormat();
  const { sequence, begins, on, isSkipped } = ahead;
  const comes = "times" in begins ? t.beginsOpened(t.times(f.count(begins.times))) : on && t.beginsOn(f.date(on));
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-1.5 last:border-0">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="truncate font-medium">{sequence.name}</span>
          {isSkipped && <State>{t.isSkipped}</State>}
        </p>
        {!isSkipped && <p className="text-sm text-pretty text-quiet tabular-nums">{comes}</p>}
      </div>
      {may && (
        <IconButton
          tone="plain"
          label={isSkipped ? t.unskip : t.skip}
          icon={isSkipped ? <RotateCcw /> : <Square />}
          onClick={() => onSkip(ahead, !isSkipped)}
        />
      )}
    </li>
  );
}
