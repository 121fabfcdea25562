import type { Format } from "@trato/domain/format.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { useWords } from "../../platform/words.ts";
import { KeptAmounts } from "../KeptAmounts.tsx";
import type { Offer } from "../queries.ts";
import { TotalsBox } from "../../documents/TotalsBox.tsx";

/** The lines of the offer with what each costs, and the totals. */
export function PortalLines({ offer, f }: { offer: Offer; f: Format }) {
  const d = useWords(documentWords);
  return (
    <section className="flex flex-col gap-5">
      <ul className="border-t border-line2">
        {offer.lines.map((line) => (
          <li key={line.id} className="border-b border-line">
            {line.kind === "section" && <h2 className="bg-panel px-2 py-2 font-semibold">{line.name}</h2>}
            {line.kind === "note" && <p className="px-2 py-2 text-quiet italic">{line.name}</p>}
            {line.kind === "product" && (
              <div className="flex gap-4 px-2 py-2.5">
                <div className="min-w-0 flex-1">
                  <p className="font-medium">{line.name}</p>
                  <p className="text-sm text-quiet tabular-nums">
                    {f.quantity(line.quantity)} {line.unitName} × {f.price(line.unitPrice)}
                    {line.discount !== "0" && ` − ${f.percent(line.discount)}`}
                  </p>
                </div>
                <div className="max-w-1/2 text-right">
                  <p className="font-medium tabular-nums">{f.money(line.subtotal)}</p>
                  <p className="text-sm text-quiet">{f.list(line.taxes)}</p>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      <TotalsBox totals={offer.totals} money={(amount) => f.money(amount)} percent={f.percent} lines={offer.lines} />
      <KeptAmounts sale={offer} money={(amount) => f.money(amount)} />
      {offer.instalments.length > 1 && (
        <dl className="ml-auto grid w-full max-w-80 grid-cols-[1fr_auto] gap-y-1 tabular-nums">
          <dt className="col-span-2 text-sm text-faint">{d.instalments}</dt>
          {offer.instalments.map((part, index) => (
            <div key={index} className="contents">
              <dt className="text-quiet">{f.date(part.dueOn)}</dt>
              <dd className="text-right">{f.money(part.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
