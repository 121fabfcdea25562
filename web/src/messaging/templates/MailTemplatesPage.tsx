import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { letterWords } from "@trato/domain/messaging/templates/letters.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { currentLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { type MailTemplate, mailTemplatesQuery } from "../queries.ts";
import { templateWords } from "./template-labels.ts";
import { usualFor } from "./template-values.ts";
import { TemplateDialog } from "./TemplateDialog.tsx";
import { useTemplateMenu } from "./use-template-menu.tsx";

const page = getRouteApi("/w/$slug/settings/mail-templates");

/** What is written often, in its order: the first for something is its usual mail. */
export function MailTemplatesPage() {
  const t = useWords(templateWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(mailTemplatesQuery);
  const items = data?.items.toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived));
  const show = (template: string) => open({ template });
  return (
    <MasterDataPage<MailTemplate>
      title={t.templates}
      items={items}
      mayEdit={useCan("mailTemplate.edit")}
      creation={{ id: "template.create", label: t.newTemplate, run: () => show("new") }}
      above={<p className="px-6 py-3 text-quiet text-pretty max-md:px-4">{t.usualText}</p>}
      columns={useColumns(items ?? [])}
      onOpen={({ id }) => show(id)}
      menuOf={useTemplateMenu(data?.items ?? [], show)}
      renderOnPhone={(template) => <TemplateCard template={template} all={items ?? []} />}
      none={t.none}
      openId={search.template}
      renderDialog={(template) => (
        <TemplateDialog template={template} onClose={() => change({ template: undefined })} />
      )}
    />
  );
}

function useColumns(all: readonly MailTemplate[]): Column<MailTemplate>[] {
  const t = useWords(templateWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(160px, 1fr)",
      render: ({ name, isArchived }) => <span className={cx(isArchived ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    { id: "uses", label: t.uses, width: "minmax(160px, 1fr)", render: (template) => <Uses template={template} /> },
    {
      id: "languages",
      label: t.languages,
      width: "112px",
      from: "lg",
      render: ({ texts }) => <span className="text-quiet uppercase">{Object.keys(texts).join(" · ")}</span>,
    },
    {
      id: "state",
      label: t.state,
      width: "112px",
      render: (template) => <TemplateState template={template} all={all} />,
    },
  ];
}

function Uses({ template }: { template: MailTemplate }) {
  const f = useFormat();
  const language = currentLanguage();
  return <span className="text-quiet">{f.list(template.uses.map((use) => letterWords[use][language]))}</span>;
}

type Placed = { template: MailTemplate; all: readonly MailTemplate[] };

function TemplateState({ template, all }: Placed) {
  const t = useWords(templateWords);
  if (template.isArchived) return <State>{t.isArchived}</State>;
  return usualFor(all, template).length > 0 ? <State tone="info">{t.isUsual}</State> : null;
}

function TemplateCard({ template, all }: Placed) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{template.name}</span>
        <TemplateState template={template} all={all} />
      </div>
      <p className="truncate text-sm">
        <Uses template={template} />
      </p>
    </div>
  );
}
