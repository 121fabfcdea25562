import { Archive, ArchiveRestore, ListOrdered, Pencil } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import type { PriceList } from "../queries.ts";
import { priceListWords } from "./price-list-labels.ts";

const touches = (_: unknown, list: PriceList | undefined): Change[] =>
  list ? [{ kind: "setting", id: list.id, version: list.version }] : [];

/** What can be done with a price list. */
export function usePriceListMenu(
  edit: (listId: string) => void,
  openRules: (listId: string) => void,
): (list: PriceList) => MenuGroup[] {
  const t = useWords(priceListWords);
  const unarchive = useCommand("POST /price-lists/:priceListId/unarchive", {
    touches,
    done: ({ name }) => toast(t.unarchived(name)),
  });
  const archive = useCommand("POST /price-lists/:priceListId/archive", {
    touches,
    done: ({ id, name }) => toast(t.archived(name), { undo: () => unarchive.run({ priceListId: id }) }),
  });
  return ({ id, archivedAt }) => [
    {
      items: [
        { label: t.open, icon: <ListOrdered />, onSelect: () => openRules(id) },
        { label: t.edit, icon: <Pencil />, onSelect: () => edit(id) },
        archivedAt
          ? { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => unarchive.run({ priceListId: id }) }
          : { label: t.archive, icon: <Archive />, onSelect: () => archive.run({ priceListId: id }) },
      ],
    },
  ];
}
