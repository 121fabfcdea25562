import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { cx } from "./classes.ts";

const look = cva(
  "inline-flex h-5 shrink-0 align-middle items-center gap-1 rounded-xs px-1.5 text-sm font-medium whitespace-nowrap",
  {
    variants: {
      tone: {
        neutral: "bg-hover text-quiet",
        info: "bg-info-bg text-info",
        ok: "bg-ok-bg text-ok",
        warn: "bg-warn-bg text-warn",
        bad: "bg-bad-bg text-bad",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type StateTone = NonNullable<VariantProps<typeof look>["tone"]>;

type StateProps = { tone?: StateTone; children: ReactNode; className?: string };

/** The state of a record in a word; colour says good, bad or careful, nothing else. */
export function State({ tone = "neutral", children, className }: StateProps) {
  return <span className={cx(look({ tone }), className)}>{children}</span>;
}
