import { Redo2, Undo2 } from "lucide-react";
import { useActions } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { documentWords } from "../labels.ts";
import type { Steps } from "../use-draft-machine.ts";
import type { Retrace } from "./use-retrace.ts";

type UndoButtonsProps = {
  /** The heading of its keys on the sheet. */
  group: string;
  steps: Steps;
  retrace: Retrace;
};

/** Takes back what one did to the document, step by step, and does it again. */
export function UndoButtons({ group, steps: { canUndo, canRedo }, retrace }: UndoButtonsProps) {
  const t = useWords(documentWords);
  const undo = { label: t.undo, keys: "mod+z", icon: Undo2, obstacle: canUndo ? null : t.nothingToUndo };
  const redo = { label: t.redo, keys: "mod+y", icon: Redo2, obstacle: canRedo ? null : t.nothingToRedo };
  const run = { undo: () => retrace("undo"), redo: () => retrace("redo") };
  const action = ({ obstacle, ...shown }: typeof undo) => ({ ...shown, group, ...(obstacle && { obstacle }) });
  useActions([
    { id: "document.undo", ...action(undo), run: run.undo },
    { id: "document.redo", ...action(redo), run: run.redo },
    { id: "document.redo.also", ...action(redo), keys: "mod+shift+z", run: run.redo, isKeyOnly: true },
  ]);
  return (
    <span className="flex">
      <IconButton {...undo} icon={<Undo2 />} onClick={run.undo} />
      <IconButton {...redo} icon={<Redo2 />} onClick={run.redo} />
    </span>
  );
}
