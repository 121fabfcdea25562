import { RecordLink } from "../ui/RecordLink.tsx";
import { memo } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { DateField } from "../ui/fields/DateField.tsx";
import { Fact, Facts } from "../ui/Facts.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { noteOfField } from "../documents/DraftNotes.tsx";
import { usePositionMove } from "../documents/use-tax-position.ts";
import { PositionField } from "../products/fiscal-positions/PositionField.tsx";
import { purchaseWords } from "./labels.ts";
import type { Purchase } from "./queries.ts";
import type { PurchaseDraft } from "./use-purchase-draft.ts";
import { PurchaseMoney } from "./money/PurchaseMoney.tsx";
import { VendorPicker } from "./VendorPicker.tsx";

type PurchaseHeaderProps = { purchase: Purchase; isLocked: boolean } & Pick<
  PurchaseDraft,
  "header" | "unsent" | "moves" | "now" | "priced"
>;

/** From whom, by when, the vendor's own number for it, and the position of tax law. */
export const PurchaseHeader = memo(function PurchaseHeader({ isLocked, ...props }: PurchaseHeaderProps) {
  return isLocked ? <PurchaseFacts purchase={props.purchase} /> : <PurchaseFields {...props} />;
});

function PurchaseFields({ header, unsent, moves, now, priced }: Omit<PurchaseHeaderProps, "isLocked">) {
  const t = useWords(purchaseWords);
  const { changeHeader } = moves;
  const movePosition = usePositionMove({ now, moves });
  return (
    <div className="grid grid-cols-[2fr_1fr_1.3fr] gap-3 max-lg:grid-cols-2">
      <Field label={t.vendor} error={noteOfField(unsent, "vendor")} className="max-lg:col-span-2">
        <VendorPicker value={header.vendor} onChange={(vendor) => vendor && priced.changeTerms({ vendor })} />
      </Field>
      <Field label={t.expected} error={noteOfField(unsent, "expectedAt")}>
        <DateField value={header.expectedAt} onChange={(expectedAt) => expectedAt && changeHeader({ expectedAt })} />
      </Field>
      <Field label={t.vendorReference} error={noteOfField(unsent, "vendorReference")}>
        <Input
          value={header.vendorReference ?? ""}
          onChange={(text) => changeHeader({ vendorReference: text || null })}
        />
      </Field>
      <PositionField
        contactId={header.vendor.id}
        value={header}
        error={noteOfField(unsent, "fiscalPositionId")}
        onChange={movePosition}
      />
      <PurchaseMoney {...{ header, unsent, moves, priced }} />
    </div>
  );
}

function PurchaseFacts({ purchase }: { purchase: Purchase }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  return (
    <Facts className="grid-cols-[2fr_1fr_1fr_1.3fr] max-lg:grid-cols-2">
      <Fact label={t.vendor}>
        <RecordLink kind="contact" id={purchase.vendor.id} className="font-medium">
          {purchase.vendor.name}
        </RecordLink>
      </Fact>
      {purchase.confirmedAt && <Fact label={t.orderedOn}>{f.date(f.dayOf(purchase.confirmedAt))}</Fact>}
      <Fact label={t.expected}>{f.date(purchase.expectedAt)}</Fact>
      <Fact label={t.vendorReference}>{purchase.vendorReference}</Fact>
      {purchase.fiscalPosition && <Fact label={t.fiscalPosition}>{purchase.fiscalPosition.name}</Fact>}
    </Facts>
  );
}
