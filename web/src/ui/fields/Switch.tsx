import { Switch as Base } from "@base-ui/react/switch";
import type { ReactNode } from "react";
import { cx } from "../classes.ts";

type SwitchProps = {
  value: boolean;
  onChange: (value: boolean) => void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  className?: string;
};

/** Something that is on or off at once, without saving. */
export function Switch({ value, onChange, label, hint, disabled = false, className }: SwitchProps) {
  return (
    <label className={cx("flex items-start justify-between gap-4 py-1", className)}>
      <span className="flex min-w-0 flex-col">
        <span className="font-medium">{label}</span>
        {hint && <span className="text-sm text-quiet">{hint}</span>}
      </span>
      <Base.Root
        checked={value}
        onCheckedChange={onChange}
        disabled={disabled}
        className="mt-px flex h-4.5 w-8 shrink-0 rounded-full bg-line2 p-0.5 shadow-card data-checked:bg-accent data-disabled:opacity-50"
      >
        <Base.Thumb className="size-3.5 rounded-full bg-card shadow-card transition-transform duration-100 data-checked:translate-x-3.5" />
      </Base.Root>
    </label>
  );
}
