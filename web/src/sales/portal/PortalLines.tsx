import type { Format } from "@trato/domain/format.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { offeredInstalments } from "@trato/domain/sales/offered-instalments.ts";
import { TotalsBox } from "../../documents/TotalsBox.tsx";
import { useWords } from "../../platform/words.ts";
import { KeptAmounts } from "../KeptAmounts.tsx";
import type { Offer } from "../queries.ts";
import type { ChoosingOffer } from "./choices/use-choosing.ts";
import { LinesToChoose } from "./choices/LinesToChoose.tsx";
import { offerChoiceWords } from "./choices/offer-choice-labels.ts";
import { OfferedLines, OfferedBesides } from "./OfferedLines.tsx";

type PortalLinesProps = { offer: Offer; token: string; chosen: ChoosingOffer; f: Format };

/** The lines of the offer with what each costs, the customer's choices among them, and the totals. */
export function PortalLines({ offer, token, chosen, f }: PortalLinesProps) {
  const t = useWords(offerChoiceWords);
  const { lines, totals, choose } = chosen;
  return (
    <section className="flex flex-col gap-5">
      {choose ? (
        <LinesToChoose {...{ offer, token, chosen, f }} onChoose={choose} />
      ) : (
        <OfferedLines {...{ offer, token, f }} />
      )}
      <div className={chosen.isBehind ? "opacity-50" : undefined} aria-busy={chosen.isBehind || undefined}>
        <TotalsBox totals={totals} money={(amount) => f.money(amount)} percent={f.percent} lines={lines} />
      </div>
      {chosen.choices.length > 0 && choose && <p className="text-right text-sm text-faint">{t.asOffered}</p>}
      <KeptAmounts sale={offer} money={(amount) => f.money(amount)} />
      {!choose && <OfferedBesides {...{ offer, token, f }} />}
      {chosen.isKept && <Instalments offer={offer} f={f} />}
    </section>
  );
}

/** What is due when: of an offer if it is accepted today, of an order where that is more than once. */
function Instalments({ offer, f }: { offer: Offer; f: Format }) {
  const d = useWords(documentWords);
  const { instalmentsFrom: day } = offer;
  const all = offer.choosing?.instalments ?? offer.instalments;
  const instalments = day ? offeredInstalments(all, day) : all;
  if (instalments.length === 0) return null;
  if (!day && instalments.length < 2 && !instalments.some(({ early }) => early)) return null;
  return (
    <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-1 tabular-nums">
      <dt className="col-span-2 text-sm text-faint">
        {day ? `${d.instalmentsOfOffer} ${f.date(day)}` : d.instalments}
      </dt>
      {instalments.map((part, index) => (
        <div key={index} className="contents">
          <dt className="text-quiet">{f.date(part.dueOn)}</dt>
          <dd className="text-right">{f.money(part.amount)}</dd>
          {part.early && (
            <>
              <dt className="text-quiet">{`${d.ifPaidBy} ${f.date(part.early.until)}`}</dt>
              <dd className="text-right">{f.money(part.early.amount)}</dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
