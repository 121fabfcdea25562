import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { State } from "../../ui/State.tsx";
import type { DraftLine } from "../use-sale-draft.ts";
import { lineChoiceWords } from "./choice-labels.ts";

type LineChoiceProps = {
  line: Pick<DraftLine, "choice">;
  /** Left out, it only tells. */
  onCount?: (() => void) | undefined;
};

/** Says of a line that does not count what it is, and has it count. */
export function LineChoice({ line: { choice }, onCount }: LineChoiceProps) {
  const t = useWords(lineChoiceWords);
  if (choice === "counted") return null;
  return (
    <span className="flex items-center gap-1">
      <State tone="info">{t[choice]}</State>
      {onCount && (
        <Button tone="ghost" size="sm" onClick={onCount}>
          {choice === "option" ? t.countIt : t.chooseIt}
        </Button>
      )}
    </span>
  );
}
