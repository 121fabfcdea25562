import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import type { FiscalPosition } from "../queries.ts";
import { positionWords } from "./position-labels.ts";

const touches = (_: unknown, position: FiscalPosition | undefined): Change[] =>
  position ? [{ kind: "setting", id: position.id, version: position.version }] : [];

/** What can be done with a fiscal position. */
export function usePositionMenu(open: (positionId: string) => void): (position: FiscalPosition) => MenuGroup[] {
  const t = useWords(positionWords);
  const unarchive = useCommand("POST /fiscal-positions/:fiscalPositionId/unarchive", {
    touches,
    done: ({ name }) => toast(t.unarchived(name)),
  });
  const archive = useCommand("POST /fiscal-positions/:fiscalPositionId/archive", {
    touches,
    done: ({ id, name }) => toast(t.archived(name), { undo: () => unarchive.run({ fiscalPositionId: id }) }),
  });
  return ({ id, archivedAt }) => {
    const change = { label: t.edit, icon: <Pencil />, onSelect: () => open(id) };
    const move = archivedAt
      ? { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => unarchive.run({ fiscalPositionId: id }) }
      : { label: t.archive, icon: <Archive />, onSelect: () => archive.run({ fiscalPositionId: id }) };
    return [{ items: [change, move] }];
  };
}
