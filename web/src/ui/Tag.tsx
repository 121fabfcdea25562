import type { ReactNode } from "react";
import { cx } from "./classes.ts";
import { hueOf, hueStyle } from "./hue.ts";

type TagProps = { children: ReactNode; hue?: number; name?: string; className?: string };

/** A free label; its colour comes from its hue, or from its name. */
export function Tag({ children, hue, name, className }: TagProps) {
  const own = hue ?? hueOf(name ?? (typeof children === "string" ? children : ""));
  return (
    <span
      style={hueStyle(own)}
      className={cx(
        "inline-block h-4.5 align-middle max-w-full min-w-0 truncate rounded-xs bg-[oklch(var(--tag-l)_var(--tag-c)_var(--hue))] px-1.5 text-xs leading-4.5 font-medium text-[oklch(var(--tag-t)_0.1_var(--hue))]",
        className,
      )}
    >
      {children}
    </span>
  );
}
