import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords, useLanguage } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { type PriceList, priceListsQuery } from "../queries.ts";
import { priceListWords, priceWords } from "./price-list-labels.ts";
import { Button } from "../../ui/Button.tsx";
import { PriceListDialog } from "./PriceListDialog.tsx";
import { TryPrice } from "./TryPrice.tsx";
import { cx } from "../../ui/classes.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import { Archive, ArchiveRestore, ListOrdered, Pencil } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";

const page = getRouteApi("/w/$slug/settings/price-lists");

/** What customers pay: lists of rules, chosen by the customer, the country or by hand. */
export function PriceListsPage() {
  const t = useWords(priceListWords);
  const go = useGo();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(priceListsQuery);
  const ofPrices = useWords(priceWords);
  const [isTrying, setTrying] = useState(false);
  const show = (list: string) => open({ list });
  const rulesOf = (id: string) => go(paths.settingsPriceList(id));
  return (
    <MasterDataPage<PriceList>
      title={t.lists}
      items={data?.items}
      rows={data?.items.toSorted((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null))}
      mayEdit={useCan("priceList.edit")}
      creation={{ id: "price-list.create", label: t.newList, run: () => show("new") }}
      above={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-6 py-4 max-md:px-4">
          <p className="min-w-60 flex-1 text-quiet text-pretty">{t.about}</p>
          <Button onClick={() => setTrying(true)}>{ofPrices.tryIt}</Button>
        </div>
      }
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
    >
      {isTrying && <TryPrice onClose={() => setTrying(false)} />}
    </MasterDataPage>
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
        <span>{list.currency}</span>
        <span>{t.countRules(list.rules)}</span>
      </span>
    </div>
  );
}

function usePriceListColumns(): Column<PriceList>[] {
  const t = useWords(priceListWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(180px, 1.2fr)",
      render: ({ name, archivedAt }) => <span className={cx(archivedAt ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    {
      id: "forWhom",
      label: t.forWhom,
      width: "minmax(160px, 2fr)",
      render: (list) => <PriceListPlace list={list} />,
    },
    {
      id: "currency",
      label: t.currency,
      width: "88px",
      render: ({ currency }) => <span className="text-quiet">{currency}</span>,
    },
    {
      id: "rules",
      label: t.rules,
      width: "112px",
      render: ({ rules }) => <span className="text-quiet tabular-nums">{t.countRules(rules)}</span>,
    },
    { id: "state", label: t.state, width: "112px", render: (list) => <PriceListState list={list} /> },
  ];
}

/** "Spain, Portugal", "By hand". */
function PriceListPlace({ list }: { list: PriceList }) {
  const t = useWords(priceListWords);
  const language = useLanguage();
  const named = countryChoices(language).filter(({ value }) => list.countries.includes(value));
  const text = named.length > 0 ? named.map(({ label }) => label).join(", ") : list.isDefault ? "" : t.byHand;
  return text === "" ? null : <span className="truncate text-quiet">{text}</span>;
}

function PriceListState({ list }: { list: PriceList }) {
  const t = useWords(priceListWords);
  if (list.archivedAt) return <State>{t.isArchived}</State>;
  return list.isDefault ? <State tone="ok">{t.usual}</State> : null;
}

const touches = (_: unknown, list: PriceList | undefined): Change[] =>
  list ? [{ kind: "setting", id: list.id, version: list.version }] : [];

/** What can be done with a price list. */
function usePriceListMenu(
  edit: (listId: string) => void,
  openRules: (listId: string) => void,
): (list: PriceList) => MenuGroup[] {
  const t = useWords(priceListWords);
  const unarchive = useCommand("POST /price-lists/:priceListId/unarchive", {
    touches,
    done: ({ name }) => toast(t.unarchived(name)),
  });
  const archive = useCommand("POST /price-lists/:priceListId/archive", {
    touches,
    done: ({ id, name }) => toast(t.archived(name), { undo: () => unarchive.run({ priceListId: id }) }),
  });
  return ({ id, archivedAt }) => [
    {
      items: [
        { label: t.rules, icon: <ListOrdered />, onSelect: () => openRules(id) },
        { label: t.edit, icon: <Pencil />, onSelect: () => edit(id) },
        archivedAt
          ? { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => unarchive.run({ priceListId: id }) }
          : { label: t.archive, icon: <Archive />, onSelect: () => archive.run({ priceListId: id }) },
      ],
    },
  ];
}
