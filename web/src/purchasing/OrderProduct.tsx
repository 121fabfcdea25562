import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { passedOverWords } from "@trato/domain/purchasing/words.ts";
import { isPositive, negated } from "@trato/domain/stock/quantities.ts";
import { CurrencyContext } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { ProductDetails } from "../products/queries.ts";
import { useUnitName } from "../products/use-unit-name.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/fields/DateField.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { PriceInput } from "../ui/fields/MoneyInput.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { holdsUnreadable } from "../ui/forms/unreadable.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { purchaseWords } from "./labels.ts";
import { type OrderWish, type TypedWish, wishOf } from "./order-wish.ts";
import { type Suggested, suggestionQuery } from "./queries.ts";
import { useOrderProduct } from "./use-order-product.ts";
import { VendorPicker } from "./VendorPicker.tsx";

type OrderProductProps = { product: ProductDetails; onClose: () => void };

/** Orders a product: vendor, price and day are suggested by the vendors' terms and follow what is typed. */
export function OrderProduct({ product, onClose }: OrderProductProps) {
  const t = useWords(purchaseWords);
  const [typed, setTyped] = useState<TypedWish>(nothingTyped);
  const change = (changes: Partial<TypedWish>) => setTyped((former) => ({ ...former, ...changes }));
  const asked = typed.quantity ?? missingOf(product);
  const { data: suggested } = useQuery(
    suggestionQuery({
      productId: product.id,
      ...(asked && isPositive(asked) && { quantity: asked }),
      ...(typed.vendor && { vendorId: typed.vendor.id }),
    }),
  );
  const { order, draft, isRunning } = useOrderProduct(onClose);
  const wish = suggested && wishOf(product, typed, suggested);
  const obstacle = !wish?.vendor ? t.needsVendor : isPositive(wish.quantity) ? null : t.needsQuantity;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.orderTitle(product.name)}
      footer={
        <>
          <Button obstacle={obstacle} isBusy={isRunning} onClick={() => wish && !holdsUnreadable() && draft(wish)}>
            {t.saveDraft}
          </Button>
          <Button
            tone="primary"
            obstacle={obstacle}
            isBusy={isRunning}
            onClick={() => wish && !holdsUnreadable() && order(wish)}
          >
            {t.order}
          </Button>
        </>
      }
    >
      {wish ? (
        <CurrencyContext value={wish.suggested.currency}>
          <Fields wish={wish} change={change} />
        </CurrencyContext>
      ) : (
        <Skeleton className="h-30" />
      )}
    </Dialog>
  );
}

const nothingTyped: TypedWish = { vendor: null, quantity: null, unitPrice: null, expectedAt: null };

/** What is missing by the forecast is what one comes to order; only where product and purchase are counted alike. */
function missingOf({ availability, unitId, purchaseUnitId, storable }: ProductDetails): Decimal | null {
  const missing = negated(availability.forecast);
  return storable && unitId === purchaseUnitId && isPositive(missing) ? missing : null;
}

function Fields({ wish, change }: { wish: OrderWish; change: (changes: Partial<TypedWish>) => void }) {
  const t = useWords(purchaseWords);
  const { suggested } = wish;
  const unit = useUnitName(suggested.unitName, wish.quantity);
  return (
    <div className="flex flex-col gap-4">
      <Field label={t.vendor}>
        <VendorPicker
          value={wish.vendor}
          onChange={(vendor) => change({ vendor, unitPrice: null, expectedAt: null })}
        />
      </Field>
      <div className="grid grid-cols-3 gap-3">
        <Field label={t.quantity}>
          <NumberInput
            value={wish.quantity}
            onChange={(quantity) => change({ quantity: quantity ?? nothing })}
            suffix={unit}
            startsFocused
          />
        </Field>
        <Field label={t.price}>
          <PriceInput value={wish.unitPrice} onChange={(unitPrice) => change({ unitPrice: unitPrice ?? nothing })} />
        </Field>
        <Field label={t.expected}>
          <DateField value={wish.expectedAt} onChange={(expectedAt) => change({ expectedAt })} />
        </Field>
      </div>
      <Reasons suggested={suggested} />
    </div>
  );
}

/** Where the price comes from, and why the other vendors' terms were passed over. */
function Reasons({ suggested }: { suggested: Suggested }) {
  const t = useWords(purchaseWords);
  const reasons = useWords(passedOverWords);
  const others = suggested.passedOver.filter(({ reason }) => reason !== "of_another_vendor");
  return (
    <div className="text-sm text-quiet">
      <p>{{ vendor_line: t.byTerms, cost: t.byCost, nothing: t.byNothing }[suggested.from]}</p>
      <ul>
        {others.map(({ vendorPriceId, vendorName, reason }) => (
          <li key={vendorPriceId}>{t.passedOver(vendorName, reasons[reason])}</li>
        ))}
      </ul>
    </div>
  );
}
