import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { MasterDataPage } from "../ui/settings/MasterDataPage.tsx";
import { outgoingWords } from "./labels.ts";
import { NewOutgoingWebhook } from "./NewOutgoingWebhook.tsx";
import { OutgoingCard, useOutgoingColumns } from "./outgoing-columns.tsx";
import { outgoingAllQuery, type OutgoingWebhook } from "./queries.ts";

const page = getRouteApi("/w/$slug/settings/outgoing-webhooks");

/** Which other systems are told what changes: one's own, and those of all for administrators. */
export function OutgoingWebhooksPage() {
  const t = useWords(outgoingWords);
  const go = useGo();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(outgoingAllQuery);
  return (
    <MasterDataPage<OutgoingWebhook>
      title={t.webhooks}
      items={data?.items}
      mayEdit
      creation={{ id: "outgoing.create", label: t.newWebhook, run: () => open({ new: "yes" }) }}
      above={<About />}
      columns={useOutgoingColumns()}
      onOpen={({ id }) => go(paths.settingsOutgoing(id))}
      renderOnPhone={(webhook) => <OutgoingCard webhook={webhook} />}
      none={t.none}
    >
      {search.new !== undefined && <NewOutgoingWebhook onClose={() => change({ new: undefined })} />}
    </MasterDataPage>
  );
}

function About() {
  const t = useWords(outgoingWords);
  return (
    <p className="px-6 py-3 text-quiet text-pretty max-md:px-4">
      {t.about}{" "}
      <a href={paths.apiDocs()} target="_blank" rel="noreferrer" className="text-accent underline">
        {t.docs}
      </a>
    </p>
  );
}
