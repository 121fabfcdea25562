import { Undo2 } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useAction } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { boardWords } from "./board-labels.ts";

const offerLasts = 8_000;

/** Z takes the last move back, as long as its toast offers it too. */
export function useUndoKey(): (undo: (() => void) | null) => void {
  const t = useWords(boardWords);
  const [offer, setOffer] = useState<{ undo: () => void } | null>(null);
  useEffect(() => {
    if (!offer) return;
    const timer = setTimeout(() => setOffer(null), offerLasts);
    return () => clearTimeout(timer);
  }, [offer]);
  useAction(
    offer && {
      id: "board.undo",
      keys: "z",
      label: t.undo,
      icon: Undo2,
      run: () => {
        setOffer(null);
        offer.undo();
      },
    },
  );
  return useCallback((undo: (() => void) | null) => setOffer(undo && { undo }), []);
}
