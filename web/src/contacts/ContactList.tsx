import type { ReactNode } from "react";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useCount } from "../ui/lists/use-count.ts";
import { useSelection } from "../ui/lists/use-selection.ts";
import { ContactName } from "./ContactName.tsx";
import { contactWords } from "./labels.ts";
import { MergeChosen } from "./merging/MergeChosen.tsx";
import { MergeContacts } from "./merging/MergeContacts.tsx";
import { contactCount, type ContactFilters, contactPages, type ContactRow } from "./queries.ts";

type ContactListProps = {
  columns: readonly Column<ContactRow>[];
  filters: ContactFilters;
  onSort: (sort: string) => void;
  empty: ReactNode;
};

/** Contacts as rows: who they are, where they belong, how they are reached. */
export function ContactList({ columns, filters, onSort, empty }: ContactListProps) {
  const t = useWords(contactWords);
  const go = useGo();
  const pages = usePages(contactPages(filters));
  const total = useCount(contactCount(filters));
  const { sort, ...filtered } = filters;
  const selection = useSelection({ rows: pages.rows ?? [], idOf: ({ id }) => id, nameOf: ({ name }) => name, filters });
  return (
    <>
      <List
        label={t.contacts}
        {...pages}
        selection={selection}
        sort={sort ?? "name"}
        onSort={onSort}
        columns={columns}
        keyOf={(contact) => contact.id}
        onOpen={(contact) => go(paths.contact(contact.id))}
        addressOf={(contact) => paths.contact(contact.id)}
        renderOnPhone={(contact) => <ContactCard contact={contact} />}
        empty={empty}
      />
      <BulkBar
        list="contacts"
        selection={selection}
        filters={filtered}
        total={total}
        more={<MergeChosen selection={selection} onMerged={go} question={MergeContacts} />}
      />
    </>
  );
}

function ContactCard({ contact }: { contact: ContactRow }) {
  const { jobTitle, companyName, city, email, phone } = contact;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <ContactName contact={contact} />
      <span className="truncate text-sm text-quiet">
        {[jobTitle, companyName, companyName ? null : city, email ?? phone].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}
