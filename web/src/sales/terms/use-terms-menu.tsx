import { Archive, ArchiveRestore, Pencil, Star } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { toast } from "../../platform/toasts.ts";
import type { Terms } from "../queries.ts";
import { termWords } from "./term-labels.ts";

/** What can be done with payment terms. */
export function useTermsMenu(open: (termsId: string) => void): (terms: Terms) => MenuGroup[] {
  const t = useWords(termWords);
  const edit = useEdit();
  return ({ id, name, version, isArchived, isDefault }) => {
    const archive = (isAway: boolean, seen: number) =>
      edit({ paymentTermsId: id, isArchived: isAway, version: seen }, (after) => {
        const undo = isAway ? { undo: () => archive(false, after.version) } : {};
        toast(isAway ? t.archived(name) : t.unarchived(name), undo);
      });
    const change = { label: t.edit, icon: <Pencil />, onSelect: () => open(id) };
    const back = { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => archive(false, version) };
    const away = { label: t.archive, icon: <Archive />, onSelect: () => archive(true, version) };
    const usual = {
      label: t.makeDefault,
      icon: <Star />,
      onSelect: () => edit({ paymentTermsId: id, isDefault: true, version }, () => toast(t.madeDefault(name))),
    };
    if (isArchived) return [{ items: [change, back] }];
    return [{ items: isDefault ? [change, away] : [change, usual, away] }];
  };
}

function useEdit() {
  const command = useCommand("PATCH /payment-terms/:paymentTermsId", {
    touches: ({ paymentTermsId }, after) => [
      { kind: "setting", id: paymentTermsId, ...(after && { version: after.version }) },
    ],
  });
  return (input: Parameters<typeof command.run>[0], done: (after: Terms) => void) =>
    command.run(input, { onSuccess: done });
}
