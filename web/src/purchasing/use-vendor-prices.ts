import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { InputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { isSaidAtField } from "../platform/conflicts.ts";
import { patch, useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import type { ProductDetails } from "../products/queries.ts";
import { toast } from "../platform/toasts.ts";
import { vendorWords } from "./labels.ts";
import { type Place, placed } from "../ui/lists/placed.ts";
import { type VendorPrice, vendorPricesQuery } from "./queries.ts";

type Listed = { items: VendorPrice[] };
type Terms = Omit<InputOf<"PATCH /vendor-prices/:vendorPriceId">, "vendorPriceId" | "version">;

export type VendorPrices = {
  /** Answers the id of the new terms, so that one may go on with their price. */
  add: (vendor: VendorPrice["vendor"]) => string;
  edit: (price: VendorPrice, terms: Terms) => Promise<unknown>;
  remove: (price: VendorPrice) => void;
  /** Puts one before or after another, or a place up or down. */
  place: (id: string, where: Place) => void;
};

/** Who sells a product and on what terms, edited where it is read; each change is seen at once. */
export function useVendorPrices(product: ProductDetails, prices: readonly VendorPrice[]): VendorPrices {
  const t = useWords(vendorWords);
  const productId = product.id;
  const query = vendorPricesQuery(productId);
  const shown = (change: (items: readonly VendorPrice[]) => VendorPrice[]) =>
    patch<Listed>(query, ({ items }) => ({ items: change(items) }));
  const touches = () => [{ kind: "product" as const, id: productId }];
  const create = useCommand("POST /products/:productId/vendors", {
    touches,
    done: (made) => void shown((items) => [...items.filter((item) => item.id !== made.id), made]),
  });
  const edit = useCommand("PATCH /vendor-prices/:vendorPriceId", {
    touches,
    failed: isSaidAtField,
    optimistic: ({ vendorPriceId, version: _, ...terms }) =>
      shown((items) => items.map((item) => (item.id === vendorPriceId ? Object.assign({}, item, terms) : item))),
    done: (saved) => void shown((items) => items.map((item) => (item.id === saved.id ? saved : item))),
  });
  const reorder = useCommand("POST /products/:productId/vendors/reorder", {
    touches,
    optimistic: ({ vendorPriceIds }) => shown((items) => inOrder(items, vendorPriceIds)),
  });
  const remove = useCommand("DELETE /vendor-prices/:vendorPriceId", {
    touches,
    optimistic: ({ vendorPriceId }) => shown((items) => items.filter((item) => item.id !== vendorPriceId)),
  });
  const addAgain = (price: VendorPrice) => {
    const id = newId<"vendor_prices">();
    const vendorPriceIds = prices.map((item) => (item.id === price.id ? id : item.id));
    create.run(again(price, id), { onSuccess: () => reorder.run({ productId, vendorPriceIds }) });
  };
  return {
    add: (vendor) => {
      const id = newId<"vendor_prices">();
      create.run({ productId, id, vendorId: vendor.id, price: product.cost ?? nothing, leadDays: product.leadDays });
      return id;
    },
    edit: ({ id, version }, terms) => edit.runAndWait({ vendorPriceId: id, version, ...terms }),
    remove: (price) =>
      remove.run(
        { vendorPriceId: price.id },
        { onSuccess: () => toast(t.removed(price.vendor.name), { undo: () => addAgain(price) }) },
      ),
    place: (id, where) => {
      const vendorPriceIds = placed(
        prices.map((price) => price.id),
        id,
        where,
      );
      if (vendorPriceIds) reorder.run({ productId, vendorPriceIds });
    },
  };
}

function again({ productId, vendor, version: _, sequence: __, ...terms }: VendorPrice, id: Id<"vendor_prices">) {
  return { ...terms, id, productId, vendorId: vendor.id };
}

function inOrder(items: readonly VendorPrice[], ids: readonly string[]): VendorPrice[] {
  return items.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
