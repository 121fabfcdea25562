import type { Format } from "@trato/domain/format.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { useWords } from "../../platform/words.ts";
import type { Offer } from "../queries.ts";

/** Its days, addresses and numbers. */
export function OfferFacts({ offer, f }: { offer: Offer; f: Format }) {
  const d = useWords(documentWords);
  const facts = [
    { name: d.quotation, value: offer.quotationNumber },
    { name: d.date, value: offer.sentAt && f.date(f.dayOf(offer.sentAt)) },
    { name: d.validUntil, value: offer.validUntil && f.date(offer.validUntil) },
    { name: d.deliveryDate, value: offer.deliveryDate && f.date(offer.deliveryDate) },
    { name: d.reference, value: offer.customerReference },
    { name: d.salesperson, value: offer.salespersonName },
    { name: d.deliveryAddress, value: offer.deliveryAddress },
    { name: d.invoiceAddress, value: offer.invoiceAddress },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-3">
      {facts.map(({ name, value }) =>
        value ? (
          <div key={name}>
            <dt className="text-sm text-faint">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
