import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/lists/List.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { taxesQuery, type Tax } from "../queries.ts";
import { TaxAmount, TaxState, useTaxColumns } from "./tax-columns.tsx";
import { taxWords } from "../setting-labels.ts";
import { TaxDialog } from "./TaxDialog.tsx";
import { useTaxMenu } from "./use-tax-menu.tsx";

const page = getRouteApi("/w/$slug/settings/taxes");

/** The taxes of sales and of purchases, in the order in which they are computed. */
export function TaxesPage() {
  const t = useWords(taxWords);
  const { use = "sale", tax: openId } = page.useSearch();
  const navigate = page.useNavigate();
  const mayEdit = useCan("tax.edit");
  const { data } = useQuery(taxesQuery);
  const rows = inUseFirst(data?.items.filter((tax) => tax.use === use));
  const opened = data?.items.find(({ id }) => id === openId);
  const columns = useTaxColumns();
  const open = (tax: string) => void navigate({ search: { use, tax } });
  const menuOf = useTaxMenu(open);
  useAction(
    mayEdit && { id: "tax.create", keys: "c", label: t.newTax, group: t.taxes, icon: Plus, run: () => open("new") },
  );
  const create = (
    <Button
      tone="primary"
      icon={<Plus aria-hidden="true" />}
      onClick={() => open("new")}
      className="max-md:hidden" // the bar at the bottom has it
    >
      {t.newTax}
    </Button>
  );
  return (
    <SettingsPage
      title={t.taxes}
      actions={
        <>
          <Segments
            label={t.use}
            segments={(["sale", "purchase"] as const).map((value) => ({ value, label: t[value] }))}
            value={use}
            onChange={(value) => void navigate({ search: { use: value }, replace: true })}
          />
          {mayEdit && create}
        </>
      }
    >
      <List<Tax>
        label={t.taxes}
        rows={rows}
        columns={columns}
        keyOf={(tax) => tax.id}
        onOpen={mayEdit ? (tax) => open(tax.id) : undefined}
        {...(mayEdit && { menuOf })}
        renderOnPhone={(tax) => <TaxCard tax={tax} />}
        empty={<EmptyState text={t.none} primary={mayEdit && create} preview={<GhostRows />} />}
      />
      {mayEdit && openId && data && (openId === "new" || opened) && (
        <TaxDialog
          key={openId}
          tax={opened ?? null}
          use={use}
          onClose={() => void navigate({ search: { use }, replace: true })}
        />
      )}
    </SettingsPage>
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
