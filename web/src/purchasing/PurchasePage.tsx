import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { RecordLink } from "../ui/RecordLink.tsx";
import { CurrencyContext, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { CompanyAmounts } from "../documents/money/CompanyAmounts.tsx";
import { TotalsBox } from "../documents/TotalsBox.tsx";
import { WhyTotal } from "../documents/why/WhyTotal.tsx";
import { useTotals } from "../documents/use-totals.ts";
import { noteOfField } from "../documents/DraftNotes.tsx";
import { FilesSection } from "../files/FilesSection.tsx";
import { Timeline } from "../reports/Timeline.tsx";
import { PreviewedDocument } from "../documents/preview/PreviewedDocument.tsx";
import { PreviewToggle } from "../documents/preview/PreviewToggle.tsx";
import { paths } from "../platform/paths.ts";
import { DocumentTitle } from "../documents/DocumentTitle.tsx";
import { EditedDocument } from "../documents/history/EditedDocument.tsx";
import { UndoButtons } from "../documents/history/UndoButtons.tsx";
import { useRetrace } from "../documents/history/use-retrace.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { purchaseWords } from "./labels.ts";
import { PurchaseActions } from "./PurchaseActions.tsx";
import { PurchaseHeader } from "./PurchaseHeader.tsx";
import { PurchaseLines } from "./PurchaseLines.tsx";
import { PurchaseReceipts } from "./PurchaseReceipts.tsx";
import { PurchaseState } from "./PurchaseState.tsx";
import { type Purchase, purchaseQuery } from "./queries.ts";
import { usePurchaseDraft } from "./use-purchase-draft.ts";

const page = getRouteApi("/w/$slug/purchases/$purchaseId");

/** What is ordered from a vendor: who and when, the lines, what it comes to, and what of it has arrived. */
export function PurchasePage() {
  const { purchaseId } = page.useParams();
  const { data: purchase } = useSuspenseQuery(purchaseQuery(purchaseId));
  return (
    <PreviewedDocument
      key={purchase.id}
      addressOf={(shown) => paths.purchasePreview(purchase.id, purchase.version, shown)}
      history={<Timeline subject={{ kind: "purchase", id: purchase.id }} />}
    >
      <PurchaseDocument purchase={purchase} />
    </PreviewedDocument>
  );
}

/** What is drawn anew with every key. */
function PurchaseDocument({ purchase }: { purchase: Purchase }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  const { currency } = purchase;
  const draft = usePurchaseDraft(purchase);
  const isLocked = purchase.can.edit !== true;
  const { totals, amounts } = useTotals(purchase, { lines: draft.lines, isLocked, currency });
  const { header, unsent, moves, now, steps, priced } = draft;
  const retrace = useRetrace(moves);
  return (
    <CurrencyContext value={currency}>
      <EditedDocument retrace={retrace} isLocked={isLocked}>
        <DocumentTitle
          kind={t.purchase}
          number={purchase.number}
          elsewhere={purchase.externalId}
          state={<PurchaseState purchase={purchase} />}
          saving={draft.saving}
          unsent={draft.unsent}
          incomplete={t.incomplete}
          actions={
            <>
              {!isLocked && <UndoButtons {...{ group: t.purchase, steps, retrace }} />}
              <PreviewToggle group={t.purchase} />
              <PurchaseActions purchase={purchase} flush={draft.flush} />
            </>
          }
        >
          <About purchase={purchase} />
        </DocumentTitle>
        <PurchaseHeader {...{ purchase, header, unsent, moves, now, priced, isLocked }} />
        <PurchaseLines purchase={purchase} draft={draft} amounts={amounts} isLocked={isLocked} />
        <TotalsBox
          totals={totals}
          money={(amount) => f.money(amount, currency)}
          percent={f.percent}
          why={
            <WhyTotal {...{ lines: draft.lines, discount: null, currency }} kept={isLocked ? purchase.totals : null} />
          }
        />
        <CompanyAmounts document={purchase} currency={currency} />
        <PurchaseReceipts purchase={purchase} />
        {isLocked ? (
          purchase.note && <p className="whitespace-pre-line text-quiet">{purchase.note}</p>
        ) : (
          <Field label={t.note} error={noteOfField(draft.unsent, "note")}>
            <Textarea
              value={draft.header.note ?? ""}
              placeholder={t.noteHint}
              onChange={(note) => draft.moves.changeHeader({ note: note || null })}
            />
          </Field>
        )}
        <FilesSection holder={{ kind: "purchase", id: purchase.id }} />
      </EditedDocument>
    </CurrencyContext>
  );
}

function About({ purchase: { vendor, buyer } }: { purchase: Purchase }) {
  return (
    <p className="flex flex-wrap gap-x-2 pt-1 text-quiet">
      <RecordLink kind="contact" id={vendor.id}>
        {vendor.name}
      </RecordLink>
      {buyer && (
        <>
          <span aria-hidden="true">·</span>
          <span>{buyer.name}</span>
        </>
      )}
    </p>
  );
}
