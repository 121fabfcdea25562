import { useWords } from "../../platform/words.ts";
import type { InputOf } from "../../platform/api.ts";
import type { Change } from "../../platform/change.ts";
import { isSaidAtField } from "../../platform/conflicts.ts";
import { patch, useCommand, waitingIn } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { productWords } from "../labels.ts";
import { type ProductDetails, productQuery, queueIdOf } from "../queries.ts";

type Fields = Omit<InputOf<"PATCH /products/:productId">, "productId" | "version">;
type Saved = { id: ProductDetails["id"]; version: number };

const touches = ({ productId }: { productId: string }, saved: Saved | undefined): Change[] => [
  { kind: "product", id: productId, ...(saved && { version: saved.version }) },
  ...(saved ? [{ kind: "timeline" as const, id: productId }] : []),
];

/** Changes fields of a product where they are read: shown at once, sent one after the other, taken back when refused. */
export function useEditProduct({ id: productId }: Pick<ProductDetails, "id">): (fields: Fields) => Promise<unknown> {
  const query = productQuery(productId);
  const version = () => queryClient.getQueryData<ProductDetails>(query.queryKey)?.version;
  const edit = useCommand("PATCH /products/:productId", {
    touches,
    queue: { id: queueIdOf(productId), version },
    failed: isSaidAtField,
    done: (saved, { kind, storable }) => {
      show(waitingIn(queueIdOf(productId)) > 1 ? { id: saved.id, version: saved.version } : saved);
      // what may be done with it depends on what it is
      if (kind !== undefined || storable !== undefined)
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  return (fields) => {
    const takeBack = patch<ProductDetails>(query, (former) => Object.assign({}, former, fields));
    const sending = edit.runAndWait({ productId, ...fields });
    sending.catch(takeBack);
    return sending;
  };
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
