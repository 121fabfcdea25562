import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../classes.ts";

type CheckboxProps = {
  value: boolean;
  onChange: (value: boolean) => void;
  /** Beside the box; without it give an aria-label. */
  label?: ReactNode;
  /** Under the label. */
  hint?: ReactNode;
  "aria-label"?: string;
  disabled?: boolean;
  tabIndex?: number;
  className?: string;
};

export function Checkbox({ value, onChange, label, hint, className, ...rest }: CheckboxProps) {
  const box = (
    <Base.Root
      {...rest}
      checked={value}
      onCheckedChange={onChange}
      className="flex size-4 shrink-0 items-center justify-center rounded-xs bg-card shadow-control data-checked:bg-accent data-checked:text-accent-fg data-disabled:opacity-50"
    >
      <Base.Indicator className="flex data-unchecked:hidden">
        <Check className="size-3" strokeWidth={3} aria-hidden="true" />
      </Base.Indicator>
    </Base.Root>
  );
  if (!label) return box;
  return (
    <label
      className={cx(
        "flex min-h-7.5 gap-2",
        hint ? "items-start py-1 [&>:first-child]:mt-px" : "items-center",
        className,
      )}
    >
      {box}
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-sm text-quiet">{hint}</span>}
      </span>
    </label>
  );
}
