import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { type PriceList, priceListsQuery } from "../queries.ts";
import { PriceListPlace, PriceListState, usePriceListColumns } from "./price-list-columns.tsx";
import { priceListWords } from "./price-list-labels.ts";
import { PriceListDialog } from "./PriceListDialog.tsx";
import { usePriceListMenu } from "./use-price-list-menu.tsx";

const page = getRouteApi("/w/$slug/settings/price-lists");

/** What customers pay: lists of rules, chosen by the customer, the country or by hand. */
export function PriceListsPage() {
  const t = useWords(priceListWords);
  const go = useGo();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(priceListsQuery);
  const show = (list: string) => open({ list });
  const rulesOf = (id: string) => go(paths.settingsPriceList(id));
  return (
    <MasterDataPage<PriceList>
      title={t.lists}
      items={data?.items}
      rows={data?.items.toSorted((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null))}
      mayEdit={useCan("priceList.edit")}
      creation={{ id: "price-list.create", label: t.newList, run: () => show("new") }}
      above={<p className="px-6 py-4 text-quiet text-pretty max-md:px-4">{t.about}</p>}
      columns={usePriceListColumns()}
      addressOf={({ id }) => paths.settingsPriceList(id)}
      onOpen={({ id }) => rulesOf(id)}
      menuOf={usePriceListMenu(show, rulesOf)}
      renderOnPhone={(list) => <PriceListCard list={list} />}
      none={t.none}
      openId={search.list}
      renderDialog={(list) => (
        <PriceListDialog list={list} onClose={() => change({ list: undefined })} onMade={rulesOf} />
      )}
    />
  );
}

function PriceListCard({ list }: { list: PriceList }) {
  const t = useWords(priceListWords);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{list.name}</span>
        <PriceListState list={list} />
      </div>
      <span className="flex gap-2 text-sm text-quiet">
        <PriceListPlace list={list} />
        <span>{t.countRules(list.rules)}</span>
      </span>
    </div>
  );
}
