import { kinds, kindsHaving } from "@trato/domain/kinds.ts";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../platform/session.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { everybodyQuery } from "../identity/queries.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { type Filter, FilterBar } from "../ui/lists/FilterBar.tsx";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { DiaryCard, useDiaryColumns } from "./diary-columns.tsx";
import { diaryWords } from "./diary-labels.ts";
import { type DiaryEntry, diaryPages, times } from "./diary-queries.ts";
import { DiaryEntryDialog } from "./DiaryEntryDialog.tsx";

const page = getRouteApi("/w/$slug/settings/diary");
/** The audit: who did what, when, to which record, and what was there before and after. */
export function DiaryPage() {
  const t = useWords(diaryWords);
  const f = useFormat();
  const { search: filters, clear } = useUrlFilters(page);
  const [opened, setOpened] = useState<DiaryEntry | null>(null);
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <SettingsPage title={t.diary}>
      <FilterBar filters={useFilters()} />
      <List<DiaryEntry>
        label={t.diary}
        {...usePages(diaryPages(filters, f.today()))}
        columns={useDiaryColumns()}
        keyOf={({ id }) => id}
        onOpen={setOpened}
        openId={opened?.id}
        renderOnPhone={(entry) => <DiaryCard entry={entry} />}
        empty={
          isFiltered ? (
            <EmptyState text={t.noneFound} primary={<Button onClick={clear}>{t.clearFilters}</Button>} />
          ) : (
            <EmptyState text={t.none} preview={<GhostRows />} />
          )
        }
      />
      {opened && <DiaryEntryDialog entry={opened} onClose={() => setOpened(null)} />}
    </SettingsPage>
  );
}

function useFilters(): Filter[] {
  const t = useWords(diaryWords);
  const language = useLanguage();
  const { search, change } = useUrlFilters(page);
  const { memberId, kind, when } = search;
  const { data } = useQuery(everybodyQuery);
  return [
    {
      id: "who",
      label: t.who,
      value: memberId,
      options: data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
      onChange: (value) => change({ memberId: value }),
    },
    {
      id: "when",
      label: t.when,
      value: when,
      options: times.map((value) => ({ value, label: t[value] })),
      onChange: (value) => change({ when: value as typeof when }), // one of its options
    },
    {
      id: "kind",
      label: t.kind,
      value: kind,
      options: kindsHaving("isTold").map((value) => ({ value, label: kinds[value].many[language] })),
      onChange: (value) => change({ kind: value as typeof kind }), // one of its options
    },
  ];
}
