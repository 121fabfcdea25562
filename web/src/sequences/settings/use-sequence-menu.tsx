import { Archive, Pencil, Power, RotateCcw } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import type { Sequence } from "../queries.ts";
import { sequenceWords } from "../sequence-labels.ts";

export const touchesSequence = (asked: { sequenceId?: string; id?: string | undefined }, after?: Sequence) => {
  const id = asked.sequenceId ?? asked.id;
  return id ? [{ kind: "setting" as const, id, ...(after && { version: after.version }) }] : [];
};

type Turned = Partial<Pick<Sequence, "isOn" | "isArchived">>;

/** What can be done with a sequence. */
export function useSequenceMenu(open: (sequenceId: string) => void): (sequence: Sequence) => MenuGroup[] {
  const t = useWords(sequenceWords);
  const edit = useCommand("PATCH /sequences/:sequenceId", { touches: touchesSequence });
  const turn = ({ id, name, version, isOn, isArchived }: Sequence, to: Turned) => {
    const former = Object.fromEntries(Object.entries({ isOn, isArchived }).filter(([field]) => field in to));
    edit.run(
      { sequenceId: id, version, ...to },
      { onSuccess: (after) => toast(t.changed(name), { undo: () => turn(after, former) }) },
    );
  };
  return (sequence) => {
    const { id, isOn, isArchived } = sequence;
    const back = { label: t.restore, icon: <RotateCcw />, onSelect: () => turn(sequence, { isArchived: false }) };
    if (isArchived) return [{ items: [back] }];
    return [
      {
        items: [
          { label: t.edit, icon: <Pencil />, onSelect: () => open(id) },
          {
            label: isOn ? t.switchOff : t.switchOn,
            icon: <Power />,
            onSelect: () => turn(sequence, { isOn: !isOn }),
          },
        ],
      },
      { items: [{ label: t.archive, icon: <Archive />, onSelect: () => turn(sequence, { isArchived: true }) }] },
    ];
  };
}
