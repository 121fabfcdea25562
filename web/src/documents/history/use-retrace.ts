import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { announce } from "../../ui/LiveRegion.tsx";
import { documentWords } from "../labels.ts";

export type Retrace = (way: "undo" | "redo") => void;

type Moves = { retrace: (way: "undo" | "redo") => "done" | "nothing" | "others" };

/** Takes the last step of a document back, or does it again, and says where it cannot. */
export function useRetrace({ retrace }: Moves): Retrace {
  const t = useWords(documentWords);
  return (way) => {
    const outcome = retrace(way);
    if (outcome === "done") announce(way === "undo" ? t.undone : t.redone);
    else if (outcome === "others") toast(t.othersSince, { id: "retraced" });
    else toast(way === "undo" ? t.nothingToUndo : t.nothingToRedo, { id: "retraced" });
  };
}
