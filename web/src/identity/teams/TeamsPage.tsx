import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { UsedOrArchived } from "../../ui/settings/UsedOrArchived.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { teamWords } from "../people/people-labels.ts";
import { teamsQuery } from "../queries.ts";
import { Faces, Leader, type Team, useTeamColumns } from "./team-columns.tsx";
import { TeamDialog } from "./TeamDialog.tsx";
import { useTeamMenu } from "./use-team-menu.tsx";

const page = getRouteApi("/w/$slug/settings/teams");

/** Who works together, and who leads them. */
export function TeamsPage() {
  const t = useWords(teamWords);
  const { search, change, open } = useUrlFilters(page);
  const { archived, team: openId } = search;
  const mayManage = useCan("team.manage");
  const { data } = useQuery(teamsQuery);
  const show = (team: string) => open({ team });
  return (
    <MasterDataPage<Team>
      title={t.teams}
      items={data?.items}
      rows={data?.items.filter((team) => (team.archivedAt !== null) === (archived === true))}
      mayEdit={mayManage}
      creation={{ id: "team.create", label: t.newTeam, isHiddenOnPhone: true, run: () => show("new") }}
      view={
        <UsedOrArchived
          isArchived={archived === true}
          onChange={(isArchived) => change({ archived: isArchived || undefined })}
        />
      }
      columns={useTeamColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useTeamMenu(show)}
      renderOnPhone={(team) => <TeamCard team={team} />}
      none={t.none}
      {...(archived && { empty: <EmptyState text={t.noneArchived} /> })}
      openId={openId}
      renderDialog={(team) => <TeamDialog team={team} onClose={() => change({ team: undefined })} />}
    />
  );
}

function TeamCard({ team }: { team: Team }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className="truncate font-medium">{team.name}</span>
      <span className="flex items-center gap-3 text-sm text-quiet">
        <Leader id={team.leaderId} />
        <Faces ids={team.memberIds} />
      </span>
    </div>
  );
}
