import type { Id } from "@trato/domain/ids.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { saleQuery } from "../../sales/queries.ts";
import type { Opportunity } from "../queries.ts";
import { queueOf, showAnswer, touched } from "../shown-opportunity.ts";

/** Makes a quotation for the opportunity's customer, or for one that it is linked to first; then the document is there. */
export function useQuoteOpportunity({ id, customer }: Opportunity) {
  const go = useGo();
  const link = useCommand("PATCH /opportunities/:opportunityId", {
    touches: touched,
    queue: queueOf(id),
    done: showAnswer,
  });
  const create = useCommand("POST /quotations", {
    touches: (_, sale) =>
      sale
        ? [
            { kind: "sale", id: sale.id, version: sale.version },
            { kind: "opportunity", id },
            { kind: "timeline", id },
          ]
        : [],
    done: (sale) => {
      queryClient.setQueryData(saleQuery(sale.id).queryKey, sale);
      go(paths.sale(sale.id));
    },
  });
  return {
    isRunning: link.isRunning || create.isRunning,
    quote: (customerId: Id<"contacts">) => {
      const begin = () => create.run({ customerId, opportunityId: id, lines: [] });
      if (customer?.id === customerId) begin();
      else link.run({ opportunityId: id, customerId }, { onSuccess: begin });
    },
  };
}
