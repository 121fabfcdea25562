import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";
import { cx } from "./classes.ts";

export type Segment<V extends string> = { value: V; label: string; icon?: ReactNode };

type SegmentsProps<V extends string> = {
  label: string;
  segments: readonly Segment<V>[];
  value: V;
  onChange: (value: V) => void;
  /** Only icons where there is no room, as in a phone's title bar. */
  isTightOnPhone?: boolean;
};

/** Which view of the same things: board, list, forecast. */
export function Segments<V extends string>({ label, segments, value, onChange, isTightOnPhone }: SegmentsProps<V>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => next && onChange(next)}
      className="flex h-7.5 items-center rounded-md bg-panel p-px shadow-card max-md:h-9"
    >
      {segments.map((segment) => (
        <Toggle
          key={segment.value}
          value={segment.value}
          aria-label={segment.label}
          className="flex h-full items-center gap-1.5 rounded-[7px] px-2.5 font-medium text-quiet hover:text-ink data-pressed:bg-card data-pressed:text-ink data-pressed:shadow-card [&_svg]:size-3.75"
        >
          {segment.icon}
          <span className={cx(isTightOnPhone && "max-md:sr-only")}>{segment.label}</span>
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
