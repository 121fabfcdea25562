import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../platform/session.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { ImportButton } from "../imports/ImportButton.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { ListTools } from "../ui/lists/ListTools.tsx";
import { useListColumns } from "../fields/use-list-columns.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { useCreateButton } from "../ui/use-create-button.tsx";
import { ContactList } from "./ContactList.tsx";
import { useContactColumns } from "./use-contact-columns.tsx";
import { contactWords } from "./labels.ts";
import { filtersOf, isFiltered } from "./list-search.ts";
import { NewContact } from "./NewContact.tsx";
import { contactCount } from "./queries.ts";
import { useContactFilters } from "./use-contact-filters.ts";

const page = getRouteApi("/w/$slug/contacts");

/** The companies and people one deals with. */
export function ContactListPage() {
  const t = useWords(contactWords);
  const f = useFormat();
  const { search: asked, change, clear } = useUrlFilters(page);
  const { new: isNew, ...search } = asked;
  const filters = filtersOf(search);
  const columns = useListColumns("contacts", useContactColumns());
  const count = useCount(contactCount(filters));
  const create = useCreateButton(
    useCan("contact.edit") && {
      id: "contact.create",
      label: t.newContact,
      group: t.contacts,
      run: () => change({ new: "yes" }),
    },
  );
  return (
    <>
      <PageHeader title={t.contacts} about={count !== undefined && f.count(count)}>
        <ListTools columns={columns} file="contacts" filters={filters} />
        {create}
      </PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={useContactFilters(search, change)}
      >
        <BulkHistory />
      </FilterBar>
      <ContactList
        columns={columns.shown}
        filters={filters}
        onSort={(sort) => change({ sort: sort === "name" ? undefined : (sort as typeof search.sort) })}
        empty={
          isFiltered(search) ? (
            <NothingFound unfiltered={contactCount({})} onClear={clear} />
          ) : (
            <EmptyState text={t.noneYet} primary={create} secondary={<ImportButton />} preview={<GhostRows />} />
          )
        }
      />
      {isNew !== undefined && <NewContact onClose={() => change({ new: undefined })} />}
    </>
  );
}
