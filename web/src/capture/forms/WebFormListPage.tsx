import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { formWords } from "./form-labels.ts";
import { NewWebForm } from "./NewWebForm.tsx";
import { type WebForm, webFormsQuery } from "./queries.ts";
import { useWebFormMenu } from "./use-web-form-menu.tsx";

const page = getRouteApi("/w/$slug/settings/web-forms");

/** The forms that visitors of the company's pages fill in. */
export function WebFormListPage() {
  const t = useWords(formWords);
  const go = useGo();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(webFormsQuery);
  return (
    <MasterDataPage<WebForm>
      title={t.forms}
      items={data?.items}
      mayEdit={useCan("webForm.edit")}
      creation={{ id: "web-form.create", label: t.newForm, run: () => open({ form: "new" }) }}
      columns={useColumns()}
      onOpen={({ id }) => go(paths.settingsWebForm(id))}
      menuOf={useWebFormMenu()}
      renderOnPhone={(form) => <WebFormCard form={form} />}
      none={t.none}
      openId={search.form}
      renderDialog={(form) => !form && <NewWebForm onClose={() => change({ form: undefined })} />}
    />
  );
}

function useColumns(): Column<WebForm>[] {
  const t = useWords(formWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(160px, 1fr)",
      render: ({ name, isArchived }) => <span className={cx(isArchived ? "text-quiet" : "font-medium")}>{name}</span>,
    },
    {
      id: "address",
      label: t.address,
      width: "minmax(160px, 2fr)",
      render: ({ address }) => <span className="truncate text-quiet">{address}</span>,
    },
    { id: "state", label: t.state, width: "112px", render: (form) => <WebFormState form={form} /> },
  ];
}

function WebFormState({ form: { isOn, isArchived } }: { form: WebForm }) {
  const t = useWords(formWords);
  if (isArchived) return <State>{t.isArchived}</State>;
  return isOn ? <State tone="ok">{t.isOn}</State> : <State tone="warn">{t.isOff}</State>;
}

function WebFormCard({ form }: { form: WebForm }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{form.name}</span>
        <WebFormState form={form} />
      </div>
      <p className="truncate text-sm text-quiet">{form.address}</p>
    </div>
  );
}
