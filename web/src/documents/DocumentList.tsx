import type { ReactNode } from "react";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { useGo } from "../platform/navigate.ts";
import type { PagedQuery } from "../platform/queries.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useSelection } from "../ui/lists/use-selection.ts";
import type { DocumentLook, DocumentRow } from "./document-look.ts";
import { documentWords } from "./labels.ts";

type DocumentListProps<R extends DocumentRow> = {
  list: "quotations" | "orders" | "purchases";
  label: string;
  /** What is asked for: all of it may be changed together. */
  filters: object;
  /** How many there are of it. */
  total: number | undefined;
  query: PagedQuery<R>;
  columns: readonly Column<R>[];
  look: DocumentLook<R>;
  /** By what it is sorted; the newest first where nothing is said. */
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  addressOf: (row: R) => string;
  empty: ReactNode;
};

const newestFirst = "-createdAt";

/** Documents of one kind as rows, newest first. */
export function DocumentList<R extends DocumentRow>(props: DocumentListProps<R>) {
  const { list, label, query, filters, total, columns, look, addressOf, empty } = props;
  const go = useGo();
  const t = useWords(documentWords);
  const pages = usePages(query);
  const selection = useSelection({
    rows: pages.rows ?? [],
    idOf: ({ id }) => id,
    nameOf: (row) => `${row.number ?? t.draft} ${look.partnerOf(row)}`,
    filters,
  });
  return (
    <>
      <List<R>
        label={label}
        {...pages}
        selection={selection}
        columns={columns}
        sort={props.sort ?? newestFirst}
        onSort={(next) => props.onSort(next === newestFirst ? undefined : next)}
        keyOf={({ id }) => id}
        onOpen={(row) => go(addressOf(row))}
        addressOf={addressOf}
        renderOnPhone={(row) => <DocumentCard row={row} look={look} />}
        empty={empty}
      />
      <BulkBar list={list} selection={selection} filters={filters} total={total} />
    </>
  );
}

function DocumentCard<R extends DocumentRow>({ row, look }: { row: R; look: DocumentLook<R> }) {
  const t = useWords(documentWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{look.partnerOf(row)}</span>
        <span className="font-medium tabular-nums">{f.money(row.total, row.currency)}</span>
      </div>
      <div className="flex items-center gap-2 text-sm text-quiet">
        <span className="min-w-0 flex-1 truncate">
          {[row.number ?? t.draft, row.number ? null : row.about].filter(Boolean).join(" · ")}
        </span>
        <span className="shrink-0">{look.renderDay(row)}</span>
        {look.renderState(row)}
      </div>
    </div>
  );
}
