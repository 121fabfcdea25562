import { basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import { Link } from "../../platform/Link.tsx";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { poolWords } from "./pool-labels.ts";
import { type PooledList, poolPages } from "../queries.ts";

const toImport = () => paths.import({ kind: "leads" });

/** The lists that came into the pool: how many of each wait, and what became of the others. */
export function PoolPage() {
  const t = useWords(poolWords);
  const go = useGo();
  const pages = usePages(poolPages);
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t.pool} />
      <List<PooledList>
        label={t.pool}
        {...pages}
        columns={columns}
        keyOf={({ id }) => id}
        addressOf={addressOf}
        onOpen={(list) => go(addressOf(list))}
        renderOnPhone={(list) => <ListCard list={list} />}
        empty={
          <EmptyState
            text={t.noLists}
            primary={
              <Button tone="primary" render={<Link to={toImport()} />}>
                {t.importList}
              </Button>
            }
            preview={<GhostRows />}
          />
        }
      />
    </>
  );
}

const addressOf = ({ id }: PooledList): string => paths.pooledList(id);

const figures = ["waiting", "givenOut", "leads", "opportunities", "won", "lost"] as const;

function useColumns(): Column<PooledList>[] {
  const t = useWords(poolWords);
  const bases = useWords(basisWords);
  const f = useFormat();
  return [
    {
      id: "list",
      label: t.list,
      width: "minmax(160px, 1.6fr)",
      render: ({ source, fileName }) => (
        <span className="flex min-w-0 gap-2">
          <span className="truncate font-medium">{source}</span>
          <span className="truncate text-quiet">{fileName}</span>
        </span>
      ),
    },
    {
      id: "basis",
      label: t.basis,
      width: "minmax(150px, 1.4fr)",
      from: "xl",
      render: ({ basis }) => bases[basis],
    },
    ...figures.map((name): Column<PooledList> => ({
      id: name,
      label: t[name],
      width: "96px",
      isAmount: true,
      ...(name !== "waiting" && name !== "givenOut" && { from: "lg" as const }),
      render: (list) => f.count(list[name]),
    })),
    {
      id: "created",
      label: t.created,
      width: "96px",
      isAmount: true,
      from: "xl",
      render: ({ createdAt }) => f.relativeDay(f.dayOf(createdAt)),
    },
  ];
}

function ListCard({ list }: { list: PooledList }) {
  const t = useWords(poolWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <span className="truncate font-medium">{list.source}</span>
      <span className="truncate text-sm text-quiet tabular-nums">
        {[t.waitingOf(f.count(list.waiting)), t.givenOutOf(f.count(list.givenOut)), list.fileName].join(" · ")}
      </span>
    </div>
  );
}
