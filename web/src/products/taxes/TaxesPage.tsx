import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { taxesQuery, type Tax } from "../queries.ts";
import { TaxAmount, TaxState, useTaxColumns } from "./tax-columns.tsx";
import { taxWords } from "../setting-labels.ts";
import { CountryTaxes } from "../fiscal-positions/CountryTaxes.tsx";
import { TaxDialog } from "./TaxDialog.tsx";
import { useTaxMenu } from "./use-tax-menu.tsx";

const page = getRouteApi("/w/$slug/settings/taxes");

/** The taxes of sales and of purchases, in the order in which they are computed. */
export function TaxesPage() {
  const t = useWords(taxWords);
  const { search, change, open } = useUrlFilters(page);
  const { use = "sale", tax: openId } = search;
  const { data } = useQuery(taxesQuery);
  const show = (tax: string) => open({ tax });
  return (
    <MasterDataPage<Tax>
      title={t.taxes}
      items={data?.items}
      rows={inUseFirst(data?.items.filter((tax) => tax.use === use))}
      mayEdit={useCan("tax.edit")}
      creation={{ id: "tax.create", label: t.newTax, isHiddenOnPhone: true, run: () => show("new") }}
      view={
        <Segments
          label={t.use}
          segments={(["sale", "purchase"] as const).map((value) => ({ value, label: t[value] }))}
          value={use}
          onChange={(value) => change({ use: value })}
        />
      }
      above={
        <div className="flex justify-end px-6 py-3 empty:hidden max-md:px-4">
          <CountryTaxes />
        </div>
      }
      columns={useTaxColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useTaxMenu(show)}
      renderOnPhone={(tax) => <TaxCard tax={tax} />}
      none={t.none}
      openId={openId}
      renderDialog={(tax) => <TaxDialog tax={tax} use={use} onClose={() => change({ tax: undefined })} />}
    />
  );
}

function inUseFirst(taxes: Tax[] | undefined): Tax[] | undefined {
  return taxes?.toSorted((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null));
}

function TaxCard({ tax }: { tax: Tax }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{tax.name}</span>
        <TaxState tax={tax} />
      </div>
      <span className="text-sm text-quiet">
        <TaxAmount tax={tax} />
      </span>
    </div>
  );
}
