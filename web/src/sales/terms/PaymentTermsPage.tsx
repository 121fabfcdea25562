import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import { paymentTermsQuery, type Terms } from "../queries.ts";
import { termWords } from "./term-labels.ts";
import { termText } from "./term-text.ts";
import { TermsDialog } from "./TermsDialog.tsx";
import { useTermsMenu } from "./use-terms-menu.tsx";

const page = getRouteApi("/w/$slug/settings/payment-terms");

/** What may be due when. */
export function PaymentTermsPage() {
  const t = useWords(termWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(paymentTermsQuery);
  const show = (terms: string) => open({ terms });
  return (
    <MasterDataPage<Terms>
      title={t.terms}
      items={data?.items}
      mayEdit={useCan("terms.edit")}
      creation={{ id: "terms.create", label: t.newTerms, run: () => show("new") }}
      columns={useColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useTermsMenu(show)}
      renderOnPhone={(terms) => <TermsCard terms={terms} />}
      none={t.none}
      openId={search.terms}
      renderDialog={(terms) => <TermsDialog terms={terms} onClose={() => change({ terms: undefined })} />}
    />
  );
}

function useColumns(): Column<Terms>[] {
  const t = useWords(termWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(160px, 1fr)",
      render: ({ name, isArchived }) => <span className={cx(isArchived ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    { id: "parts", label: t.parts, width: "minmax(160px, 2fr)", render: (terms) => <Parts terms={terms} /> },
    { id: "state", label: t.state, width: "112px", render: (terms) => <TermsState terms={terms} /> },
  ];
}

function Parts({ terms }: { terms: Terms }) {
  const t = useWords(termWords);
  const f = useFormat();
  const { lines, earlyDiscount: early } = terms;
  const parts = lines.map((line) => termText(line, t, f));
  const said = early ? [...parts, t.earlyText(f.percent(early.percentage), early.days)] : parts;
  return <span className="text-quiet">{said.join(" · ")}</span>;
}

function TermsState({ terms }: { terms: Terms }) {
  const t = useWords(termWords);
  if (terms.isArchived) return <State>{t.isArchived}</State>;
  return terms.isDefault ? <State tone="info">{t.isUsual}</State> : null;
}

function TermsCard({ terms }: { terms: Terms }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{terms.name}</span>
        <TermsState terms={terms} />
      </div>
      <p className="truncate text-sm">
        <Parts terms={terms} />
      </p>
    </div>
  );
}
