import { cx } from "../classes.ts";
import { hueStyle } from "../hue.ts";

type ShareBarProps = {
  /** From 0 to 1. */
  share: number;
  hue?: number;
  isCentred?: boolean;
};

/** A bar as long as a share; what it says stands beside it as a figure. */
export function ShareBar({ share, hue, isCentred = false }: ShareBarProps) {
  const width = Math.max(share * 100, share > 0 ? 0.5 : 0);
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      style={hueStyle(hue ?? 0)}
      className={cx("block h-5 w-full", hue === undefined ? "fill-accent/70" : "fill-[oklch(0.66_0.16_var(--hue))]")}
    >
      <rect x={isCentred ? (100 - width) / 2 : 0} y="0" width={width} height="10" rx="0.6" />
    </svg>
  );
}
