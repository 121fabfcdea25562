import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { obstacleText } from "../platform/obstacle-text.ts";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import { ArrivalState, whyOf } from "./arrival-columns.tsx";
import { captureWords } from "./labels.ts";
import { LeadOfArrival } from "./LeadOfArrival.tsx";
import { type ArrivalDetails, arrivalQuery } from "./queries.ts";
import { sourceText } from "./source-text.ts";
import { useArrivalMoves } from "./use-arrival-moves.ts";

type ArrivalDialogProps = { arrivalId: string; onClose: () => void };

/** Something that arrived: why it waits, what was read of it, how it came, and what can be done about it. */
export function ArrivalDialog({ arrivalId, onClose }: ArrivalDialogProps) {
  const { data: arrival } = useQuery(arrivalQuery(arrivalId));
  const [isMaking, setMaking] = useState(false);
  if (!arrival) return null;
  if (isMaking) return <LeadOfArrival arrival={arrival} onBack={() => setMaking(false)} onClose={onClose} />;
  const footer = <Moves arrival={arrival} onMake={() => setMaking(true)} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={arrival.title} size="lg" footer={footer}>
      <div className="flex flex-col gap-4">
        <Facts arrival={arrival} />
        <Raw arrival={arrival} />
      </div>
    </Dialog>
  );
}

function Facts({ arrival }: { arrival: ArrivalDetails }) {
  const t = useWords(captureWords);
  const f = useFormat();
  const language = useLanguage();
  const { detail, sender, consent, subjectKind, subjectId } = arrival;
  const why = [whyOf(arrival, t), detail].filter(Boolean).join(": ");
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
      <Fact name={t.state}>
        <ArrivalState arrival={arrival} />
      </Fact>
      {why && <Fact name={t.reason}>{why}</Fact>}
      {sender && <Fact name={t.sender}>{sender}</Fact>}
      <Fact name={t.source}>{sourceText(arrival, language)}</Fact>
      <Fact name={t.received}>{f.moment(arrival.receivedAt)}</Fact>
      {consent && <Fact name={t.consent}>{[consent.text, consent.at].filter(Boolean).join(" · ")}</Fact>}
      {subjectKind && subjectId && (
        <Fact name={t.taken}>
          <RecordLink kind={subjectKind} id={subjectId}>
            {t.openRecord}
          </RecordLink>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

/** Its bytes as text: nothing in it is run, loaded or followed. */
function Raw({ arrival: { id, raw } }: { arrival: ArrivalDetails }) {
  const t = useWords(captureWords);
  if (!raw) return null;
  return (
    <section className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-baseline gap-3">
        <h3 className="flex-1 font-medium">{t.raw}</h3>
        {!raw.isWhole && <span className="text-sm text-quiet">{t.rawIsLonger}</span>}
        <a href={paths.rawArrival(id)} className="flex items-center gap-1.5 text-accent hover:underline">
          <Download className="size-3.5" aria-hidden="true" /> {t.saveRaw}
        </a>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div tabIndex={0} className="max-h-80 overflow-auto rounded-md bg-panel px-3 py-2.5">
        <pre className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">{raw.text}</pre>
      </div>
    </section>
  );
}

type MovesProps = { arrival: ArrivalDetails; onMake: () => void; onClose: () => void };

function Moves({ arrival, onMake, onClose }: MovesProps) {
  const t = useWords(captureWords);
  const moves = useArrivalMoves();
  const { state, source, can } = arrival;
  return (
    <>
      <Button onClick={onClose}>{t.close}</Button>
      {source === "webhook" && state !== "taken" && (
        <Button obstacle={obstacleText(can.readAgain)} onClick={() => moves.readAgain(arrival)}>
          {t.readAgain}
        </Button>
      )}
      {state === "set_aside" && (
        <Button obstacle={obstacleText(can.putBack)} onClick={() => moves.putBack(arrival)}>
          {t.putBack}
        </Button>
      )}
      {state === "waiting" && (
        <Button obstacle={obstacleText(can.setAside)} onClick={() => moves.setAside(arrival)}>
          {t.setAside}
        </Button>
      )}
      {state !== "taken" && (
        <Button tone="primary" obstacle={obstacleText(can.take)} onClick={onMake}>
          {t.makeLead}
        </Button>
      )}
    </>
  );
}
