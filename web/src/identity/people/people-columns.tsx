import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { type Person, personOf } from "./people.ts";
import { peopleWords } from "./people-labels.ts";
import { teamsQuery } from "../queries.ts";
import { reachWords, roleWords } from "../role-labels.ts";

export function usePeopleColumns(): Column<Person>[] {
  const t = useWords(peopleWords);
  const roles = useWords(roleWords);
  return [
    { id: "name", label: t.name, width: "minmax(180px, 2fr)", render: (person) => <PersonName person={person} /> },
    {
      id: "email",
      label: t.email,
      width: "minmax(140px, 1.5fr)",
      from: "xl",
      render: (person) => <span className="text-quiet">{personOf(person).email}</span>,
    },
    { id: "role", label: t.role, width: "112px", render: (person) => roles[personOf(person).role] },
    { id: "reach", label: t.reach, width: "160px", from: "lg", render: (person) => <ReachOf person={person} /> },
    {
      id: "teams",
      label: t.teams,
      width: "minmax(110px, 1fr)",
      from: "lg",
      render: (person) => <TeamsOf person={person} />,
    },
    { id: "state", label: t.state, width: "132px", render: (person) => <PersonState person={person} /> },
  ];
}

function PersonName({ person }: { person: Person }) {
  const t = useWords(peopleWords);
  const me = useMe();
  const { name } = personOf(person);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={person.id} name={name} isDecorative />
      <span className="truncate font-medium">{name}</span>
      {person.id === me.member.id && <span className="text-sm text-faint">{t.you}</span>}
    </span>
  );
}

/** Only salespeople have a reach of their own; the others see what their role lets them. */
export function ReachOf({ person }: { person: Person }) {
  const reaches = useWords(reachWords);
  const { role, reach } = personOf(person);
  return role === "sales" ? reaches[reach] : <span className="text-faint">—</span>;
}

function TeamsOf({ person }: { person: Person }) {
  const { data } = useQuery(teamsQuery);
  const teams = data?.items.filter(({ id }) => personOf(person).teamIds.includes(id)) ?? [];
  return (
    <span className="flex gap-1 overflow-hidden">
      {teams.map((team) => (
        <Tag key={team.id} name={team.id}>
          {team.name}
        </Tag>
      ))}
    </span>
  );
}

export function PersonState({ person }: { person: Person }) {
  const t = useWords(peopleWords);
  if (person.kind === "invited") {
    const isExpired = person.invitation.state === "expired";
    return <State tone={isExpired ? "warn" : "info"}>{isExpired ? t.expired : t.waiting}</State>;
  }
  const { deactivatedAt, canSignIn } = person.member;
  if (deactivatedAt) return <State>{t.deactivated}</State>;
  return canSignIn ? null : <State>{t.withoutAccess}</State>;
}
