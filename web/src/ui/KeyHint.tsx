import { capsOf, isMac } from "../platform/keys.ts";
import { cx } from "./classes.ts";

/** Keys as drawn on key caps: ⌘K, or G then O. */
export function KeyHint({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cx("inline-flex shrink-0 items-center gap-1", className)} aria-hidden="true">
      {capsOf(keys, isMac).map((caps) => (
        <kbd
          key={caps.join("+")}
          className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs bg-card px-1 font-sans text-xs text-quiet shadow-card"
        >
          {caps.join(isMac ? "" : " ")}
        </kbd>
      ))}
    </span>
  );
}
