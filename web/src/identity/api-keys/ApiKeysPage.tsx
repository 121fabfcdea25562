import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAction } from "../../platform/actions.ts";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/lists/List.tsx";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { type ApiKey, apiKeysQuery, KeyState, useKeyColumns } from "./key-columns.tsx";
import { keyWords } from "./key-labels.ts";
import { NewApiKey } from "./NewApiKey.tsx";
import { RevokeApiKey } from "./RevokeApiKey.tsx";

const page = getRouteApi("/w/$slug/settings/api-keys");

/** The keys with which one's programs come in; an administrator sees everybody's. */
export function ApiKeysPage() {
  const t = useWords(keyWords);
  const { new: isNew } = page.useSearch();
  const navigate = page.useNavigate();
  const { data } = useQuery(apiKeysQuery);
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  const columns = useKeyColumns(data?.items ?? []);
  const open = () => void navigate({ search: { new: "yes" } });
  useAction({ id: "apiKey.create", keys: "c", label: t.newKey, group: t.keys, icon: Plus, run: open });
  const create = (
    <Button tone="primary" icon={<Plus aria-hidden="true" />} onClick={open}>
      {t.newKey}
    </Button>
  );
  const menuOf = (key: ApiKey): MenuGroup[] => [
    { items: key.revokedAt ? [] : [{ label: t.revoke, isBad: true, onSelect: () => setLeaving(key) }] },
  ];
  return (
    <SettingsPage title={t.keys} actions={create}>
      <p className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-quiet max-md:px-3">
        {t.about}
        <a href={paths.apiDocs()} target="_blank" rel="noreferrer" className="text-accent hover:underline">
          {t.docs}
        </a>
      </p>
      <List<ApiKey>
        label={t.keys}
        rows={data?.items}
        columns={columns}
        keyOf={(key) => key.id}
        menuOf={menuOf}
        renderOnPhone={(key) => <KeyCard apiKey={key} />}
        empty={<EmptyState text={t.none} primary={create} preview={<GhostRows />} />}
      />
      {isNew !== undefined && <NewApiKey onClose={() => void navigate({ search: {}, replace: true })} />}
      {leaving && <RevokeApiKey apiKey={leaving} onClose={() => setLeaving(null)} />}
    </SettingsPage>
  );
}

function KeyCard({ apiKey }: { apiKey: ApiKey }) {
  const t = useWords(keyWords);
  const f = useFormat();
  const { lastUsedAt } = apiKey;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{apiKey.name}</span>
        <KeyState apiKey={apiKey} />
      </div>
      <p className="truncate text-sm text-quiet">
        {t.lastUsed}: {lastUsedAt ? f.relativeDay(f.dayOf(lastUsedAt)) : t.never}
      </p>
    </div>
  );
}
