import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
import { cx } from "../classes.ts";

type FieldProps = {
  label: string;
  children: ReactNode;
  /** What is wrong and what to do, under the field. */
  error?: ReactNode;
  hint?: ReactNode;
  /** The label is read but not seen, as in a table's cell. */
  isLabelHidden?: boolean;
  className?: string;
};

/** A control with its label, hint and error; they find each other by themselves. */
export function Field({ label, children, error, hint, isLabelHidden, className }: FieldProps) {
  return (
    <Base.Root invalid={Boolean(error)} className={cx("flex min-w-0 flex-col gap-1", className)}>
      <Base.Label className={isLabelHidden ? "sr-only" : "text-sm font-medium text-quiet"}>{label}</Base.Label>
      {children}
      {hint && !error && <Base.Description className="text-sm text-faint">{hint}</Base.Description>}
      <Base.Error match={Boolean(error)} className="text-sm text-bad">
        {error}
      </Base.Error>
    </Base.Root>
  );
}
