import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { State } from "../ui/State.tsx";
import { outgoingWords } from "./labels.ts";
import type { OutgoingWebhook } from "./queries.ts";

export function useOutgoingColumns(): Column<OutgoingWebhook>[] {
  const t = useWords(outgoingWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(140px, 1fr)",
      render: ({ name, isOn }) => <span className={isOn ? "font-medium" : "text-quiet"}>{name}</span>,
    },
    {
      id: "address",
      label: t.address,
      width: "minmax(160px, 2fr)",
      from: "lg",
      render: ({ address }) => <span title={address}>{address}</span>,
    },
    { id: "owner", label: t.owner, width: "minmax(120px, 1fr)", from: "lg", render: ({ memberName }) => memberName },
    { id: "waiting", label: t.waiting, width: "96px", isAmount: true, render: ({ waiting }) => waiting || null },
    {
      id: "failed",
      label: t.failed,
      width: "112px",
      isAmount: true,
      from: "lg",
      render: ({ failed }) => failed || null,
    },
    { id: "state", label: t.state, width: "120px", render: (webhook) => <OutgoingState webhook={webhook} /> },
  ];
}

type StateProps = { webhook: Pick<OutgoingWebhook, "isOn" | "hasSecret" | "offBecause" | "failingSince"> };

export function OutgoingState({ webhook: { isOn, hasSecret, offBecause, failingSince } }: StateProps) {
  const t = useWords(outgoingWords);
  if (!isOn || !hasSecret) return <State tone={offBecause === "by_hand" ? "neutral" : "bad"}>{t.off}</State>;
  return failingSince ? <State tone="warn">{t.fails}</State> : <State tone="ok">{t.on}</State>;
}

export function OutgoingCard({ webhook }: { webhook: OutgoingWebhook }) {
  const { name, address } = webhook;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        <OutgoingState webhook={webhook} />
      </div>
      <p className="truncate text-sm text-quiet">{address}</p>
    </div>
  );
}
