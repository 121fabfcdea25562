import { useInfiniteQuery } from "@tanstack/react-query";
import { type EventState, eventStates } from "@trato/domain/outgoing/choices.ts";
import { useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { MoreWhenSeen } from "../reports/MoreWhenSeen.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { SettingsSection } from "../ui/settings/SettingsSection.tsx";
import { eventStateWords, outgoingWords } from "./labels.ts";
import { OutgoingEventLine } from "./OutgoingEventLine.tsx";
import { outgoingEventPages, type OutgoingWebhook } from "./queries.ts";

// events come and go without a word to the screens
const someSeconds = 4_000;
const ever = "2000-01-01T00:00:00Z";

/** What it was told and is owed: what became of each, and again where that did not go well. */
export function OutgoingLog({ webhook: { id: webhookId, failed } }: { webhook: OutgoingWebhook }) {
  const t = useWords(outgoingWords);
  const language = useLanguage();
  const [state, setState] = useState<EventState | "all">("all");
  const events = useInfiniteQuery({ ...outgoingEventPages(webhookId, state), refetchInterval: someSeconds });
  const again = useCommand("POST /outgoing-webhooks/:outgoingWebhookId/replay", {
    touches: () => [{ kind: "setting", id: webhookId }],
    done: ({ replayed }) => toast(t.willBeSent(replayed)),
  });
  const rows = events.data?.pages.flatMap(({ items }) => items) ?? [];
  const choices = eventStates.map((value) => ({ value, label: eventStateWords[value][language] }));
  return (
    <SettingsSection title={t.log} text={t.logText}>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t.shown}>
          <Select options={[{ value: "all", label: t.all }, ...choices]} value={state} onChange={setState} />
        </Field>
        {failed > 0 && (
          <Button
            isBusy={again.isRunning}
            onClick={() => again.run({ outgoingWebhookId: webhookId, failedSince: ever })}
          >
            {t.sendAllAgain}
          </Button>
        )}
      </div>
      {events.isSuccess && rows.length === 0 && <p className="text-quiet">{t.noEvents}</p>}
      <ul aria-label={t.log} className="flex flex-col divide-y divide-line">
        {rows.map((event) => (
          <OutgoingEventLine key={event.id} webhookId={webhookId} event={event} />
        ))}
      </ul>
      {events.hasNextPage && (
        <MoreWhenSeen isBusy={events.isFetchingNextPage} onMore={() => void events.fetchNextPage()} />
      )}
    </SettingsSection>
  );
}
