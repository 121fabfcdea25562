import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { cx } from "../classes.ts";

type TextareaProps = Omit<ComponentProps<"textarea">, "value" | "defaultValue" | "onChange"> & {
  value: string;
  onChange: (value: string) => void;
};

/** Several lines of text; grows with them. */
export function Textarea({ className, rows = 3, value, onChange, ...rest }: TextareaProps) {
  const look = cx("field block h-auto min-h-17 resize-y py-1.5 field-sizing-content", className);
  return (
    <Base.Control value={value} onValueChange={onChange} render={<textarea rows={rows} {...rest} className={look} />} />
  );
}
