import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { RecordLink } from "../ui/RecordLink.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { TotalsBox } from "../documents/TotalsBox.tsx";
import { usePurchaseTotals } from "../documents/use-totals.ts";
import { Timeline } from "../reports/Timeline.tsx";
import { DocumentLayout } from "../documents/DocumentLayout.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { purchaseWords } from "./labels.ts";
import { PurchaseActions } from "./PurchaseActions.tsx";
import { PurchaseHeader } from "./PurchaseHeader.tsx";
import { PurchaseLines } from "./PurchaseLines.tsx";
import { PurchaseReceipts } from "./PurchaseReceipts.tsx";
import { PurchaseState } from "./PurchaseState.tsx";
import { type Purchase, purchaseQuery } from "./queries.ts";
import { type PurchaseDraft, usePurchaseDraft } from "./use-purchase-draft.ts";

const page = getRouteApi("/w/$slug/purchases/$purchaseId");

/** What is ordered from a vendor: who and when, the lines, what it comes to, and what of it has arrived. */
export function PurchasePage() {
  const { purchaseId } = page.useParams();
  const { data: purchase } = useSuspenseQuery(purchaseQuery(purchaseId));
  return <PurchaseDocument key={purchase.id} purchase={purchase} />;
}

function PurchaseDocument({ purchase }: { purchase: Purchase }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  const draft = usePurchaseDraft(purchase);
  const computed = usePurchaseTotals(draft.lines);
  const isLocked = purchase.can.edit !== true;
  const taxes = computed.subtotals.flatMap((part) => part.groups.map((row) => ({ name: row.name, amount: row.tax })));
  const totals = isLocked ? purchase.totals : { ...computed, taxes };
  const amounts = isLocked ? purchase.lines : computed.lines;
  return (
    <DocumentLayout history={<Timeline subject={{ kind: "purchase", id: purchase.id }} />}>
      <Title purchase={purchase} saving={draft.saving} flush={draft.flush} />
      <PurchaseHeader purchase={purchase} draft={draft} isLocked={isLocked} />
      <PurchaseLines
        purchase={purchase}
        draft={draft}
        amounts={amounts.map((line) => line.subtotal)}
        isLocked={isLocked}
      />
      <TotalsBox totals={totals} money={(amount) => f.money(amount, purchase.currency)} />
      <PurchaseReceipts purchase={purchase} />
      {isLocked ? (
        purchase.note && <p className="whitespace-pre-line text-quiet">{purchase.note}</p>
      ) : (
        <Field label={t.note}>
          <Textarea
            value={draft.header.note ?? ""}
            placeholder={t.noteHint}
            onChange={(note) => draft.changeHeader({ note: note || null })}
          />
        </Field>
      )}
    </DocumentLayout>
  );
}

type TitleProps = { purchase: Purchase; saving: PurchaseDraft["saving"]; flush: () => Promise<boolean> };

function Title({ purchase, saving, flush }: TitleProps) {
  const t = useWords(purchaseWords);
  const title = `${t.purchase} ${purchase.number ?? ""}`.trim();
  return (
    <header className="flex flex-wrap items-start gap-3">
      <title>{`${title} · Trato`}</title>
      <div className="min-w-0 flex-1">
        <h1 className="flex flex-wrap items-center gap-2 text-xl font-semibold">
          {title} <PurchaseState purchase={purchase} />
          <span aria-live="polite" className="text-sm font-normal text-faint">
            {saving === "saved" ? "" : { saving: t.saving, unsaved: t.unsaved, incomplete: t.incomplete }[saving]}
          </span>
        </h1>
        <p className="flex flex-wrap gap-x-2 pt-1 text-quiet">
          <RecordLink kind="contact" id={purchase.vendor.id}>
            {purchase.vendor.name}
          </RecordLink>
          {purchase.buyer && (
            <>
              <span aria-hidden="true">·</span>
              <span>{purchase.buyer.name}</span>
            </>
          )}
        </p>
      </div>
      <PurchaseActions purchase={purchase} flush={flush} />
    </header>
  );
}
