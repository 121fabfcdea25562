import { Merge } from "lucide-react";
import { type ComponentType, useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import type { RowSelection } from "../../ui/lists/use-selection.ts";
import { mergingWords } from "./labels.ts";

/** What shows records side by side and merges them; it is told with the address of the one that stayed. */
type MergeQuestion = ComponentType<{
  ids: readonly string[];
  onMerged: (address: string) => void;
  onClose: () => void;
}>;

type MergeChosenProps<T> = {
  selection: RowSelection<T>;
  onMerged: (address: string) => void;
  question: MergeQuestion;
};

const most = 100;

/** Makes one of the rows that are taken, one by one, in a list. */
export function MergeChosen<T>({ selection, onMerged, question: Question }: MergeChosenProps<T>) {
  const t = useWords(mergingWords);
  const [isOpen, setOpen] = useState(false);
  const { isAll, ids } = selection.selection;
  const obstacle = isAll || ids.size > most ? t.tooMany(most) : ids.size < 2 ? t.tooFew : null;
  const done = (address: string) => {
    selection.clear();
    onMerged(address);
  };
  return (
    <>
      <Button icon={<Merge aria-hidden="true" />} obstacle={obstacle} onClick={() => setOpen(true)}>
        {t.merge}
      </Button>
      {isOpen && <Question ids={[...ids]} onMerged={done} onClose={() => setOpen(false)} />}
    </>
  );
}
