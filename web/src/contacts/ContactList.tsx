import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { ReactNode } from "react";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { fieldColumns } from "../fields/list-columns.ts";
import { useReader } from "../fields/use-reader.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { partyWords } from "./property-labels.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useCount } from "../ui/lists/use-count.ts";
import { useSelection } from "../ui/lists/use-selection.ts";
import { State } from "../ui/State.tsx";
import { ContactMark } from "./ContactMark.tsx";
import { contactWords } from "./labels.ts";
import { contactCount, type ContactFilters, contactPages, type ContactRow } from "./queries.ts";

type ContactListProps = { filters: ContactFilters; onSort: (sort: string) => void; empty: ReactNode };

/** Contacts as rows: who they are, where they belong, how they are reached. */
export function ContactList({ filters, onSort, empty }: ContactListProps) {
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
        columns={useColumns()}
        keyOf={(contact) => contact.id}
        onOpen={(contact) => go(paths.contact(contact.id))}
        addressOf={(contact) => paths.contact(contact.id)}
        renderOnPhone={(contact) => <ContactCard contact={contact} />}
        empty={empty}
      />
      <BulkBar list="contacts" selection={selection} filters={filtered} total={total} />
    </>
  );
}

type Name = (typeof contactFields)[number]["name"];

/** The fields that have a column of their own, stand in another's, or in none. */
const placed = "kind name companyId jobTitle email phone city country isVendor salespersonId".split(" ") as Name[]; // names of its fields

function useColumns(): Column<ContactRow>[] {
  const t = useWords(contactWords);
  const words = useWords(partyWords);
  return [
    {
      id: "name",
      sort: "name",
      label: t.name,
      width: "minmax(200px, 1.2fr)",
      render: (contact) => <Name contact={contact} />,
    },
    {
      id: "company",
      sort: "companyId",
      label: t.company,
      width: "minmax(140px, 1fr)",
      from: "lg",
      render: ({ jobTitle, companyName }) => [jobTitle, companyName].filter(Boolean).join(", "),
    },
    {
      id: "email",
      sort: "email",
      label: words.email,
      width: "minmax(160px, 1fr)",
      from: "xl",
      render: ({ email }) => email,
    },
    { id: "phone", sort: "phone", label: words.phone, width: "152px", from: "lg", render: ({ phone }) => phone },
    { id: "city", sort: "city", label: words.city, width: "128px", render: ({ city }) => city },
    ...fieldColumns<ContactRow>(contactFields, placed, useReader()),
  ];
}

function Name({ contact }: { contact: ContactRow }) {
  const t = useWords(contactWords);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <ContactMark contact={contact} />
      <span className="min-w-0 truncate font-medium">{contact.name}</span>
      {contact.isVendor && <State>{t.isVendor}</State>}
    </span>
  );
}

function ContactCard({ contact }: { contact: ContactRow }) {
  const { jobTitle, companyName, city, email, phone } = contact;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <Name contact={contact} />
      <span className="truncate text-sm text-quiet">
        {[jobTitle, companyName, companyName ? null : city, email ?? phone].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}
