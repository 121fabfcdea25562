import type { ComponentProps, ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { type Keeping, useInPlace } from "./in-place.ts";
import { Input } from "./Input.tsx";
import { Property } from "./Property.tsx";
import { SuggestInput } from "./SuggestInput.tsx";
import { uiWords } from "../labels.ts";

type TextPropertyProps = {
  label: string;
  /** The name of the record's field. */
  field: string;
  value: string | null;
  /** Answers what is wrong with the text, or what comes of sending it. */
  keep: (value: string | null) => Keeping;
  disabled: boolean;
  /** What stands there as long as nothing is written, where that is not simply that something may be added. */
  hint?: string;
  type?: ComponentProps<"input">["type"];
  /** What was written here before, as suggestions. */
  known?: readonly string[];
  /** At the right: what can be done with the value. */
  action?: ReactNode;
};

/** A text among a record's properties, edited where it is read. */
export function TextProperty({ label, field, value, keep, disabled, hint, type, known, action }: TextPropertyProps) {
  const t = useWords(uiWords);
  const { error, ...bound } = useInPlace(value ?? "", (text) => keep(text.trim() || null), field);
  const shared = { ...bound, disabled, placeholder: disabled ? "" : (hint ?? t.add), className: "ghost-cell" };
  return (
    <Property label={label} error={error}>
      <div className="flex items-center gap-1">
        {known ? <SuggestInput {...shared} known={known} /> : <Input {...shared} type={type} />}
        {value !== null && action}
      </div>
    </Property>
  );
}
