import { getRouteApi } from "@tanstack/react-router";
import { messageStates } from "@trato/domain/messaging/lifecycle.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { MessageCard, useMessageColumns } from "./message-columns.tsx";
import { MessageDialog } from "./MessageDialog.tsx";
import { outboxWords } from "./outbox-labels.ts";
import { NoMailServer } from "./NoMailServer.tsx";
import { type Message, messagePages } from "./queries.ts";
import { useMessageMenu } from "./use-message-menu.tsx";

const page = getRouteApi("/w/$slug/settings/outbox");

/** The mails that wait, left, failed or were taken back. */
export function OutboxPage() {
  const t = useWords(outboxWords);
  const { search, change, open, clear } = useUrlFilters(page);
  const { state, message } = search;
  const columns = useMessageColumns();
  const menuOf = useMessageMenu();
  return (
    <SettingsPage title={t.outbox}>
      <NoMailServer text={t.noMailServer} className="mx-4 mt-3 max-md:mx-3" />
      <FilterBar
        filters={[
          {
            id: "state",
            label: t.state,
            value: state,
            options: messageStates.map((value) => ({ value, label: t[value] })),
            onChange: (value) => change({ state: value as typeof state }), // one of its options
          },
        ]}
      />
      <List<Message>
        label={t.outbox}
        {...usePages(messagePages(state))}
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={({ id }) => open({ message: id })}
        menuOf={menuOf}
        renderOnPhone={(each) => <MessageCard message={each} />}
        empty={
          state ? (
            <EmptyState text={t.noneFound} primary={<Button onClick={clear}>{t.clearFilters}</Button>} />
          ) : (
            <EmptyState text={t.none} preview={<GhostRows />} />
          )
        }
      />
      {message && <MessageDialog messageId={message} onClose={() => change({ message: undefined })} />}
    </SettingsPage>
  );
}
