import { isSaidAtField } from "../../platform/conflicts.ts";
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { patch, useCommand } from "../../platform/commands.ts";
import { hueStyle } from "../../ui/hue.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { MovableRow } from "../../ui/lists/MovableRow.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { toast } from "../../platform/toasts.ts";
import { DeleteStage } from "./DeleteStage.tsx";
import { NameInPlace } from "./NameInPlace.tsx";
import { type Stage, type StageList, stagesQuery } from "../queries.ts";
import { stageWords } from "./setting-labels.ts";
import { stageHue } from "../stage-hue.ts";

export const stageKind = "stage";

type StageRowProps = {
  stage: Stage;
  index: number;
  count: number;
  mayConfigure: boolean;
  onStep: (step: -1 | 1) => void;
};

/** A stage in its place. */
export function StageRow({ stage, index, count, mayConfigure, onStep }: StageRowProps) {
  const t = useWords(stageWords);
  const [held, setHeld] = useState<string | null>(null);
  const { edit, remove } = useStageCommands(stage, setHeld);
  return (
    <MovableRow kind={stageKind} id={stage.id} isMovable={mayConfigure} onStep={onStep} className="items-center gap-2">
      {(grip) => (
        <>
          {grip}
          <span
            aria-hidden="true"
            style={hueStyle(stageHue(index, stage.isWon))}
            className="size-2 shrink-0 rounded-full bg-[oklch(0.66_0.16_var(--hue))]"
          />
          <NameInPlace
            label={t.nameOf(stage.name)}
            name={stage.name}
            missing={t.missing}
            disabled={!mayConfigure}
            onRename={(name) => edit({ name })}
          />
          <Switch
            value={stage.isWon}
            onChange={(isWon) => edit({ isWon })}
            label={
              <>
                <span aria-hidden="true">{t.isWon}</span>
                <span className="sr-only">{t.isWonOf(stage.name)}</span>
              </>
            }
            disabled={!mayConfigure}
            className="shrink-0 flex-row-reverse items-center gap-2"
          />
          {mayConfigure && (
            <Menu
              align="end"
              trigger={<IconButton label={t.more(stage.name)} icon={<Ellipsis aria-hidden="true" />} />}
              groups={[
                {
                  items: [
                    ...(index > 0
                      ? [{ label: t.moveUp, icon: <ArrowUp />, keys: "alt+up", onSelect: () => onStep(-1) }]
                      : []),
                    ...(index < count - 1
                      ? [{ label: t.moveDown, icon: <ArrowDown />, keys: "alt+down", onSelect: () => onStep(1) }]
                      : []),
                  ],
                },
                { items: [{ label: t.remove, icon: <Trash2 />, isBad: true, onSelect: remove }] },
              ]}
            />
          )}
          {held !== null && <DeleteStage stage={stage} held={held} onClose={() => setHeld(null)} />}
        </>
      )}
    </MovableRow>
  );
}

function useStageCommands({ id: stageId, name, version }: Stage, onHeld: (held: string) => void) {
  const t = useWords(stageWords);
  const { runAndWait: edit } = useCommand("PATCH /stages/:stageId", {
    touches: () => [{ kind: "setting", id: stageId }],
    failed: isSaidAtField,
    optimistic: (changes) =>
      patch<StageList>(stagesQuery, ({ items }) => ({
        items: items.map((each) =>
          each.id === stageId ? { ...each, name: changes.name ?? each.name, isWon: changes.isWon ?? each.isWon } : each,
        ),
      })),
  });
  const { run: remove } = useCommand("DELETE /stages/:stageId", {
    touches: () => [{ kind: "setting", id: stageId }],
    failed: ({ code, message }) => {
      if (code === "stage.used") onHeld(message);
      return code === "stage.used";
    },
    done: () => toast(t.removed(name)),
  });
  return {
    edit: (changes: { name?: string; isWon?: boolean }) => edit({ stageId, version, ...changes }),
    remove: () => remove({ stageId }),
  };
}
