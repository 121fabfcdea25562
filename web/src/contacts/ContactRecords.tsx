import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { PurchaseState } from "../purchasing/PurchaseState.tsx";
import { purchaseWords } from "../purchasing/labels.ts";
import { saleWords } from "../sales/labels.ts";
import { SaleState } from "../sales/SaleState.tsx";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { contactWords } from "./labels.ts";
import { type ContactDetails, opportunitiesOfContact, purchasesOfContact, salesOfContact } from "./queries.ts";

/** What is under way with a contact and what was: its opportunities, its documents, and what is bought from it. */
export function ContactRecords({ contact }: { contact: ContactDetails }) {
  const maySell = useCan("opportunity.read");
  const { counts } = contact;
  return (
    <>
      {maySell && counts.opportunities > 0 && <Opportunities contact={contact} />}
      {counts.sales > 0 && <Sales contact={contact} />}
      {counts.purchases > 0 && <Purchases contact={contact} />}
    </>
  );
}

function Opportunities({ contact }: { contact: ContactDetails }) {
  const t = useWords(contactWords);
  const f = useFormat();
  const { data } = useQuery(opportunitiesOfContact(contact.id));
  return (
    <Section
      title={t.opportunities}
      about={f.count(contact.counts.opportunities)}
      tools={<All to={paths.opportunities({ customerId: contact.id })}>{t.seeOpportunities}</All>}
    >
      <Rows>
        {data?.items.map((row) => (
          <Row key={row.id} to={paths.opportunity(row.id)}>
            <span className="min-w-0 flex-1 truncate font-medium">{row.title}</span>
            <span className="text-quiet">{row.stageName}</span>
            <span className="tabular-nums">{row.expectedRevenue !== "0" && f.wholeMoney(row.expectedRevenue)}</span>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Sales({ contact }: { contact: ContactDetails }) {
  const t = useWords(contactWords);
  const words = useWords(saleWords);
  const f = useFormat();
  const { data } = useQuery(salesOfContact(contact.id));
  return (
    <Section
      title={t.sales}
      about={f.count(contact.counts.sales)}
      tools={
        <>
          <All to={paths.quotations({ customerId: contact.id })}>{t.seeQuotations}</All>
          <All to={paths.orders({ customerId: contact.id })}>{t.seeOrders}</All>
        </>
      }
    >
      <Rows>
        {data?.items.map((row) => (
          <Row key={row.id} to={paths.sale(row.id)}>
            <span className="font-medium">{row.number ?? words.draftName}</span>
            <SaleState sale={row} />
            <span className="flex-1 text-quiet">{f.shortDate(f.dayOf(row.confirmedAt ?? row.createdAt))}</span>
            <span className="tabular-nums">{f.money(row.total, row.currency)}</span>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Purchases({ contact }: { contact: ContactDetails }) {
  const t = useWords(contactWords);
  const { draft } = useWords(purchaseWords);
  const f = useFormat();
  const { data } = useQuery(purchasesOfContact(contact.id));
  return (
    <Section
      title={t.purchases}
      about={f.count(contact.counts.purchases)}
      tools={<All to={paths.purchases({ vendorId: contact.id })}>{t.seePurchases}</All>}
    >
      <Rows>
        {data?.items.map((row) => (
          <Row key={row.id} to={paths.purchase(row.id)}>
            <span className="font-medium">{row.number ?? draft}</span>
            <PurchaseState purchase={row} />
            <span className={`flex-1 ${row.isLate ? "text-bad" : "text-quiet"}`}>{f.shortDate(row.expectedAt)}</span>
            <span className="tabular-nums">{f.money(row.total, row.currency)}</span>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function All({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button size="sm" tone="ghost" render={<Link to={to} />}>
      {children}
    </Button>
  );
}

const Rows = ({ children }: { children: ReactNode }) => (
  <ul className="min-h-9 overflow-hidden rounded-md bg-card shadow-card">{children}</ul>
);

function Row({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li className="border-b border-line last:border-0">
      <Link to={to} className="flex h-9 items-center gap-2 px-3 -outline-offset-2 hover:bg-hover">
        {children}
      </Link>
    </li>
  );
}
