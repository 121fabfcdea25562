import { getRouteApi } from "@tanstack/react-router";
import { ChevronLeft, Pencil, Trash2 } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { usePages } from "../../ui/lists/pages.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { type ExchangeRate, ratePages } from "../queries.ts";
import { currencyWords } from "./currency-labels.ts";
import { currencyName } from "./currency-name.ts";
import { RateCurve } from "./RateCurve.tsx";
import { RateDialog } from "./RateDialog.tsx";
import { rateText } from "./rate-text.ts";

const page = getRouteApi("/w/$slug/settings/currencies/$currency");

/** One currency: what it cost from which day on. */
export function CurrencyPage() {
  const t = useWords(currencyWords);
  const { currency } = page.useParams();
  const { search, change, open } = useUrlFilters(page);
  const pages = usePages(ratePages(currency));
  const show = (rate: string) => open({ rate });
  return (
    <MasterDataPage<ExchangeRate>
      {...pages}
      title={currencyName(useLanguage(), currency)}
      before={<IconButton label={t.back} icon={<ChevronLeft />} render={<Link to={paths.settingsCurrencies()} />} />}
      items={pages.rows}
      mayEdit={useCan("exchangeRate.edit")}
      creation={{ id: "exchange-rate.create", label: t.newRate, run: () => show("new") }}
      above={<RateCurve rates={pages.rows ?? []} />}
      columns={useRateColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useRateMenu(show)}
      renderOnPhone={(rate) => <RateCard rate={rate} />}
      none={t.noRates}
      openId={search.rate}
      renderDialog={(rate) => (
        <RateDialog rate={rate} currency={currency} onClose={() => change({ rate: undefined })} />
      )}
    />
  );
}

function RateCard({ rate }: { rate: ExchangeRate }) {
  const t = useWords(currencyWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="truncate font-medium tabular-nums">{rateText(f, f.currency, rate)}</span>
      <span className="truncate text-sm text-quiet">{[f.date(rate.day), t[rate.source]].join(" · ")}</span>
    </div>
  );
}

function useRateColumns(): Column<ExchangeRate>[] {
  const t = useWords(currencyWords);
  const f = useFormat();
  return [
    {
      id: "day",
      label: t.day,
      width: "140px",
      render: ({ day }) => <span className="tabular-nums">{f.date(day)}</span>,
    },
    {
      id: "rate",
      label: t.rate,
      width: "minmax(200px, 2fr)",
      render: (rate) => <span className="truncate font-medium tabular-nums">{rateText(f, f.currency, rate)}</span>,
    },
    {
      id: "source",
      label: t.source,
      width: "minmax(140px, 1fr)",
      render: ({ source }) => <span className="truncate text-quiet">{t[source]}</span>,
    },
  ];
}

const touches = (_: unknown, rate: ExchangeRate | undefined): Change[] =>
  rate ? [{ kind: "setting", id: rate.id, version: rate.version }] : [];

/** What can be done with a rate. */
function useRateMenu(edit: (rateId: string) => void): (rate: ExchangeRate) => MenuGroup[] {
  const t = useWords(currencyWords);
  const restore = useCommand("POST /exchange-rates", { touches });
  const remove = useCommand("DELETE /exchange-rates/:exchangeRateId", {
    touches: ({ exchangeRateId: id }) => [{ kind: "setting", id }],
    done: ({ version: _, source: __, ...rate }) => toast(t.removed, { undo: () => restore.run(rate) }),
  });
  return ({ id }) => [
    {
      items: [
        { label: t.edit, icon: <Pencil />, onSelect: () => edit(id) },
        { label: t.remove, icon: <Trash2 />, onSelect: () => remove.run({ exchangeRateId: id }) },
      ],
    },
  ];
}
