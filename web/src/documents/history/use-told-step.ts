import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import type { DraftMachine } from "../use-draft-machine.ts";

type Moves = Pick<DraftMachine<never, never>, "lastStep" | "retrace">;

/** Says what was done to a document, and offers to take it back; `before` names the step before it: where that is still the last, nothing was. */
export function useToldStep(moves: Moves): (text: string, before: number | undefined) => void {
  const t = useWords(documentWords);
  return (text, before) => tellStep(moves, { text, before, inTurn: t.undoInTurn });
}

/** The same for what is no component; `inTurn` is said where something else was done since. */
export function tellStep(
  { lastStep, retrace }: Moves,
  { text, before, inTurn }: { text: string; before: number | undefined; inTurn: string },
): void {
  const step = lastStep();
  const undo = () => (lastStep() === step ? void retrace("undo") : toast(inTurn));
  toast(text, { ...(step !== before && { undo }) });
}
