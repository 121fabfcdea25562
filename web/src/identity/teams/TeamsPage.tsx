import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/lists/List.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { teamWords } from "../people/people-labels.ts";
import { teamsQuery } from "../queries.ts";
import { Faces, Leader, type Team, useTeamColumns } from "./team-columns.tsx";
import { TeamDialog } from "./TeamDialog.tsx";
import { useTeamMenu } from "./use-team-menu.tsx";

const page = getRouteApi("/w/$slug/settings/teams");

/** Who works together, and who leads them. */
export function TeamsPage() {
  const t = useWords(teamWords);
  const { archived, team: openId } = page.useSearch();
  const navigate = page.useNavigate();
  const mayManage = useCan("team.manage");
  const { data } = useQuery(teamsQuery);
  const columns = useTeamColumns();
  const open = (team: string) => void navigate({ search: { archived, team } });
  const close = () => void navigate({ search: { archived }, replace: true });
  const menuOf = useTeamMenu(open);
  const rows = data?.items.filter((team) => (team.archivedAt !== null) === (archived === true));
  const opened = data?.items.find(({ id }) => id === openId);
  useAction(
    mayManage && {
      id: "team.create",
      keys: "c",
      label: t.newTeam,
      group: t.teams,
      icon: Plus,
      run: () => open("new"),
    },
  );
  const create = (
    <Button
      tone="primary"
      icon={<Plus aria-hidden="true" />}
      onClick={() => open("new")}
      className="max-md:hidden" // the bar at the bottom has it
    >
      {t.newTeam}
    </Button>
  );
  return (
    <SettingsPage
      title={t.teams}
      actions={
        <>
          <Segments
            label={t.state}
            segments={[
              { value: "used", label: t.inUse },
              { value: "archived", label: t.archived },
            ]}
            value={archived ? "archived" : "used"}
            onChange={(value) =>
              void navigate({ search: value === "archived" ? { archived: true } : {}, replace: true })
            }
          />
          {mayManage && create}
        </>
      }
    >
      <List<Team>
        label={t.teams}
        rows={rows}
        columns={columns}
        keyOf={(team) => team.id}
        onOpen={mayManage ? (team) => open(team.id) : undefined}
        {...(mayManage && { menuOf })}
        renderOnPhone={(team) => <TeamCard team={team} />}
        empty={
          archived ? (
            <EmptyState text={t.noneArchived} />
          ) : (
            <EmptyState text={t.none} primary={mayManage && create} preview={<GhostRows />} />
          )
        }
      />
      {mayManage && openId && (openId === "new" || opened) && (
        <TeamDialog key={openId} team={opened ?? null} onClose={close} />
      )}
    </SettingsPage>
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
