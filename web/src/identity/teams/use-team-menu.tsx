import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { toast } from "../../platform/toasts.ts";
import { teamWords } from "../people/people-labels.ts";
import type { Team } from "./team-columns.tsx";

const teamChange = (_: unknown, team: Team | undefined): Change[] =>
  team ? [{ kind: "team", id: team.id, version: team.version }] : [];

/** What can be done with a team. */
export function useTeamMenu(open: (teamId: string) => void): (team: Team) => MenuGroup[] {
  const t = useWords(teamWords);
  const restore = useCommand("POST /teams/:teamId/restore", {
    touches: teamChange,
    done: ({ name }) => toast(t.restoredTeam(name)),
  });
  const archive = useCommand("POST /teams/:teamId/archive", {
    touches: teamChange,
    done: ({ id, name, version }) => toast(t.archivedTeam(name), { undo: () => restore.run({ teamId: id, version }) }),
  });
  return ({ id, version, archivedAt }) => {
    const which = { teamId: id, version };
    const edit = { label: t.edit, icon: <Pencil />, onSelect: () => open(id) };
    const back = { label: t.restore, icon: <ArchiveRestore />, onSelect: () => restore.run(which) };
    const away = { label: t.archive, icon: <Archive />, onSelect: () => archive.run(which) };
    return [{ items: [edit, archivedAt ? back : away] }];
  };
}
