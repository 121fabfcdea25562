import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { State } from "../../ui/State.tsx";
import { useConditionText } from "../assignment/use-condition-text.ts";
import { DrawRuns } from "./DrawRuns.tsx";
import { teamDrawWords } from "./team-draw-labels.ts";
import { type TeamDraw, teamDrawsQuery } from "./team-draw-queries.ts";
import { TeamDrawDialog } from "./TeamDrawDialog.tsx";
import { useDrawNow } from "./use-draw-now.ts";

const page = getRouteApi("/w/$slug/settings/team-draws");

/** How each team gets its leads: by the rules, or by draw; and the latest draws. */
export function TeamDrawsPage() {
  const t = useWords(teamDrawWords);
  const { search, change, open } = useUrlFilters(page);
  const mayEdit = useCan("pipeline.configure");
  const { data } = useQuery(teamDrawsQuery);
  const draw = useDrawNow();
  const opened = data?.items.find(({ teamId }) => teamId === search.team);
  const isNone = data ? !data.items.some(({ isOn }) => isOn) : true;
  return (
    <SettingsPage
      title={t.teamDraws}
      actions={
        mayEdit && (
          <Button tone="primary" onClick={draw.run} isBusy={draw.isRunning} obstacle={isNone ? t.noneDraws : null}>
            {t.drawNow}
          </Button>
        )
      }
    >
      <p className="max-w-180 px-6 py-3 text-quiet text-pretty max-md:px-4">{t.text}</p>
      <List<TeamDraw>
        label={t.teamDraws}
        rows={data?.items}
        keyOf={({ teamId }) => teamId}
        columns={useColumns()}
        onOpen={mayEdit ? ({ teamId }) => open({ team: teamId }) : undefined}
        renderOnPhone={(team) => <TeamCard team={team} />}
        empty={<EmptyState text={t.none} />}
      />
      {data && data.runs.length > 0 && <DrawRuns runs={data.runs} mayUndo={mayEdit} />}
      {mayEdit && opened && (
        <TeamDrawDialog key={opened.teamId} team={opened} onClose={() => change({ team: undefined })} />
      )}
    </SettingsPage>
  );
}

function useColumns(): Column<TeamDraw>[] {
  const t = useWords(teamDrawWords);
  return [
    {
      id: "team",
      label: t.team,
      width: "minmax(140px, 1fr)",
      render: ({ name }) => <span className="truncate font-medium">{name}</span>,
    },
    { id: "how", label: t.how, width: "144px", render: (team) => <How team={team} /> },
    {
      id: "which",
      label: t.which,
      width: "minmax(180px, 1.4fr)",
      from: "lg",
      render: (team) => <Which team={team} />,
    },
    {
      id: "people",
      label: t.people,
      width: "minmax(180px, 1fr)",
      from: "lg",
      render: (team) => <People team={team} />,
    },
  ];
}

type OfTeam = { team: TeamDraw };

function How({ team: { isOn } }: OfTeam) {
  const t = useWords(teamDrawWords);
  return <State tone={isOn ? "ok" : "neutral"}>{isOn ? t.byDraw : t.byRules}</State>;
}

function Which({ team: { isOn, conditions } }: OfTeam) {
  const t = useWords(teamDrawWords);
  const text = useConditionText();
  if (!isOn) return null;
  return (
    <span className="truncate text-quiet">
      {conditions.length === 0 ? t.everyLead : conditions.map(text).join(" · ")}
    </span>
  );
}

function People({ team: { isOn, members } }: OfTeam) {
  const t = useWords(teamDrawWords);
  const f = useFormat();
  const taking = members.filter(({ isOptedOut }) => !isOptedOut);
  const capacity = taking.reduce((sum, one) => sum + one.capacity, 0);
  return (
    <span className="truncate text-quiet">
      {isOn
        ? t.total(f.list(taking.map(({ name }) => name)), f.count(capacity))
        : f.list(members.map((one) => one.name))}
    </span>
  );
}

function TeamCard({ team }: OfTeam) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{team.name}</span>
        <How team={team} />
      </div>
      <p className="truncate text-sm">
        <People team={team} />
      </p>
    </div>
  );
}
