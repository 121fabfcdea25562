import { memo } from "react";
import { useActions } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";

type FoldActionsProps = { hasSections: boolean; onFoldAll: (isFolded: boolean) => void };

/** All sections at once, for the palette of commands. Drawn once, however often the lines are. */
export const FoldActions = memo(function FoldActions({ hasSections, onFoldAll }: FoldActionsProps) {
  const t = useWords(documentWords);
  useActions(
    hasSections
      ? [
          { id: "fold all sections", label: t.foldAll, group: t.lines, run: () => onFoldAll(true) },
          { id: "open all sections", label: t.openAll, group: t.lines, run: () => onFoldAll(false) },
        ]
      : [],
  );
  return null;
});
