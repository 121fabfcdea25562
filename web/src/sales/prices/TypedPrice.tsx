import { PenLine } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { Button } from "../../ui/Button.tsx";

/** Says that the price of a line was typed, and has it follow the list again. */
export function TypedPrice({ onFollow }: { onFollow: () => void }) {
  const t = useWords(priceListWords);
  const isPhone = useIsPhone();
  if (isPhone)
    return (
      <span className="flex items-center gap-2 text-sm text-quiet">
        {t.typed}
        <Button tone="ghost" size="sm" onClick={onFollow}>
          {t.followAgain}
        </Button>
      </span>
    );
  return (
    <IconButton size="sm" label={t.typedFollowAgain} icon={<PenLine />} onClick={onFollow} className="text-quiet" />
  );
}
