import { Check } from "lucide-react";
import { useWords } from "../platform/words.ts";
import { activityWords } from "./labels.ts";
import type { Activity } from "./queries.ts";

type DoneButtonProps = { activity: Activity; onDone: (activity: Activity) => void };

/** The circle that one ticks. */
export function DoneButton({ activity, onDone }: DoneButtonProps) {
  const t = useWords(activityWords);
  const name = t.markDone(activity.summary);
  return (
    <button
      type="button"
      aria-label={name}
      title={t.done}
      onClick={() => onDone(activity)}
      className="group/done flex size-7 shrink-0 items-center justify-center rounded-full max-md:size-9"
    >
      <span className="flex size-4.5 items-center justify-center rounded-full text-transparent shadow-[inset_0_0_0_1.5px_var(--tx3)] group-hover/done:bg-ok-bg group-hover/done:text-ok group-hover/done:shadow-[inset_0_0_0_1.5px_var(--ok)]">
        <Check className="size-3" strokeWidth={3} aria-hidden="true" />
      </span>
    </button>
  );
}
