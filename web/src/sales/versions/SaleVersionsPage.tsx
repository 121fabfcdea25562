import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { ArrowLeft } from "lucide-react";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { saleWords } from "../labels.ts";
import { saleQuery, saleVersionsQuery } from "../queries.ts";
import { ComparedVersions } from "./ComparedVersions.tsx";
import { VersionList } from "./VersionList.tsx";
import { versionWords } from "./version-labels.ts";

const page = getRouteApi("/w/$slug/sales/$saleId/versions");

/** What a customer was sent, version by version: when, to whom, what changed, and any of them to be taken up again. */
export function SaleVersionsPage() {
  const { saleId } = page.useParams();
  const t = useWords(versionWords);
  const s = useWords(saleWords);
  const f = useFormat();
  const { data: sale } = useSuspenseQuery(saleQuery(saleId));
  const { data } = useSuspenseQuery(saleVersionsQuery(saleId));
  const name = `${isOrder(sale) ? s.order : s.quotation} ${sale.number ?? ""}`.trim();
  const unfrozen = data.unfrozenSince && t.unfrozen(f.date(f.dayOf(data.unfrozenSince)));
  return (
    <>
      <PageHeader
        title={t.versionsOf(name)}
        before={
          <IconButton tone="ghost" label={t.back} icon={<ArrowLeft />} render={<Link to={paths.sale(saleId)} />} />
        }
      />
      {data.items.length === 0 && <EmptyState text={unfrozen ?? t.none} preview={<GhostRows />} />}
      {data.items.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto flex max-w-280 flex-col gap-6 px-4 pt-4 pb-10 max-md:px-3">
            {unfrozen && <p className="rounded-md bg-warn-bg px-3 py-2 text-warn">{unfrozen}</p>}
            {data.isChanged && <p className="text-warn">{t.changedNow}</p>}
            <VersionList saleId={saleId} versions={data.items} />
            {data.items.some(({ isForgotten }) => !isForgotten) && <ComparedVersions saleId={saleId} versions={data} />}
          </div>
        </div>
      )}
    </>
  );
}
