import type { Id } from "@trato/domain/ids.ts";
import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Copy, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { patch, useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { type MailTemplate, type MailTemplateList, mailTemplatesQuery } from "../queries.ts";
import { templateWords } from "./template-labels.ts";
import { stepped } from "./template-values.ts";

/** What can be done with a template. */
export function useTemplateMenu(
  all: readonly MailTemplate[],
  open: (templateId: string) => void,
): (template: MailTemplate) => MenuGroup[] {
  const t = useWords(templateWords);
  const { archive, order, duplicate } = useMoves(all);
  return (template) => {
    const { id, isArchived } = template;
    const step = (label: string, icon: ReactNode, by: -1 | 1) => {
      const ids = stepped(all, id, by);
      const isMoved = ids.join() !== all.map((each) => each.id).join();
      return isMoved ? [{ label, icon, onSelect: () => order(ids, template.name) }] : [];
    };
    const change = { label: t.edit, icon: <Pencil />, onSelect: () => open(id) };
    const twice = { label: t.duplicate, icon: <Copy />, onSelect: () => duplicate(template, open) };
    const away = isArchived
      ? { label: t.unarchive, icon: <ArchiveRestore />, onSelect: () => archive(template, false) }
      : { label: t.archive, icon: <Archive />, onSelect: () => archive(template, true) };
    const steps = isArchived ? [] : [...step(t.moveUp, <ArrowUp />, -1), ...step(t.moveDown, <ArrowDown />, 1)];
    return [{ items: [change, twice] }, ...(steps.length > 0 ? [{ items: steps }] : []), { items: [away] }];
  };
}

function useMoves(all: readonly MailTemplate[]) {
  const t = useWords(templateWords);
  const edit = useCommand("PATCH /mail-templates/:templateId", {
    touches: ({ templateId }, after) => [{ kind: "setting", id: templateId, ...(after && { version: after.version }) }],
  });
  const create = useCommand("POST /mail-templates", { touches: ({ id }) => (id ? [{ kind: "setting", id }] : []) });
  const reorder = useCommand("POST /mail-templates/reorder", {
    touches: () => [{ kind: "setting", id: "templates" }],
    optimistic: ({ templateIds }) =>
      patch<MailTemplateList>(mailTemplatesQuery, ({ items }) => ({
        items: templateIds.flatMap((id) => items.find((each) => each.id === id) ?? []),
      })),
  });
  const archive = ({ id, name, version }: MailTemplate, isArchived: boolean) =>
    edit.run(
      { templateId: id, isArchived, version },
      {
        onSuccess: (after) =>
          toast(isArchived ? t.archived(name) : t.unarchived(name), { undo: () => archive(after, !isArchived) }),
      },
    );
  const order = (templateIds: Id<"mail_templates">[], name: string) => {
    const former = all.map(({ id }) => id);
    reorder.run({ templateIds });
    toast(t.moved(name), { undo: () => reorder.run({ templateIds: former }) });
  };
  const duplicate = ({ name, uses, texts }: MailTemplate, open: (id: string) => void) => {
    const id = newId<"mail_templates">();
    create.run({ id, name: t.copyOf(name), uses, texts }, { onSuccess: () => open(id) });
  };
  return { archive, order, duplicate };
}
