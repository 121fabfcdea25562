import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { paths } from "../../platform/paths.ts";
import { useGo } from "../../platform/navigate.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { currenciesQuery, type Currency } from "../queries.ts";
import { BringRates } from "./BringRates.tsx";
import { currencyWords } from "./currency-labels.ts";
import { currencyName } from "./currency-name.ts";
import { RateDialog } from "./RateDialog.tsx";
import { RateSource } from "./RateSource.tsx";
import { rateText } from "./rate-text.ts";

const page = getRouteApi("/w/$slug/settings/currencies");

type Row = Currency & { id: string; own: string };

/** The currencies besides the workspace's own: what each costs today, and where rates come from. */
export function CurrenciesPage() {
  const t = useWords(currencyWords);
  const go = useGo();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(currenciesQuery);
  const mayEdit = useCan("exchangeRate.edit");
  return (
    <MasterDataPage<Row>
      title={t.currencies}
      items={data?.items.map((item) => ({ ...item, id: item.currency, own: data.own }))}
      mayEdit={mayEdit}
      creation={{ id: "exchange-rate.create", label: t.newRate, run: () => open({ rate: "new" }) }}
      above={
        <div className="flex flex-col gap-3 px-6 py-4 max-md:px-4">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <p className="min-w-60 flex-1 text-quiet text-pretty">{t.about}</p>
            {mayEdit && <BringRates />}
          </div>
          <RateSource />
        </div>
      }
      columns={useCurrencyColumns()}
      addressOf={({ currency }) => paths.settingsCurrency(currency)}
      onOpen={({ currency }) => go(paths.settingsCurrency(currency))}
      renderOnPhone={(row) => <CurrencyCard row={row} />}
      none={t.none}
      openId={search.rate}
      renderDialog={() => <RateDialog rate={null} onClose={() => change({ rate: undefined })} />}
    />
  );
}

function CurrencyCard({ row }: { row: Row }) {
  const t = useWords(currencyWords);
  const f = useFormat();
  const { currency, own, rate } = row;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="truncate font-medium">{currencyName(useLanguage(), currency)}</span>
      <span className="flex gap-2 text-sm text-quiet tabular-nums">
        {rate ? <span>{rateText(f, own, rate)}</span> : <span>{t.notYet}</span>}
        {rate && <span>{f.shortDate(rate.day)}</span>}
      </span>
    </div>
  );
}

function useCurrencyColumns(): Column<Row>[] {
  const t = useWords(currencyWords);
  const f = useFormat();
  const language = useLanguage();
  return [
    {
      id: "currency",
      label: t.currency,
      width: "minmax(180px, 1.2fr)",
      render: ({ currency }) => <span className="truncate font-medium">{currencyName(language, currency)}</span>,
    },
    {
      id: "rate",
      label: t.rate,
      width: "minmax(180px, 1.2fr)",
      render: ({ own, rate }) => (
        <span className="truncate tabular-nums">{rate ? rateText(f, own, rate) : t.notYet}</span>
      ),
    },
    {
      id: "day",
      label: t.day,
      width: "120px",
      render: ({ rate }) => <span className="text-quiet tabular-nums">{rate && f.date(rate.day)}</span>,
    },
    {
      id: "source",
      label: t.source,
      width: "minmax(140px, 1fr)",
      render: ({ rate }) => <span className="truncate text-quiet">{rate && t[rate.source]}</span>,
    },
    {
      id: "count",
      label: t.rates,
      width: "120px",
      render: ({ count }) => <span className="text-quiet tabular-nums">{f.count(count)}</span>,
    },
  ];
}
