import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { type ApiKey, apiKeysQuery, KeyState, useKeyColumns } from "./key-columns.tsx";
import { keyWords } from "./key-labels.ts";
import { NewApiKey } from "./NewApiKey.tsx";
import { RevokeApiKey } from "./RevokeApiKey.tsx";

const page = getRouteApi("/w/$slug/settings/api-keys");

/** The keys with which one's programs come in; an administrator sees everybody's. */
export function ApiKeysPage() {
  const t = useWords(keyWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(apiKeysQuery);
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  return (
    <MasterDataPage<ApiKey>
      title={t.keys}
      items={data?.items}
      mayEdit
      creation={{ id: "apiKey.create", label: t.newKey, run: () => open({ new: "yes" }) }}
      above={<About />}
      columns={useKeyColumns(data?.items ?? [])}
      menuOf={(key) => [
        { items: key.revokedAt ? [] : [{ label: t.revoke, isBad: true, onSelect: () => setLeaving(key) }] },
      ]}
      renderOnPhone={(key) => <KeyCard apiKey={key} />}
      none={t.none}
    >
      {search.new !== undefined && <NewApiKey onClose={() => change({ new: undefined })} />}
      {leaving && <RevokeApiKey apiKey={leaving} onClose={() => setLeaving(null)} />}
    </MasterDataPage>
  );
}

function About() {
  const t = useWords(keyWords);
  return (
    <p className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-quiet max-md:px-3">
      {t.about}
      <a href={paths.apiDocs()} target="_blank" rel="noreferrer" className="text-accent hover:underline">
        {t.docs}
      </a>
    </p>
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
