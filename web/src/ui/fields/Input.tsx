import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { cx } from "../classes.ts";

export type InputProps = Omit<
  ComponentProps<typeof Base>,
  "className" | "value" | "defaultValue" | "onChange" | "onValueChange" | "autoFocus"
> & {
  value: string;
  onChange: (value: string) => void;
  className?: string;
  /** Has the focus when it appears: the first field of a dialog or of a page that is only a form. */
  startsFocused?: boolean;
};

// browsers write international domains in a field of their kind "email" as nobody reads them, and refuse such mailboxes; the name by
// which one signs in stays of that kind, as what fills it in expects it
const address = { type: "text", inputMode: "email", autoCapitalize: "none", spellCheck: false } as const;

/** One line of text. */
export function Input({ className, onChange, startsFocused = false, type, ...others }: InputProps) {
  const rest = {
    ...others,
    ...(type === "email" && !others.autoComplete?.startsWith("username") ? address : type !== undefined && { type }),
  };
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by pages and dialogs that are nothing but this form
  return <Base {...rest} autoFocus={startsFocused} onValueChange={onChange} className={cx("field", className)} />;
}
