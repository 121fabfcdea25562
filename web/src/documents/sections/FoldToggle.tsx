import { ChevronDown, ChevronRight } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { documentWords } from "../labels.ts";
import type { Fold } from "./use-folded-sections.ts";

type FoldToggleProps = Pick<Fold, "under" | "isFolded"> & {
  /** Among cells that can be edited a key does the same. */
  hasKey: boolean;
  onFold: () => void;
};

/** Folds a section, or opens it; of an empty one only its room is there, so that its title stays where it is. */
export function FoldToggle({ under, isFolded, hasKey, onFold }: FoldToggleProps) {
  const t = useWords(documentWords);
  if (under === 0) return <span aria-hidden="true" className="w-7.5 shrink-0 max-md:w-9" />;
  return (
    <IconButton
      label={isFolded ? t.openSection : t.foldSection}
      {...(hasKey && { keys: "mod+." })}
      icon={isFolded ? <ChevronRight /> : <ChevronDown />}
      aria-expanded={!isFolded}
      onClick={onFold}
    />
  );
}

/** What a folded section stands for: how many lines, and how many of them are not saved. */
export function FoldedCount({ under, isFolded, unsaved }: Pick<Fold, "under" | "isFolded" | "unsaved">) {
  const t = useWords(documentWords);
  if (!isFolded) return null;
  return (
    <span className="flex shrink-0 gap-x-2 text-sm text-quiet tabular-nums">
      <span>{t.linesUnder(under)}</span>
      {unsaved > 0 && <span className="text-warn">{t.unsavedUnder(unsaved)}</span>}
    </span>
  );
}
