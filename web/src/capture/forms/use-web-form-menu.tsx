import { Archive, ArchiveRestore, CopyPlus, Eye, Link2, Pencil, Power } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { copyText } from "../../ui/fields/copy.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { formWords } from "./form-labels.ts";
import type { WebForm } from "./queries.ts";

/** What can be done with a web form. */
export function useWebFormMenu(): (form: WebForm) => MenuGroup[] {
  const t = useWords(formWords);
  const go = useGo();
  const edit = useEdit();
  const duplicate = useDuplicate();
  return (form) => {
    const { id, address, isOn, isArchived } = form;
    const use = [
      { label: t.edit, icon: <Pencil />, onSelect: () => go(paths.settingsWebForm(id)) },
      { label: t.openPage, icon: <Eye />, onSelect: () => window.open(address, "_blank", "noreferrer") },
      { label: t.copyAddress, icon: <Link2 />, onSelect: () => void copyText(address) },
      { label: t.duplicate, icon: <CopyPlus />, onSelect: () => duplicate({ webFormId: id }) },
    ];
    const turn = {
      label: isOn ? t.turnOff : t.turnOn,
      icon: <Power />,
      onSelect: () => edit(form, { isOn: !isOn }, isOn ? t.turnedOff : t.turnedOn),
    };
    const back = {
      label: t.unarchive,
      icon: <ArchiveRestore />,
      onSelect: () => edit(form, { isArchived: false }, t.unarchived),
    };
    const away = { label: t.archive, icon: <Archive />, onSelect: () => edit(form, { isArchived: true }, t.archived) };
    return [{ items: use }, { items: isArchived ? [back] : [turn, away] }];
  };
}

/** Changes how a form stands, and says so; that can be taken back. */
function useEdit() {
  const command = useCommand("PATCH /web-forms/:webFormId", {
    touches: ({ webFormId }, after) => [{ kind: "setting", id: webFormId, ...(after && { version: after.version }) }],
  });
  type Standing = { isOn: boolean } | { isArchived: boolean };
  return ({ id: webFormId, name, version, ...before }: WebForm, change: Standing, said: (name: string) => string) => {
    const former = "isOn" in change ? { isOn: before.isOn } : { isArchived: before.isArchived };
    const undo = (seen: number) => command.run({ webFormId, version: seen, ...former });
    command.run(
      { webFormId, version, ...change },
      { onSuccess: (after) => toast(said(name), { undo: () => undo(after.version) }) },
    );
  };
}

function useDuplicate() {
  const t = useWords(formWords);
  const go = useGo();
  const { run } = useCommand("POST /web-forms/:webFormId/duplicate", {
    touches: (_, form) => (form ? [{ kind: "setting", id: form.id, version: form.version }] : []),
    done: ({ id, name }) => {
      toast(t.made(name));
      go(paths.settingsWebForm(id));
    },
  });
  return run;
}
