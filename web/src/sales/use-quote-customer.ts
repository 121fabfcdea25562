import type { Id } from "@trato/domain/ids.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useCommand } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { saleQuery } from "./queries.ts";

/** Begins a quotation for a customer: then the empty document is there. */
export function useQuoteCustomer(customerId: Id<"contacts"> | null) {
  const go = useGo();
  const create = useCommand("POST /quotations", {
    touches: (_, sale) => (sale ? [{ kind: "sale", id: sale.id, version: sale.version }] : []),
    done: (sale) => {
      queryClient.setQueryData(saleQuery(sale.id).queryKey, sale);
      go(paths.sale(sale.id));
    },
  });
  return {
    quote: (chosen: Id<"contacts"> | null = customerId) => {
      if (chosen) create.run({ customerId: chosen, lines: [] });
    },
    isRunning: create.isRunning,
  };
}
