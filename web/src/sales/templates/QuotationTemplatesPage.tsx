import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { type QuotationTemplateRow, quotationTemplatesQuery } from "../queries.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { QuotationTemplateDialog } from "./QuotationTemplateDialog.tsx";
import { useQuotationTemplateMenu } from "./use-quotation-template-menu.tsx";

const page = getRouteApi("/w/$slug/settings/quotation-templates");

/** What quotations begin with, by the kind of sale. */
export function QuotationTemplatesPage() {
  const t = useWords(quotationTemplateWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(quotationTemplatesQuery);
  const show = (template: string) => open({ template });
  return (
    <MasterDataPage<QuotationTemplateRow>
      title={t.templates}
      items={data?.items}
      mayEdit={useCan("quotationTemplate.edit")}
      creation={{ id: "quotation-template.create", label: t.newTemplate, run: () => show("new") }}
      above={<p className="px-6 py-4 text-quiet text-pretty max-md:px-4">{t.about}</p>}
      columns={useColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useQuotationTemplateMenu(show)}
      renderOnPhone={(template) => <TemplateCard template={template} />}
      none={t.none}
      openId={search.template}
      renderDialog={(template) => (
        <QuotationTemplateDialog template={template} onClose={() => change({ template: undefined })} />
      )}
    />
  );
}

function useColumns(): Column<QuotationTemplateRow>[] {
  const t = useWords(quotationTemplateWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(180px, 2fr)",
      render: ({ name, isArchived }) => <span className={cx(isArchived ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    {
      id: "salesType",
      label: t.salesType,
      width: "minmax(120px, 1fr)",
      render: ({ salesType }) => <span className="text-quiet">{salesType}</span>,
    },
    {
      id: "products",
      label: t.products,
      width: "96px",
      render: ({ products }) => <span className="text-quiet tabular-nums">{products}</span>,
    },
    {
      id: "validity",
      label: t.validityDays,
      width: "112px",
      render: ({ validityDays }) => (
        <span className="text-quiet tabular-nums">{validityDays !== null && t.countDays(validityDays)}</span>
      ),
    },
    { id: "state", label: t.state, width: "minmax(112px, 1fr)", render: (one) => <TemplateState template={one} /> },
  ];
}

function TemplateState({ template }: { template: QuotationTemplateRow }) {
  const t = useWords(quotationTemplateWords);
  if (template.isArchived) return <State>{t.isArchived}</State>;
  return template.hasArchived ? <State tone="warn">{t.hasNotSold}</State> : null;
}

function TemplateCard({ template }: { template: QuotationTemplateRow }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{template.name}</span>
        <TemplateState template={template} />
      </div>
      {template.salesType && <p className="truncate text-sm text-quiet">{template.salesType}</p>}
    </div>
  );
}
