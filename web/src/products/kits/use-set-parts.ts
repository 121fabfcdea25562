import { patch, useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { type ProductDetails, productQuery, queueIdOf } from "../queries.ts";
import { type Part, type Parts, partsQuery } from "./queries.ts";

/** Says what a product is made of: shown at once, sent after what was changed of it before, taken back when refused. */
export function useSetParts({
  id: productId,
}: Pick<ProductDetails, "id">): (parts: readonly Part[], showsParts?: boolean) => Promise<unknown> {
  const product = productQuery(productId);
  const query = partsQuery(productId);
  const version = () => queryClient.getQueryData<ProductDetails>(product.queryKey)?.version;
  const set = useCommand("POST /products/:productId/parts", {
    touches: (_, saved) => [
      { kind: "product", id: productId, ...(saved && { version: saved.version }) },
      ...(saved ? [{ kind: "timeline" as const, id: productId }] : []),
    ],
    queue: { id: queueIdOf(productId), version },
    done: (saved) => {
      queryClient.setQueryData<Parts>(query.queryKey, saved);
      queryClient.setQueryData<ProductDetails>(
        product.queryKey,
        (former) => former && { ...former, isKit: saved.parts.length > 0, version: saved.version },
      );
      void queryClient.invalidateQueries({ queryKey: product.queryKey }); // its stock and cost are those of its parts
    },
  });
  return (parts, showsParts) => {
    const shown = showsParts === undefined ? {} : { showsParts };
    const takeBack = patch<Parts>(query, (former) => ({ ...former, parts: [...parts], ...shown }));
    const named = parts.map(({ productId: id, quantity }) => ({ productId: id, quantity }));
    const sending = set.runAndWait({ productId, parts: named, ...shown });
    sending.catch(takeBack);
    return sending;
  };
}
