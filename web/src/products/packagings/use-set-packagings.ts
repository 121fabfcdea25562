import { patch, useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { type ProductDetails, productQuery, queueIdOf } from "../queries.ts";
import { type Packaging, type Packagings, packagingsQuery } from "./queries.ts";

type Answer = { items: readonly Packagings[] };

/** Says what a product is packed in: shown at once, sent after what was changed of it before, taken back when refused. */
export function useSetPackagings({ id: productId, unitId }: Pick<ProductDetails, "id" | "unitId">) {
  const product = productQuery(productId);
  const query = packagingsQuery([productId]);
  const version = () => queryClient.getQueryData<ProductDetails>(product.queryKey)?.version;
  const set = useCommand("POST /products/:productId/packagings", {
    touches: (_, saved) => [
      { kind: "product", id: productId, ...(saved && { version: saved.version }) },
      ...(saved ? [{ kind: "timeline" as const, id: productId }] : []),
    ],
    queue: { id: queueIdOf(productId), version },
    done: (saved) => {
      queryClient.setQueryData<Answer>(query.queryKey, { items: [saved] });
      queryClient.setQueryData<ProductDetails>(
        product.queryKey,
        (former) => former && { ...former, version: saved.version },
      );
    },
  });
  return (packagings: readonly Packaging[]): Promise<unknown> => {
    const takeBack = patch<Answer>(query, () => ({
      items: [{ productId, unitId, packagings: [...packagings], version: version() ?? 0 }],
    }));
    const sending = set.runAndWait({ productId, packagings: [...packagings] });
    sending.catch(takeBack);
    return sending;
  };
}
