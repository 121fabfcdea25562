import { useWords } from "../app/words.ts";
import type { InputOf } from "../api.ts";
import { patch, useCommand } from "../commands.ts";
import { queryClient } from "../queries.ts";
import { toast } from "../ui/toasts.ts";
import { productWords } from "./labels.ts";
import { type ProductDetails, productQuery } from "./queries.ts";

type Fields = Omit<InputOf<"PATCH /products/:productId">, "productId" | "version">;
type Saved = { id: ProductDetails["id"]; version: number };

const touches = (_: unknown, saved: Saved | undefined) =>
  saved ? [{ kind: "product" as const, id: saved.id, version: saved.version }] : [];

/** Changes fields of a product where they are read: shown at once, taken back when the server refuses. */
export function useEditProduct(product: ProductDetails): (fields: Fields) => void {
  const query = productQuery(product.id);
  const edit = useCommand("PATCH /products/:productId", {
    touches,
    optimistic: ({ productId: _, version: __, ...fields }) =>
      patch<ProductDetails>(query, (former) => Object.assign({}, former, fields)),
    done: (saved, { kind, storable }) => {
      show(saved);
      // what may be done with it depends on what it is
      if (kind !== undefined || storable !== undefined)
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  return (fields) => edit.run({ productId: product.id, version: product.version, ...fields });
}

/** Archives a product and offers it again; each is undone by the other. */
export function useArchiveProduct(product: ProductDetails): { archive: () => void; unarchive: () => void } {
  const which = { productId: product.id };
  const t = useWords(productWords);
  const archive = useCommand("POST /products/:productId/archive", {
    touches,
    done: (saved) => {
      show(saved);
      toast(t.archived(saved.name), { undo: () => unarchive.run(which) });
    },
  });
  const unarchive = useCommand("POST /products/:productId/unarchive", {
    touches,
    done: (saved) => {
      show(saved);
      toast(t.unarchived(saved.name), { undo: () => archive.run(which) });
    },
  });
  return { archive: () => archive.run(which), unarchive: () => unarchive.run(which) };
}

/** The product as its commands answer it, put into its page. */
function show(saved: Saved & Partial<ProductDetails>): void {
  const { queryKey } = productQuery(saved.id);
  queryClient.setQueryData<ProductDetails>(queryKey, (former) => former && { ...former, ...saved });
}
