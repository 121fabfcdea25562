import { useQuery } from "@tanstack/react-query";
import type { OutputOf } from "../../platform/api.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { teamWords } from "../people/people-labels.ts";
import { everybodyQuery } from "../queries.ts";

export type Team = OutputOf<"GET /teams">["items"][number];

export function useTeamColumns(): Column<Team>[] {
  const t = useWords(teamWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(160px, 1fr)",
      render: (team) => <span className="font-medium">{team.name}</span>,
    },
    { id: "leader", label: t.leader, width: "minmax(120px, 1fr)", render: (team) => <Leader id={team.leaderId} /> },
    { id: "members", label: t.members, width: "minmax(140px, 1fr)", render: (team) => <Faces ids={team.memberIds} /> },
  ];
}

function usePeople(ids: readonly string[]) {
  const { data } = useQuery(everybodyQuery);
  return ids.flatMap((id) => data?.items.find((member) => member.id === id) ?? []);
}

export function Leader({ id }: { id: string | null }) {
  const [leader] = usePeople(id ? [id] : []);
  if (!leader) return null;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={leader.id} name={leader.name} isDecorative />
      <span className="truncate">{leader.name}</span>
    </span>
  );
}

const mostFaces = 6;

export function Faces({ ids }: { ids: readonly string[] }) {
  const t = useWords(teamWords);
  const people = usePeople(ids);
  if (ids.length === 0) return <span className="text-faint">{t.nobody}</span>;
  return (
    <span className="flex items-center gap-2">
      <span className="flex">
        {people.slice(0, mostFaces).map(({ id, name }) => (
          <Avatar key={id} id={id} name={name} className="-ml-1 ring-2 ring-bg first:ml-0" />
        ))}
      </span>
      <span className="text-quiet tabular-nums">{ids.length}</span>
    </span>
  );
}
