import { Star } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { propertyWords } from "../property-labels.ts";

type PriorityStarsProps = { value: number; onChange: (value: number) => void; disabled: boolean };

/** How much it matters: none to three stars; the same star again takes it away. */
export function PriorityStars({ value, onChange, disabled }: PriorityStarsProps) {
  const t = useWords(propertyWords);
  return (
    <div role="group" aria-label={t.priority} className="flex h-7.5 items-center pl-1 max-md:h-9">
      {[1, 2, 3].map((star) => (
        <button
          key={star}
          type="button"
          disabled={disabled}
          aria-pressed={star <= value}
          aria-label={t.stars(star)}
          onClick={() => onChange(star === value ? star - 1 : star)}
          className="flex size-6.5 items-center justify-center rounded-sm text-faint hover:text-ink max-md:size-9"
        >
          <Star className={cx("size-4", star <= value && "fill-warn text-warn")} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
