import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { NewWebhook } from "./NewWebhook.tsx";
import { type Webhook, webhooksQuery } from "./queries.ts";
import { useWebhookColumns, WebhookCard } from "./webhook-columns.tsx";
import { webhookWords } from "./webhook-labels.ts";

const page = getRouteApi("/w/$slug/settings/webhooks");

/** From where other systems send leads. */
export function WebhooksPage() {
  const t = useWords(webhookWords);
  const go = useGo();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(webhooksQuery);
  return (
    <MasterDataPage<Webhook>
      title={t.webhooks}
      items={data?.items}
      mayEdit={useCan("webhook.manage")}
      creation={{ id: "webhook.create", label: t.newWebhook, run: () => open({ new: "yes" }) }}
      above={<p className="px-6 py-3 text-quiet text-pretty max-md:px-4">{t.about}</p>}
      columns={useWebhookColumns()}
      onOpen={({ id }) => go(paths.settingsWebhook(id))}
      renderOnPhone={(webhook) => <WebhookCard webhook={webhook} />}
      none={t.none}
    >
      {search.new !== undefined && <NewWebhook onClose={() => change({ new: undefined })} />}
    </MasterDataPage>
  );
}
