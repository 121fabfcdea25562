import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { UsedOrArchived } from "../../ui/settings/UsedOrArchived.tsx";
import { daysText } from "./days-text.ts";
import { type TradeShow, tradeShowsQuery } from "./queries.ts";
import { showWords } from "./show-labels.ts";
import { TradeShowDialog } from "./TradeShowDialog.tsx";
import { useTradeShowMenu } from "./use-trade-show-menu.tsx";

const page = getRouteApi("/w/$slug/settings/trade-shows");

/** The trade shows at which the company has stood or will stand. */
export function TradeShowsPage() {
  const t = useWords(showWords);
  const { search, change, open } = useUrlFilters(page);
  const { archived, tradeShow: openId } = search;
  const { data } = useQuery(tradeShowsQuery);
  const show = (tradeShow: string) => open({ tradeShow });
  return (
    <MasterDataPage<TradeShow>
      title={t.tradeShows}
      items={data?.items}
      rows={data?.items.filter(({ archivedAt }) => (archivedAt !== null) === (archived === true))}
      mayEdit={useCan("tradeShow.edit")}
      creation={{ id: "tradeShow.create", label: t.newShow, isHiddenOnPhone: true, run: () => show("new") }}
      view={
        <UsedOrArchived
          isArchived={archived === true}
          onChange={(isArchived) => change({ archived: isArchived || undefined })}
        />
      }
      columns={useColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useTradeShowMenu(show)}
      renderOnPhone={(each) => <TradeShowCard tradeShow={each} />}
      none={t.none}
      {...(archived && { empty: <EmptyState text={t.noneArchived} /> })}
      openId={openId}
      renderDialog={(each) => <TradeShowDialog tradeShow={each} onClose={() => change({ tradeShow: undefined })} />}
    />
  );
}

function useColumns(): Column<TradeShow>[] {
  const t = useWords(showWords);
  const f = useFormat();
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(180px, 2fr)",
      render: ({ name }) => <span className="font-medium">{name}</span>,
    },
    { id: "days", label: t.days, width: "200px", render: (show) => daysText(show, f) },
    { id: "place", label: t.place, width: "minmax(120px, 1fr)", from: "lg", render: ({ place }) => place },
    {
      id: "cost",
      label: t.cost,
      width: "120px",
      isAmount: true,
      render: ({ cost, currency }) => cost && f.money(cost, currency),
    },
  ];
}

function TradeShowCard({ tradeShow }: { tradeShow: TradeShow }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="truncate font-medium">{tradeShow.name}</span>
      <p className="truncate text-sm text-quiet">
        {[daysText(tradeShow, f), tradeShow.place].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
