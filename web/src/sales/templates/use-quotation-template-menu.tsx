import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import type { QuotationTemplateRow } from "../queries.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";

/** What can be done with a template. */
export function useQuotationTemplateMenu(
  open: (templateId: string) => void,
): (template: QuotationTemplateRow) => MenuGroup[] {
  const t = useWords(quotationTemplateWords);
  const edit = useCommand("PATCH /quotation-templates/:quotationTemplateId", {
    touches: ({ quotationTemplateId: id }, after) => [
      { kind: "setting", id, ...(after && { version: after.version }) },
    ],
  });
  const archive = (
    { id, name }: Pick<QuotationTemplateRow, "id" | "name">,
    isArchived: boolean,
    version: number,
  ): void =>
    edit.run(
      { quotationTemplateId: id, isArchived, version },
      {
        onSuccess: (after) => {
          const undo = isArchived ? { undo: () => archive(after, false, after.version) } : {};
          toast(isArchived ? t.archived(name) : t.unarchived(name), undo);
        },
      },
    );
  return (template) => {
    const { id, version, isArchived } = template;
    const away = isArchived
      ? { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => archive(template, false, version) }
      : { label: t.archive, icon: <Archive />, onSelect: () => archive(template, true, version) };
    return [{ items: [{ label: t.edit, icon: <Pencil />, onSelect: () => open(id) }, away] }];
  };
}
