import { Copy } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { Popover } from "../../ui/overlays/Popover.tsx";
import { similarWords } from "./labels.ts";
import { countOf, type Similar, SimilarList, type SimilarListProps } from "./SimilarList.tsx";

type SimilarBadgeProps = Similar & Pick<SimilarListProps, "onMerge" | "kind">;

/** On a record that others resemble: how many, and at a press which ones, why and how sure that is. */
export function SimilarBadge({ onMerge, kind, ...similar }: SimilarBadgeProps) {
  const t = useWords(similarWords);
  const count = countOf(similar);
  if (count === 0) return null;
  return (
    <Popover
      title={t.perhapsSame}
      align="start"
      trigger={
        <button
          type="button"
          className={cx(
            "inline-flex h-5 shrink-0 items-center gap-1 rounded-xs px-1.5 text-sm font-medium hover:underline max-md:h-7",
            isLikely(similar) ? "bg-warn-bg text-warn" : "bg-hover text-quiet",
          )}
        >
          <Copy className="size-3" aria-hidden="true" />
          {t.similar(count)}
        </button>
      }
    >
      <SimilarList label={t.perhapsSame} {...similar} onMerge={onMerge} {...(kind && { kind })} />
    </Popover>
  );
}

const isLikely = ({ contacts, deals, colleagues }: Similar): boolean =>
  [...contacts, ...deals, ...colleagues].some(({ sureness }) => sureness !== "possible");
