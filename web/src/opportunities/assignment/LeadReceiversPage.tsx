import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { State } from "../../ui/State.tsx";
import { receiverWords } from "./assignment-labels.ts";
import { type LeadReceiver, leadReceiversQuery } from "./queries.ts";
import { absenceOn, daysText } from "./receiver-values.ts";
import { ReceiverDialog } from "./ReceiverDialog.tsx";

const page = getRouteApi("/w/$slug/settings/lead-receivers");

/** When, how many and in which languages each one takes leads that rules give. */
export function LeadReceiversPage() {
  const t = useWords(receiverWords);
  const { search, change, open } = useUrlFilters(page);
  const mayEdit = useCan("pipeline.configure");
  const { data } = useQuery(leadReceiversQuery);
  const opened = data?.items.find(({ memberId }) => memberId === search.member);
  return (
    <SettingsPage title={t.receivers}>
      <p className="px-6 py-3 text-quiet text-pretty max-md:px-4">{t.receiversText}</p>
      <List<LeadReceiver>
        label={t.receivers}
        rows={data?.items}
        keyOf={({ memberId }) => memberId}
        columns={useColumns()}
        onOpen={mayEdit ? ({ memberId }) => open({ member: memberId }) : undefined}
        renderOnPhone={(receiver) => <ReceiverCard receiver={receiver} />}
        empty={<EmptyState text={t.none} />}
      />
      {mayEdit && opened && (
        <ReceiverDialog key={opened.memberId} receiver={opened} onClose={() => change({ member: undefined })} />
      )}
    </SettingsPage>
  );
}

function useColumns(): Column<LeadReceiver>[] {
  const t = useWords(receiverWords);
  const f = useFormat();
  const limit = (most: number | null) => (
    <span className="text-quiet">{most === null ? t.noLimit : f.count(most)}</span>
  );
  return [
    { id: "name", label: t.name, width: "minmax(160px, 1fr)", render: (receiver) => <Name receiver={receiver} /> },
    {
      id: "perDay",
      label: t.perDay,
      width: "104px",
      from: "lg",
      isAmount: true,
      render: ({ perDay }) => limit(perDay),
    },
    {
      id: "perMonth",
      label: t.perMonth,
      width: "104px",
      from: "lg",
      isAmount: true,
      render: ({ perMonth }) => limit(perMonth),
    },
    { id: "given", label: t.given, width: "112px", isAmount: true, render: ({ givenToday }) => f.count(givenToday) },
    {
      id: "month",
      label: t.givenThisMonth,
      width: "96px",
      from: "lg",
      isAmount: true,
      render: ({ givenThisMonth }) => f.count(givenThisMonth),
    },
    {
      id: "hours",
      label: t.hours,
      width: "minmax(160px, 1.4fr)",
      from: "lg",
      render: (receiver) => <Hours receiver={receiver} />,
    },
    { id: "state", label: t.state, width: "128px", render: (receiver) => <Standing receiver={receiver} /> },
  ];
}

type OfReceiver = { receiver: LeadReceiver };

function Name({ receiver: { memberId, name } }: OfReceiver) {
  return (
    <span className="flex min-w-0 items-center gap-2 font-medium">
      <Avatar id={memberId} name={name} isDecorative />
      <span className="truncate">{name}</span>
    </span>
  );
}

function Hours({ receiver: { hours } }: OfReceiver) {
  const t = useWords(receiverWords);
  const { locale } = useFormat();
  const said = hours.map(({ days, from, to }) => `${daysText(days, locale)} ${from}–${to}`);
  return <span className="truncate text-quiet">{said.length === 0 ? t.anyHour : said.join(" · ")}</span>;
}

function Standing({ receiver: { absences, perDay, perMonth, givenToday, givenThisMonth } }: OfReceiver) {
  const t = useWords(receiverWords);
  const f = useFormat();
  if (absenceOn(absences, f.today())) return <State tone="warn">{t.isAway}</State>;
  const isFull = (perDay !== null && givenToday >= perDay) || (perMonth !== null && givenThisMonth >= perMonth);
  return isFull ? <State tone="info">{t.isFull}</State> : <State tone="ok">{t.takes}</State>;
}

function ReceiverCard({ receiver }: OfReceiver) {
  const t = useWords(receiverWords);
  const f = useFormat();
  const { givenToday, perDay } = receiver;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1">
          <Name receiver={receiver} />
        </span>
        <Standing receiver={receiver} />
      </div>
      <p className="truncate text-sm text-quiet">
        {t.given}: {perDay === null ? f.count(givenToday) : t.ofMost(f.count(givenToday), f.count(perDay))} ·{" "}
        <Hours receiver={receiver} />
      </p>
    </div>
  );
}
