import type { ReactNode } from "react";
import { cx } from "./classes.ts";

/** What is known and no longer changes, side by side. */
export function Facts({ children, className }: { children: ReactNode; className?: string }) {
  return <dl className={cx("grid gap-3", className)}>{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-quiet">{label}</dt>
      <dd className="pt-0.5 break-words">{children ?? <span className="text-faint">—</span>}</dd>
    </div>
  );
}
