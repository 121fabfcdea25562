import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useWords } from "../platform/words.ts";
import type { ProductDetails } from "../products/queries.ts";
import { type Drop, useRowDrops } from "../ui/lists/row-drag.ts";
import { NoRows, Section } from "../ui/Section.tsx";
import { vendorWords } from "./labels.ts";
import { vendorPricesQuery } from "./queries.ts";
import { useVendorPrices, type VendorPrices } from "./use-vendor-prices.ts";
import { VendorPicker } from "./VendorPicker.tsx";
import { vendorColumns } from "./vendor-columns.ts";
import { vendorKind, VendorRow } from "./VendorRow.tsx";

/** Who sells the product and on what terms: cells one writes in, the usual vendor on top, moved by hand or by keys. */
export function VendorTable({ product }: { product: ProductDetails }) {
  const t = useWords(vendorWords);
  const { data } = useSuspenseQuery(vendorPricesQuery(product.id));
  const prices = useVendorPrices(product, data.items);
  const [added, setAdded] = useState<string | null>(null);
  const isLocked = obstacleText(product.can.order) !== null;
  usePlacedByDrop(prices);
  return (
    <Section title={t.vendors}>
      {data.items.length > 0 ? (
        <div className="rounded-md bg-card shadow-card">
          <Head />
          <ul>
            {data.items.map((price, index) => (
              <VendorRow
                key={price.id}
                price={price}
                prices={prices}
                isUsual={index === 0}
                isLast={index === data.items.length - 1}
                isLocked={isLocked}
                startsFocused={price.id === added}
              />
            ))}
          </ul>
        </div>
      ) : (
        <NoRows>{t.none}</NoRows>
      )}
      {!isLocked && (
        <div className="max-w-80">
          <VendorPicker
            aria-label={t.add}
            placeholder={t.add}
            value={null}
            onChange={(vendor) => vendor && setAdded(prices.add(vendor))}
          />
        </div>
      )}
    </Section>
  );
}

function usePlacedByDrop({ place }: VendorPrices): void {
  const latest = useRef(place);
  useEffect(() => void (latest.current = place));
  useRowDrops(
    vendorKind,
    useCallback((moved: string, drop: Drop) => {
      if ("row" in drop) latest.current(moved, drop.edge === "top" ? { before: drop.row } : { after: drop.row });
    }, []),
  );
}

function Head() {
  const t = useWords(vendorWords);
  return (
    <div
      aria-hidden="true"
      className={`grid ${vendorColumns} border-b border-line py-1.5 text-xs text-faint max-md:hidden [&>*]:px-2`}
    >
      <span />
      <span>{t.vendor}</span>
      <span className="text-right">{t.price}</span>
      <span className="text-right">{t.discount}</span>
      <span className="text-right">{t.minQuantity}</span>
      <span className="text-right">{t.leadDays}</span>
      <span />
    </div>
  );
}
