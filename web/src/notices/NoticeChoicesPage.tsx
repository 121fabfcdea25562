import { type NoticeKind, type NoticeWay, noticeWays } from "@trato/domain/notices/kinds.ts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { NoMailServer } from "../messaging/NoMailServer.tsx";
import { patch, useCommand } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { useWords } from "../platform/words.ts";
import { Segments } from "../ui/Segments.tsx";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { choiceWords, kindWords, wayWords } from "./choice-labels.ts";
import { choicesQuery } from "./queries.ts";

/** Of what one is told, and how: what is chosen holds at once. */
export function NoticeChoicesPage() {
  const t = useWords(choiceWords);
  const kinds = useWords(kindWords);
  const ways = useWords(wayWords);
  const { data } = useSuspenseQuery(choicesQuery);
  const choose = useCommand("POST /notice-choices", {
    optimistic: ({ kind, how }) => patch<typeof data>(choicesQuery, (former) => withChoice(former, kind, how)),
    done: (choices) => void queryClient.setQueryData(choicesQuery.queryKey, choices),
  });
  return (
    <SettingsPage title={t.notices}>
      <div className="flex max-w-200 flex-col gap-4 px-4 py-5 max-md:px-3">
        <p className="text-quiet text-pretty">{t.text}</p>
        <NoMailServer text={t.noMail} />
        <ul className="divide-y divide-line rounded-md bg-card shadow-card">
          {data.items.map(({ kind, how }) => (
            <li key={kind} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
              <span className="min-w-48 flex-1">{kinds[kind]}</span>
              <Segments
                label={kinds[kind]}
                segments={noticeWays.map((value) => ({ value, label: ways[value] }))}
                value={how}
                onChange={(next) => choose.run({ kind, how: next })}
              />
            </li>
          ))}
        </ul>
      </div>
    </SettingsPage>
  );
}

type Choices = { items: { kind: NoticeKind; how: NoticeWay }[] };

const withChoice = ({ items }: Choices, kind: NoticeKind, how: NoticeWay): Choices => ({
  items: items.map((choice) => (choice.kind === kind ? { kind, how } : choice)),
});
