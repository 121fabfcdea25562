import { CircleX, UserRoundCheck, X } from "lucide-react";
import { useShortcut } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { listWords } from "./list-labels.ts";
import { moveWords } from "../move-labels.ts";

type MarkedBarProps = { count: number; onAsk: (question: "assign" | "lose") => void; onClear: () => void };

/** What can be done with the marked rows, under the list. */
export function MarkedBar({ count, onAsk, onClear }: MarkedBarProps) {
  const t = useWords(listWords);
  const move = useWords(moveWords);
  useShortcut("escape", t.unmark, onClear);
  return (
    <div
      role="region"
      aria-label={t.marked(count)}
      className="flex h-12 shrink-0 items-center gap-2 border-t border-line bg-panel px-4"
    >
      <span className="mr-2 font-medium tabular-nums">{t.marked(count)}</span>
      <Button icon={<UserRoundCheck aria-hidden="true" />} onClick={() => onAsk("assign")}>
        {move.assign}
      </Button>
      <Button icon={<CircleX aria-hidden="true" />} onClick={() => onAsk("lose")}>
        {move.markLost}
      </Button>
      <IconButton
        label={t.unmark}
        keys="escape"
        icon={<X aria-hidden="true" />}
        onClick={onClear}
        className="ml-auto"
      />
    </div>
  );
}
