import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { List } from "../../ui/lists/List.tsx";
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
  const { search, state, add, member } = page.useSearch();
  const navigate = page.useNavigate();
  const mayManage = useCan("member.manage");
  const columns = usePeopleColumns();
  const open = (which: { add?: string; member?: string }) =>
    void navigate({ search: (old) => ({ ...old, add: undefined, member: undefined, ...which }) });
  const close = () => void navigate({ search: { search, state }, replace: true });
  const menuOf = usePersonMenu(open);
  const { rows, ...pages } = usePeople(search, state);
  useAction(
    mayManage && {
      id: "member.add",
      keys: "c",
      label: t.add,
      group: t.people,
      icon: UserPlus,
      run: () => open({ add: "new" }),
    },
  );
  return (
    <SettingsPage
      title={t.people}
      actions={
        mayManage && (
          <Button tone="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => open({ add: "new" })}>
            {t.add}
          </Button>
        )
      }
    >
      <FilterBar
        search={search}
        placeholder={t.find}
        onSearch={(text) => void navigate({ search: (old) => ({ ...old, search: text }), replace: true })}
        filters={[
          {
            id: "state",
            label: t.people,
            value: state,
            options: (["inactive", "all"] as const).map((value) => ({ value, label: t[value] })),
            onChange: (value) =>
              void navigate({ search: (old) => ({ ...old, state: value as typeof state }), replace: true }), // one of its options
          },
        ]}
      />
      <List<Person>
        label={t.people}
        {...pages}
        rows={rows}
        columns={columns}
        keyOf={(person) => person.id}
        onOpen={mayManage ? (person) => person.kind === "member" && open({ member: person.id }) : undefined}
        {...(mayManage && { menuOf })}
        renderOnPhone={(person) => <PersonCard person={person} />}
        empty={
          <EmptyState
            text={t.noneFound}
            primary={<Button onClick={() => void navigate({ search: {} })}>{t.clearFilters}</Button>}
          />
        }
      />
      {add && mayManage && <AddPerson key={add} memberId={add === "new" ? null : add} onClose={close} />}
      {member && mayManage && <EditMemberDialog key={member} memberId={member} onClose={close} />}
    </SettingsPage>
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
