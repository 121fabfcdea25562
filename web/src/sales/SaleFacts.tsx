import { useSuspenseQuery } from "@tanstack/react-query";
import { RecordLink } from "../ui/RecordLink.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Fact, Facts } from "../ui/Facts.tsx";
import { saleWords } from "./labels.ts";
import { paymentTermsQuery, type Sale } from "./queries.ts";

/** The header of a document that no longer changes. */
export function SaleFacts({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { data: terms } = useSuspenseQuery(paymentTermsQuery);
  const paymentTerms = terms.items.find(({ id }) => id === sale.paymentTermsId);
  return (
    <Facts className="grid-cols-[2fr_1fr_1fr_1.3fr_1.3fr] max-lg:grid-cols-2">
      <Fact label={t.customer}>
        <RecordLink kind="contact" id={sale.customer.id} className="font-medium">
          {sale.customer.name}
        </RecordLink>
      </Fact>
      {sale.contactPerson && (
        <Fact label={t.contactPerson}>
          <RecordLink kind="contact" id={sale.contactPerson.id}>
            {sale.contactPerson.name}
          </RecordLink>
        </Fact>
      )}
      {sale.quotationNumber && <Fact label={t.quotation}>{sale.quotationNumber}</Fact>}
      {sale.confirmedAt && <Fact label={t.confirmedOn}>{f.date(f.dayOf(sale.confirmedAt))}</Fact>}
      <Fact label={t.deliveryDate}>{sale.deliveryDate ? f.date(sale.deliveryDate) : t.asSoonAsPossible}</Fact>
      <Fact label={t.paymentTerms}>{paymentTerms?.name}</Fact>
      <Fact label={t.reference}>{sale.customerReference}</Fact>
      {sale.priceList && <Fact label={t.priceList}>{sale.priceList.name}</Fact>}
      {sale.fiscalPosition && <Fact label={t.fiscalPosition}>{sale.fiscalPosition.name}</Fact>}
      {sale.invoiceAddress && (
        <Fact label={t.invoiceAddress}>
          <span className="whitespace-pre-line">{sale.invoiceAddress}</span>
        </Fact>
      )}
      {sale.deliveryAddress && (
        <Fact label={t.deliveryAddress}>
          <span className="whitespace-pre-line">{sale.deliveryAddress}</span>
        </Fact>
      )}
    </Facts>
  );
}
