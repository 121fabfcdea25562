import { Merge } from "lucide-react";
import { useState } from "react";
import { mergingWords } from "../../contacts/merging/labels.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import type { RowSelection } from "../../ui/lists/use-selection.ts";
import { MergeOpportunities } from "./MergeOpportunities.tsx";

type MergeChosenProps<T> = { selection: RowSelection<T>; onMerged: (address: string) => void };

const most = 100;

/** Makes one of the rows that are taken, one by one, in a list. */
export function MergeChosen<T>({ selection, onMerged }: MergeChosenProps<T>) {
  const t = useWords(mergingWords);
  const [isOpen, setOpen] = useState(false);
  const { isAll, ids } = selection.selection;
  const obstacle = isAll || ids.size > most ? t.tooMany(most) : ids.size < 2 ? t.tooFew : null;
  return (
    <>
      <Button icon={<Merge aria-hidden="true" />} obstacle={obstacle} onClick={() => setOpen(true)}>
        {t.merge}
      </Button>
      {isOpen && (
        <MergeOpportunities
          ids={[...ids]}
          onMerged={(address) => {
            selection.clear();
            onMerged(address);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
