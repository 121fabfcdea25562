import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { isOrder, isQuotation } from "@trato/domain/sales/lifecycle.ts";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { recordAddress } from "../platform/records.ts";
import { CurrencyContext, useFormat, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { FilesSection } from "../files/FilesSection.tsx";
import { OfferFollowUp } from "../sequences/record/OfferFollowUp.tsx";
import { Timeline } from "../reports/Timeline.tsx";
import { SaleApproval } from "./approval/SaleApproval.tsx";
import { CompanyAmounts } from "../documents/money/CompanyAmounts.tsx";
import { KeptAmounts } from "./KeptAmounts.tsx";
import { saleWords } from "./labels.ts";
import { LineTable } from "./lines/LineTable.tsx";
import { type Sale, saleQuery } from "./queries.ts";
import { MarginBox } from "./margins/MarginBox.tsx";
import { SaleWarnings } from "./margins/SaleWarnings.tsx";
import { AnswerCustomer } from "./mail/AnswerCustomer.tsx";
import { useRemoveDiscount } from "./discounts/use-remove-discount.ts";
import { SalePayments } from "./payments/SalePayments.tsx";
import { CustomerQuestions } from "./questions/CustomerQuestions.tsx";
import { SaleActions } from "./SaleActions.tsx";
import { SaleDeliveries } from "./SaleDeliveries.tsx";
import { SaleFacts } from "./SaleFacts.tsx";
import { SaleHeader } from "./SaleHeader.tsx";
import { SaleState } from "./SaleState.tsx";
import { PreviewedDocument } from "../documents/preview/PreviewedDocument.tsx";
import { PreviewToggle } from "../documents/preview/PreviewToggle.tsx";
import { DocumentTitle } from "../documents/DocumentTitle.tsx";
import { EditedDocument } from "../documents/history/EditedDocument.tsx";
import { UndoButtons } from "../documents/history/UndoButtons.tsx";
import { useRetrace } from "../documents/history/use-retrace.ts";
import { TotalsBox } from "../documents/TotalsBox.tsx";
import { WhyTotal } from "../documents/why/WhyTotal.tsx";
import { SaleShares } from "./shares/SaleShares.tsx";
import { TermsField } from "./terms/TermsField.tsx";
import { useSaleDraft } from "./use-sale-draft.ts";
import { useTotals } from "../documents/use-totals.ts";

const page = getRouteApi("/w/$slug/sales/$saleId");

/** The document, as quotation and as order: number and state, a few fields, the lines, what it comes to. */
export function SalePage() {
  const { saleId } = page.useParams();
  const { data: sale } = useSuspenseQuery(saleQuery(saleId));
  return (
    <PreviewedDocument
      key={sale.id}
      addressOf={(shown) => paths.salePreview(sale.id, sale.version, shown)}
      history={
        <CurrencyContext value={sale.currency}>
          <Timeline
            subject={{ kind: "sale", id: sale.id }}
            email={sale.contactPerson?.email ?? sale.customer.email}
            answer={sale.sentAt && <AnswerCustomer sale={sale} />}
          />
        </CurrencyContext>
      }
    >
      <SaleDocument sale={sale} />
    </PreviewedDocument>
  );
}

/** What is drawn anew with every key. */
function SaleDocument({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // margins are in it
  const draft = useSaleDraft(sale);
  const isLocked = sale.can.edit !== true;
  const { currency, discount } = draft.header;
  const { totals, amounts } = useTotals(sale, { lines: draft.lines, discount, isLocked, currency });
  const { header, unsent, moves, now, steps } = draft;
  const removeDiscount = useRemoveDiscount(draft);
  const retrace = useRetrace(moves);
  const group = isOrder(sale) ? t.order : t.quotation;
  return (
    <CurrencyContext value={currency}>
      <EditedDocument retrace={retrace} isLocked={isLocked}>
        <DocumentTitle
          kind={group}
          number={sale.number}
          elsewhere={sale.externalId}
          state={<SaleState sale={sale} />}
          saving={draft.saving}
          unsent={draft.unsent}
          incomplete={t.incomplete}
          actions={
            <>
              {!isLocked && <UndoButtons {...{ group, steps, retrace }} />}
              <PreviewToggle group={group} />
              <SaleActions sale={sale} flush={draft.flush} />
            </>
          }
        >
          <About sale={sale} />
        </DocumentTitle>
        {isLocked ? <SaleFacts sale={sale} /> : <SaleHeader {...{ sale, header, unsent, moves, now }} />}
        {isQuotation(sale) && <SaleApproval sale={sale} flush={draft.flush} />}
        {isQuotation(sale) && <SaleWarnings saleId={sale.id} />}
        <LineTable sale={sale} draft={draft} amounts={amounts} isLocked={isLocked} />
        <TotalsBox
          totals={totals}
          money={(amount) => f.money(amount, currency)}
          percent={f.percent}
          lines={draft.lines}
          why={<WhyTotal {...{ lines: draft.lines, discount, currency }} kept={isLocked ? sale.totals : null} />}
          onRemoveDiscount={isLocked ? undefined : removeDiscount}
        />
        <MarginBox saleId={sale.id} money={(amount) => f.money(amount, own)} />
        <KeptAmounts sale={sale} money={(amount) => f.money(amount, currency)} />
        <CompanyAmounts document={sale} currency={currency} />
        {sale.instalments.length > 0 && <Instalments sale={sale} />}
        <SalePayments sale={sale} />
        <SaleDeliveries sale={sale} />
        {sale.fiscalNote && <p className="whitespace-pre-line text-quiet">{sale.fiscalNote}</p>}
        <TermsField {...{ header, unsent, moves, isLocked }} />
        {sale.sentAt && <OfferFollowUp saleId={sale.id} />}
        <CustomerQuestions sale={sale} />
        <SaleShares sale={sale} />
        <FilesSection holder={{ kind: "sale", id: sale.id }} />
      </EditedDocument>
    </CurrencyContext>
  );
}

function About({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const kinds = useWords(declineKindWords);
  const declined = [sale.declineKind && kinds[sale.declineKind], sale.declineReason].filter(Boolean).join(": ");
  const opportunity = sale.opportunity && recordAddress("opportunity", sale.opportunity.id);
  return (
    <div className="flex flex-col gap-0.5 pt-1 text-quiet">
      <p className="flex flex-wrap gap-x-2">
        {sale.opportunity && opportunity && (
          <>
            <Link to={opportunity} className="hover:text-ink hover:underline">
              {sale.opportunity.title}
            </Link>
            <span aria-hidden="true">·</span>
          </>
        )}
        <span>{[sale.customer.name, sale.contactPerson?.name].filter(Boolean).join(", ")}</span>
        {sale.salesperson && (
          <>
            <span aria-hidden="true">·</span>
            <span>{sale.salesperson.name}</span>
          </>
        )}
      </p>
      {sale.acceptedBy && sale.acceptedAt && (
        <p className="text-ok">{t.acceptedBy(sale.acceptedBy, f.moment(sale.acceptedAt))}</p>
      )}
      {sale.state === "sent" && sale.viewedAt && <p>{t.viewed(f.moment(sale.viewedAt))}</p>}
      {sale.isChangedSinceSent && (
        <p className="text-warn">
          {t.changedSinceSent}{" "}
          <Link to={paths.saleVersions(sale.id)} className="underline underline-offset-2">
            {t.seeChanges}
          </Link>
        </p>
      )}
      {sale.isChangeAsked && sale.changesAskedAt && (
        <p className="text-warn">{t.changesAskedOn(f.moment(sale.changesAskedAt))}</p>
      )}
      {declined && <p className="text-bad">{declined}</p>}
      {sale.lines.map(
        ({ id, name, declineKind }) =>
          declineKind && (
            <p key={id} className="text-bad">
              {name}: {kinds[declineKind]}
            </p>
          ),
      )}
    </div>
  );
}

function Instalments({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const f = useFormat();
  return (
    <section className="ml-auto w-full max-w-80">
      <h2 className="pb-1 text-sm font-medium text-quiet">{t.instalments}</h2>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1 tabular-nums">
        {sale.instalments.map((part, index) => (
          <div key={index} className="contents">
            <dt className="text-quiet">{f.date(part.dueOn)}</dt>
            <dd className="text-right">{f.money(part.amount, sale.currency)}</dd>
            {part.early && (
              <>
                <dt className="text-quiet">{`${t.ifPaidBy} ${f.date(part.early.until)}`}</dt>
                <dd className="text-right">{f.money(part.early.amount, sale.currency)}</dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
