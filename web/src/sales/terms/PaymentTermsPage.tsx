import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/classes.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/lists/List.tsx";
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
  const { terms: openId } = page.useSearch();
  const navigate = page.useNavigate();
  const mayEdit = useCan("terms.edit");
  const { data } = useQuery(paymentTermsQuery);
  const opened = data?.items.find(({ id }) => id === openId);
  const columns = useColumns();
  const open = (terms: string) => void navigate({ search: { terms } });
  const menuOf = useTermsMenu(open);
  useAction(
    mayEdit && {
      id: "terms.create",
      keys: "c",
      label: t.newTerms,
      group: t.terms,
      icon: Plus,
      run: () => open("new"),
    },
  );
  const create = (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} onClick={() => open("new")}>
      {t.newTerms}
    </Button>
  );
  return (
    <SettingsPage title={t.terms} actions={mayEdit && create}>
      <List<Terms>
        label={t.terms}
        rows={data?.items}
        columns={columns}
        keyOf={(terms) => terms.id}
        onOpen={mayEdit ? (terms) => open(terms.id) : undefined}
        {...(mayEdit && { menuOf })}
        renderOnPhone={(terms) => <TermsCard terms={terms} />}
        empty={<EmptyState text={t.none} primary={mayEdit && create} preview={<GhostRows />} />}
      />
      {mayEdit && openId && data && (openId === "new" || opened) && (
        <TermsDialog key={openId} terms={opened ?? null} onClose={() => void navigate({ search: {}, replace: true })} />
      )}
    </SettingsPage>
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
  return <span className="text-quiet">{terms.lines.map((line) => termText(line, t, f)).join(" · ")}</span>;
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
