import { purchaseStateWords } from "@trato/domain/purchasing/words.ts";
import { useState } from "react";
import { useAction } from "../../platform/actions.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { useCan, useFormat } from "../../platform/session.ts";
import { useRoleObstacle } from "../../platform/use-role-obstacle.ts";
import { useWords } from "../../platform/words.ts";
import { ReceivePurchase } from "../../stock/ReceivePurchase.tsx";
import { Button } from "../../ui/Button.tsx";
import { CardRow, CardRows, NoRows, Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { productWords, stockWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";
import { Unit } from "../Unit.tsx";

/** What is ordered of the product and has not arrived, with the button to receive it. */
export function ProductPurchases({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  const words = useWords(productWords);
  const obstacle = useRoleObstacle("delivery.validate");
  const [receiving, setReceiving] = useState<string | null>(null);
  const awaited = product.purchases.find((purchase) => purchase.state === "confirmed");
  useAction(
    awaited
      ? {
          id: "product.receive",
          keys: "r",
          label: t.receive,
          group: words.product,
          run: () => setReceiving(awaited.id),
          ...(obstacle && { obstacle }),
        }
      : null,
  );
  return (
    <Section title={t.purchases}>
      {product.purchases.length === 0 ? (
        <NoRows>{t.noPurchases}</NoRows>
      ) : (
        <CardRows>
          {product.purchases.map((purchase) => (
            <PurchaseRow
              key={purchase.id}
              product={product}
              purchase={purchase}
              obstacle={obstacle}
              onReceive={() => setReceiving(purchase.id)}
            />
          ))}
        </CardRows>
      )}
      {receiving && <ReceivePurchase purchaseId={receiving} onClose={() => setReceiving(null)} />}
    </Section>
  );
}

type PurchaseRowProps = {
  product: ProductDetails;
  purchase: ProductDetails["purchases"][number];
  obstacle: string | null;
  onReceive: () => void;
};

function PurchaseRow({ product, purchase, obstacle, onReceive }: PurchaseRowProps) {
  const t = useWords(stockWords);
  const states = useWords(purchaseStateWords);
  const f = useFormat();
  const isReadable = useCan("purchase.read");
  const isOrdered = purchase.state === "confirmed";
  return (
    <CardRow className="gap-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          {isReadable ? (
            <RecordLink kind="purchase" id={purchase.id} className="shrink-0 font-medium">
              {purchase.number ?? states.draft}
            </RecordLink>
          ) : (
            <span className="shrink-0 font-medium">{purchase.number ?? states.draft}</span>
          )}
          <span className="truncate text-quiet">{purchase.vendor.name}</span>
          {!isOrdered && purchase.number && <State>{states[purchase.state]}</State>}
        </p>
        <p className={`text-sm ${purchase.isLate && isOrdered ? "text-bad" : "text-quiet"}`}>
          {f.shortDate(purchase.expectedAt)}
          {purchase.isLate && isOrdered && ` · ${t.late}`}
        </p>
      </div>
      <span className="text-right tabular-nums">
        {purchase.received === "0"
          ? f.quantity(purchase.ordered)
          : t.of(f.quantity(purchase.received), f.quantity(purchase.ordered))}
        <Unit name={product.unitName} of={purchase.ordered} />
      </span>
      {isOrdered && (
        <Button size="sm" obstacle={obstacle} onClick={onReceive}>
          {t.receive}
        </Button>
      )}
    </CardRow>
  );
}
