import { contactFields } from "@trato/domain/contacts/fields.ts";
import { nextActivityColumn } from "../activities/next-activity-column.tsx";
import { fieldColumns } from "../fields/list-columns.ts";
import { useReader } from "../fields/use-reader.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { ContactName } from "./ContactName.tsx";
import { contactWords } from "./labels.ts";
import { partyWords } from "./property-labels.ts";
import type { ContactRow } from "./queries.ts";

/** Who they are, where they belong, how they are reached. */
export function useContactColumns(): Column<ContactRow>[] {
  const t = useWords(contactWords);
  const words = useWords(partyWords);
  const reader = useReader();
  return [
    {
      id: "name",
      sort: "name",
      label: t.name,
      width: "minmax(200px, 1.2fr)",
      render: (contact) => <ContactName contact={contact} />,
    },
    {
      id: "company",
      inFile: ["jobTitle", "companyName"],
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
    { ...nextActivityColumn<ContactRow>(reader.language), isExtra: true },
    ...fieldColumns<ContactRow>(contactFields, placed, reader).map((column) => ({ ...column, isExtra: true })),
  ];
}

type Name = (typeof contactFields)[number]["name"];

/** The fields that have a column of their own, stand in another's, or in none. */
const placed = "kind name companyId jobTitle email phone city".split(" ") as Name[]; // names of its fields
