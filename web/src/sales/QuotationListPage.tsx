import { getRouteApi } from "@tanstack/react-router";
import { useCan } from "../platform/session.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { useCreateButton } from "../ui/use-create-button.tsx";
import { saleWords } from "./labels.ts";
import { NewQuotation } from "./NewQuotation.tsx";
import { SaleList } from "./SaleList.tsx";

const page = getRouteApi("/w/$slug/quotations");

/** What is offered and not yet decided. */
export function QuotationListPage() {
  const t = useWords(saleWords);
  const { search, ...address } = useUrlFilters(page);
  const { new: isNew, ...filters } = search;
  const create = useCreateButton(
    useCan("sale.edit") && {
      id: "sale.create",
      label: t.newQuotation,
      group: t.quotations,
      run: () => address.open({ new: "yes" }),
    },
  );
  return (
    <>
      <SaleList
        title={t.quotations}
        create={create}
        kind="quotation"
        states={["draft", "sent", "cancelled"]}
        address={{ ...address, search: filters }}
        none={<EmptyState text={t.noneYetQuotations} primary={create} preview={<GhostRows />} />}
      />
      <NewQuotation isOpen={isNew !== undefined} onClose={() => address.change({ new: undefined })} />
    </>
  );
}
