import { useFormat } from "../platform/session.ts";
import { nextActivityColumn } from "../activities/next-activity-column.tsx";
import { useLanguage, useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import type { DocumentLook, DocumentRow } from "./document-look.ts";
import { documentWords } from "./labels.ts";

/** The columns of documents of one kind: what every document has, and what only this kind has. */
export function useDocumentColumns<R extends DocumentRow>(look: DocumentLook<R>): Column<R>[] {
  const t = useWords(documentWords);
  const f = useFormat();
  const language = useLanguage();
  return [
    {
      id: "number",
      sort: "number",
      label: t.number,
      width: "minmax(88px, 124px)",
      render: ({ number }) => <span className="font-medium">{number ?? t.draft}</span>,
    },
    {
      id: "partner",
      sort: look.partnerSort,
      inFile: [look.partnerInFile],
      label: look.partnerLabel,
      width: "minmax(136px, 1fr)",
      render: look.partnerOf,
    },
    {
      id: "about",
      sort: "about",
      label: t.about,
      width: "minmax(140px, 1fr)",
      from: "lg",
      isExtra: look.isAboutExtra === true,
      render: ({ about }) => <span className="text-quiet">{about}</span>,
    },
    { id: "state", sort: "state", label: t.state, width: "104px", render: look.renderState },
    ...look.columns,
    { ...nextActivityColumn<R>(language), isExtra: true },
    {
      id: "total",
      sort: "total",
      inFile: ["total", "currency"],
      label: t.total,
      width: "112px",
      isAmount: true,
      render: ({ total, currency }) => f.money(total, currency),
    },
  ];
}
