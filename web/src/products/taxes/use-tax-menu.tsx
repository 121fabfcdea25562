import { Archive, ArchiveRestore, Pencil, Star } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { toast } from "../../platform/toasts.ts";
import type { Tax } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";

const taxChange = (_: unknown, tax: Tax | undefined): Change[] =>
  tax ? [{ kind: "setting", id: tax.id, version: tax.version }] : [];

/** What can be done with a tax. */
export function useTaxMenu(open: (taxId: string) => void): (tax: Tax) => MenuGroup[] {
  const t = useWords(taxWords);
  const unarchive = useCommand("POST /taxes/:taxId/unarchive", {
    touches: taxChange,
    done: ({ name }) => toast(t.unarchived(name)),
  });
  const archive = useCommand("POST /taxes/:taxId/archive", {
    touches: taxChange,
    done: ({ id, name }) => toast(t.archived(name), { undo: () => unarchive.run({ taxId: id }) }),
  });
  const edit = useCommand("PATCH /taxes/:taxId", {
    touches: taxChange,
    done: ({ name }) => toast(t.madeDefault(name)),
  });
  return ({ id, version, archivedAt, isDefault }) => {
    const change = { label: t.edit, icon: <Pencil />, onSelect: () => open(id) };
    if (archivedAt) {
      const back = { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => unarchive.run({ taxId: id }) };
      return [{ items: [change, back] }];
    }
    const usual = {
      label: t.makeDefault,
      icon: <Star />,
      onSelect: () => edit.run({ taxId: id, version, isDefault: true }),
    };
    const away = { label: t.archive, icon: <Archive />, onSelect: () => archive.run({ taxId: id }) };
    return [{ items: isDefault ? [change, away] : [change, usual, away] }];
  };
}
