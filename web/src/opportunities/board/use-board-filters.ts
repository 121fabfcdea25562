import { useQuery } from "@tanstack/react-query";
import { followUps, followUpWords } from "@trato/domain/opportunities/follow-up/standing.ts";
import { useMe } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { membersQuery, teamsQuery } from "../../identity/queries.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { boardWords } from "./board-labels.ts";
import type { BoardFilters } from "./board-queries.ts";
import { opportunityWords } from "../labels.ts";
import { knownValuesQuery } from "../queries.ts";

const activities = ["overdue", "today", "planned", "none"] as const;

/** The filters of the board as sentences: whose, which team's, with which tag, with what to do. Their values wait until the board is there. */
export function useBoardFilters(
  filters: BoardFilters,
  change: (changes: Partial<BoardFilters>) => void,
  isBoardThere: boolean,
): Filter[] {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const language = useLanguage();
  const { member, teams: own } = useMe();
  const members = useQuery({ ...membersQuery, enabled: isBoardThere }).data?.items ?? [];
  const teams = useQuery({ ...teamsQuery, enabled: isBoardThere }).data?.items ?? [];
  const tags = useQuery({ ...knownValuesQuery, enabled: isBoardThere }).data?.tags ?? [];
  const isOwn = (id: string) => own.some((team) => team.id === id);
  const mine = teams.filter(({ id }) => isOwn(id));
  const named = (id: string, name: string) => (mine.length === 1 && isOwn(id) ? t.myTeam : name);
  const all: Filter[] = [
    {
      id: "salesperson",
      label: words.salesperson,
      value: filters.salespersonId,
      options: [
        { value: member.id, label: t.myself },
        ...members.filter(({ id }) => id !== member.id).map(({ id, name }) => ({ value: id, label: name })),
      ],
      onChange: (salespersonId) => change({ salespersonId }),
    },
    {
      id: "team",
      label: words.team,
      value: filters.teamId,
      options: [...mine, ...teams.filter(({ id }) => !isOwn(id))].map(({ id, name }) => ({
        value: id,
        label: named(id, name),
      })),
      onChange: (teamId) => change({ teamId }),
    },
    {
      id: "tag",
      label: words.tag,
      value: filters.tag,
      options: tags.map((tag) => ({ value: tag, label: tag })),
      onChange: (tag) => change({ tag }),
    },
    {
      id: "activity",
      label: t.activity,
      value: filters.activity,
      options: activities.map((value) => ({ value, label: t[value] })),
      onChange: (activity) => change({ activity: activities.find((each) => each === activity) }),
    },
    {
      id: "followUp",
      label: words.followUp,
      value: filters.followUp,
      options: followUps.map((value) => ({ value, label: followUpWords[value][language] })),
      onChange: (followUp) => change({ followUp: followUps.find((each) => each === followUp) }),
    },
  ];
  return all.filter(({ options, value }) => options.length > 0 || value !== undefined);
}
