import { queryClient } from "../platform/queries.ts";
import { toast } from "../platform/toasts.ts";
import { type Sale, saleQuery } from "./queries.ts";

/** For commands that move a document: it is the answer, and is shown at once. */
export function moveOptions(said?: string) {
  return {
    touches: (_: unknown, sale: Sale | undefined) =>
      sale ? [{ kind: "sale" as const, id: sale.id, version: sale.version }] : [],
    done: (sale: Sale) => {
      queryClient.setQueryData(saleQuery(sale.id).queryKey, sale);
      if (said) toast(said);
    },
  };
}
