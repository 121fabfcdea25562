import { presets } from "@trato/domain/capture/webhooks/presets.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import type { Webhook } from "./queries.ts";
import { webhookWords } from "./webhook-labels.ts";

export function useWebhookColumns(): Column<Webhook>[] {
  const t = useWords(webhookWords);
  const f = useFormat();
  const language = useLanguage();
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(160px, 1fr)",
      render: ({ name, isOn }) => <span className={isOn ? "font-medium" : "text-quiet"}>{name}</span>,
    },
    {
      id: "preset",
      label: t.preset,
      width: "minmax(140px, 1fr)",
      from: "lg",
      render: ({ preset }) => presets[preset].words[language],
    },
    {
      id: "lastCall",
      label: t.lastCall,
      width: "120px",
      render: ({ lastCallAt }) => (lastCallAt ? f.moment(lastCallAt) : t.never),
    },
    {
      id: "refused",
      label: t.refused,
      width: "96px",
      isAmount: true,
      from: "lg",
      render: ({ refused }) => refused || null,
    },
    { id: "state", label: t.state, width: "96px", render: (webhook) => <WebhookState webhook={webhook} /> },
  ];
}

export function WebhookState({ webhook: { isOn } }: { webhook: Pick<Webhook, "isOn"> }) {
  const t = useWords(webhookWords);
  return isOn ? <State tone="ok">{t.on}</State> : <State>{t.off}</State>;
}

export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const t = useWords(webhookWords);
  const f = useFormat();
  const { name, lastCallAt } = webhook;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        <WebhookState webhook={webhook} />
      </div>
      <p className="truncate text-sm text-quiet">
        {t.lastCall}: {lastCallAt ? f.moment(lastCallAt) : t.never}
      </p>
    </div>
  );
}
