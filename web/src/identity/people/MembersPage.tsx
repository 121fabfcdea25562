import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { AddPerson } from "./AddPerson.tsx";
import { EditMemberDialog } from "./EditMemberDialog.tsx";
import { invitationsQuery, memberPages, membersAsPeople, pendingOf, type Person } from "./people.ts";
import { peopleWords } from "./people-labels.ts";
import { PersonCard } from "./PersonCard.tsx";
import { usePeopleColumns } from "./people-columns.tsx";
import { usePersonMenu } from "./use-person-menu.tsx";

const page = getRouteApi("/w/$slug/settings/members");

/** Who works here, who is invited, and who has left. */
export function MembersPage() {
  const t = useWords(peopleWords);
  const { search: asked, change, open, clear } = useUrlFilters(page);
  const { search, state, add, member } = asked;
  const mayManage = useCan("member.manage");
  const { rows, ...pages } = usePeople(search, state);
  const show = (which: { add?: string; member?: string }) => open({ add: undefined, member: undefined, ...which });
  const close = () => change({ add: undefined, member: undefined });
  return (
    <MasterDataPage<Person>
      title={t.people}
      {...pages}
      items={rows}
      mayEdit={mayManage}
      creation={{ id: "member.add", label: t.add, icon: UserPlus, run: () => show({ add: "new" }) }}
      above={
        <FilterBar
          search={search}
          placeholder={t.find}
          onSearch={(text) => change({ search: text })}
          filters={[
            {
              id: "state",
              label: t.people,
              value: state,
              options: (["inactive", "all"] as const).map((value) => ({ value, label: t[value] })),
              onChange: (value) => change({ state: value as typeof state }), // one of its options
            },
          ]}
        />
      }
      columns={usePeopleColumns()}
      onOpen={(person) => person.kind === "member" && show({ member: person.id })}
      menuOf={usePersonMenu(show)}
      renderOnPhone={(person) => <PersonCard person={person} />}
      empty={<EmptyState text={t.noneFound} primary={<Button onClick={clear}>{t.clearFilters}</Button>} />}
    >
      {add && mayManage && <AddPerson key={add} memberId={add === "new" ? null : add} onClose={close} />}
      {member && mayManage && <EditMemberDialog key={member} memberId={member} onClose={close} />}
    </MasterDataPage>
  );
}

/** The invited first, then the members by name. */
function usePeople(search: string | undefined, state: "inactive" | "all" | undefined) {
  const mayManage = useCan("member.manage");
  const { data } = useQuery({ ...invitationsQuery, enabled: mayManage });
  const active = state === "all" ? undefined : state === "inactive" ? ("false" as const) : ("true" as const);
  const { rows: members, ...pages } = usePages(memberPages({ ...(search && { search }), ...(active && { active }) }));
  const invited = state === "inactive" ? [] : pendingOf(data?.items ?? [], search);
  return { ...pages, rows: members && [...invited, ...membersAsPeople(members)] };
}
