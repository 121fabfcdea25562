import type { ReactNode } from "react";
import type { Format } from "@trato/domain/format.ts";
import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";
import { offeredLines } from "@trato/domain/documents/choices/offered-lines.ts";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { toldPart } from "@trato/domain/documents/told-parts.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { useWords } from "../../platform/words.ts";
import { KeptAmounts } from "../KeptAmounts.tsx";
import type { Offer } from "../queries.ts";
import { TotalsBox } from "../../documents/TotalsBox.tsx";

/** The lines of the offer with what each costs, and the totals. */
export function PortalLines({ offer, f }: { offer: Offer; f: Format }) {
  const d = useWords(documentWords);
  const c = useWords(choiceWords);
  const { counted, options, alternatives } = offeredLines(offer.lines);
  const isOrder = offer.state === "confirmed" || offer.state === "done";
  return (
    <section className="flex flex-col gap-5">
      <ul className="border-t border-line2">
        {counted.map((line) => (
          <PortalLine key={line.id} line={line} f={f} />
        ))}
      </ul>
      <TotalsBox totals={offer.totals} money={(amount) => f.money(amount)} percent={f.percent} lines={offer.lines} />
      <KeptAmounts sale={offer} money={(amount) => f.money(amount)} />
      {!isOrder && options.length > 0 && (
        <Offered title={c.options}>
          {options.map((line) => (
            <PortalLine key={line.id} line={line} f={f} />
          ))}
        </Offered>
      )}
      {!isOrder && alternatives.length > 0 && (
        <Offered title={c.alternatives}>
          {alternatives.map(({ insteadOf, lines }) => (
            <li key={lines[0]?.id}>
              <p className="px-2 pt-2.5 text-sm text-quiet">{c.insteadOf(insteadOf?.name ?? "")}</p>
              <ul>
                {lines.map((line) => (
                  <PortalLine key={line.id} line={line} f={f} />
                ))}
              </ul>
            </li>
          ))}
        </Offered>
      )}
      {(offer.instalments.length > 1 || offer.instalments.some(({ early }) => early)) && (
        <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-1 tabular-nums">
          <dt className="col-span-2 text-sm text-faint">{d.instalments}</dt>
          {offer.instalments.map((part, index) => (
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
      )}
    </section>
  );
}

/** What the customer may have besides, or instead. */
function Offered({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="pb-1 text-sm text-quiet">{title}</h2>
      <ul className="border-t border-line2">{children}</ul>
    </section>
  );
}

function PortalLine({ line, f }: { line: Offer["lines"][number]; f: Format }) {
  const r = useWords(periodWords);
  return (
    <li className="border-b border-line">
      {line.kind === "section" && (
        <div className="flex gap-4 bg-panel px-2 py-2">
          <h2 className="min-w-0 flex-1 font-semibold">{line.name}</h2>
          {line.hidesLines && <p className="font-medium tabular-nums">{f.money(line.subtotal)}</p>}
        </div>
      )}
      {line.kind === "note" && <p className="px-2 py-2 text-quiet italic">{line.name}</p>}
      {line.kind === "product" && (
        <div className="flex gap-4 px-2 py-2.5">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{line.name}</p>
            <p className="text-sm text-quiet tabular-nums">
              {f.quantity(line.quantity)} {line.unitName} × {f.price(line.unitPrice)}
              {line.discount !== "0" && ` − ${f.percent(line.discount)}`}
              {line.period !== "once" && ` · ${r[line.period]}`}
            </p>
            {line.parts.length > 0 && (
              <ul className="text-sm text-quiet">
                {line.parts.map((part, place) => (
                  <li key={place} className="wrap-anywhere">
                    {toldPart(part, f.quantity)}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <div className="max-w-1/2 text-right">
            <p className="font-medium tabular-nums">{f.money(line.subtotal)}</p>
            <p className="text-sm text-quiet">{f.list(line.taxes)}</p>
          </div>
        </div>
      )}
    </li>
  );
}
