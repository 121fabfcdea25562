import { RotateCcw } from "lucide-react";
import type { OutputOf } from "../../platform/api.ts";
import { readingPages } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { deletedWords } from "./labels.ts";
import { useUndelete } from "./use-undelete.ts";

type Deleted = OutputOf<"GET /deleted-records">["items"][number];

const deletedPages = readingPages("GET /deleted-records", { limit: 80 }, { contact: "any", opportunity: "any" });

/** What was deleted, as long as it can be put back. */
export function DeletedRecordsPage() {
  const t = useWords(deletedWords);
  return (
    <SettingsPage title={t.title}>
      <p className="px-4 py-3 text-quiet max-md:px-3">{t.about}</p>
      <List<Deleted>
        label={t.title}
        {...usePages(deletedPages)}
        columns={useColumns()}
        keyOf={({ id }) => id}
        renderOnPhone={(deleted) => <DeletedCard deleted={deleted} />}
        empty={<EmptyState text={t.none} preview={<GhostRows />} />}
      />
    </SettingsPage>
  );
}

function useColumns(): Column<Deleted>[] {
  const t = useWords(deletedWords);
  const f = useFormat();
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(150px, 2fr)",
      render: ({ name }) => <span className="font-medium">{name}</span>,
    },
    { id: "kind", label: t.kind, width: "120px", from: "lg", render: ({ kind }) => t[kind] },
    { id: "by", label: t.by, width: "minmax(110px, 1fr)", render: ({ deletedBy }) => deletedBy?.name },
    { id: "deleted", label: t.deletedAt, width: "120px", render: ({ deletedAt }) => f.moment(deletedAt) },
    { id: "back", label: t.putBack, width: "130px", render: (deleted) => <PutBack deleted={deleted} /> },
  ];
}

function PutBack({ deleted }: { deleted: Deleted }) {
  const t = useWords(deletedWords);
  const undelete = useUndelete();
  return (
    <Button
      tone="ghost"
      icon={<RotateCcw aria-hidden="true" />}
      aria-label={t.putBackOf(deleted.name)}
      onClick={() => undelete(deleted)}
    >
      {t.putBack}
    </Button>
  );
}

function DeletedCard({ deleted }: { deleted: Deleted }) {
  const t = useWords(deletedWords);
  const f = useFormat();
  const { name, kind, deletedBy, deletedAt } = deleted;
  return (
    <div className="flex min-w-0 items-center gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="truncate font-medium">{name}</span>
        <span className="truncate text-sm text-quiet">
          {[t[kind], deletedBy?.name, f.moment(deletedAt)].filter(Boolean).join(" · ")}
        </span>
      </div>
      <PutBack deleted={deleted} />
    </div>
  );
}
