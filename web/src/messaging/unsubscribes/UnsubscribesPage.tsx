import { getRouteApi } from "@tanstack/react-router";
import { UnsubscribeAnswer } from "@trato/domain/messaging/unsubscribes.ts";
import { Undo2 } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { uiWords } from "../../ui/labels.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { List } from "../../ui/lists/List.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { useCreateButton } from "../../ui/use-create-button.tsx";
import { type Unsubscribed, unsubscribePages } from "../queries.ts";
import { unsubscribeWords } from "./unsubscribe-labels.ts";

const page = getRouteApi("/w/$slug/settings/unsubscribes");

/** Who wants no mails that Trato writes by itself, since when, and how they said so. */
export function UnsubscribesPage() {
  const t = useWords(unsubscribeWords);
  const ui = useWords(uiWords);
  const { search, change, clear } = useUrlFilters(page);
  const mayKeep = useCan("personalData.manage");
  const menuOf = useRowMenu();
  const create = useCreateButton(
    mayKeep && { id: "unsubscribe.create", label: t.add, group: t.title, run: () => change({ open: "new" }) },
  );
  const columns = useColumns();
  return (
    <SettingsPage title={t.title} actions={create}>
      <p className="max-w-190 px-4 pt-3 text-pretty text-quiet max-md:px-3">{t.text}</p>
      <FilterBar search={search.search} onSearch={(text) => change({ search: text })} />
      <List<Unsubscribed>
        label={t.title}
        {...usePages(unsubscribePages(search.search))}
        columns={columns}
        keyOf={({ address }) => address}
        {...(mayKeep && { menuOf })}
        renderOnPhone={(row) => <UnsubscribedCard row={row} />}
        empty={
          search.search ? (
            <EmptyState text={ui.noneFound} primary={<Button onClick={clear}>{ui.clearFilters}</Button>} />
          ) : (
            <EmptyState text={t.none} primary={create} preview={<GhostRows />} />
          )
        }
      />
      {search.open && mayKeep && <AddAddress onClose={() => change({ open: undefined })} />}
    </SettingsPage>
  );
}

function useRowMenu(): (row: Unsubscribed) => MenuGroup[] {
  const t = useWords(unsubscribeWords);
  const say = useKeeping();
  return ({ address }) => [{ items: [{ label: t.takeOff, icon: <Undo2 />, onSelect: () => say(address, false) }] }];
}

function useColumns(): Column<Unsubscribed>[] {
  const t = useWords(unsubscribeWords);
  const f = useFormat();
  return [
    {
      id: "address",
      label: t.address,
      width: "minmax(180px, 1.4fr)",
      render: ({ address }) => <span className="font-medium">{address}</span>,
    },
    { id: "how", label: t.why, width: "minmax(180px, 1fr)", render: ({ how, memberName }) => t.how(how, memberName) },
    {
      id: "since",
      label: t.since,
      width: "132px",
      render: ({ unsubscribedAt }) => <span className="text-quiet">{f.moment(unsubscribedAt)}</span>,
    },
  ];
}

function UnsubscribedCard({ row: { address, how, memberName, unsubscribedAt } }: { row: Unsubscribed }) {
  const t = useWords(unsubscribeWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="truncate font-medium">{address}</span>
      <span className="truncate text-sm text-quiet">
        {t.how(how, memberName)} · {f.moment(unsubscribedAt)}
      </span>
    </div>
  );
}

const touches = () => [{ kind: "setting" as const, id: "unsubscribes" }];

/** Puts an address on the list, or takes it off; both can be undone: what is put back is as it was. */
function useKeeping() {
  const t = useWords(unsubscribeWords);
  const { run } = useCommand("POST /unsubscribes", { touches });
  const say = (address: string, isUnsubscribed: boolean, isUndo = false): void =>
    run(
      { address, isUnsubscribed, ...(isUndo && isUnsubscribed && { asItWas: true }) },
      {
        onSuccess: () =>
          toast(isUnsubscribed ? t.kept(address) : t.takenBack(address), {
            undo: () => say(address, !isUnsubscribed, true),
          }),
      },
    );
  return say;
}

function AddAddress({ onClose }: { onClose: () => void }) {
  const t = useWords(unsubscribeWords);
  const { runAndWait: put, run } = useCommand("POST /unsubscribes", { touches, failed: () => true });
  const form = useForm({
    place: "unsubscribed address",
    initial: { address: "" },
    schema: UnsubscribeAnswer,
    sent: ({ address }) => ({ address: address.trim(), isUnsubscribed: true }),
    submit: async ({ address }) => {
      const kept = await put({ address: address.trim(), isUnsubscribed: true });
      toast(t.kept(kept.address), { undo: () => run({ address: kept.address, isUnsubscribed: false }) });
      onClose();
      return kept;
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.add} submitLabel={t.addShort}>
      <Field label={t.address} error={form.errorOf("address")}>
        <Input type="email" {...form.bind("address")} startsFocused autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
