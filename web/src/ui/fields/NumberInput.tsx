import type { Decimal } from "@trato/domain/decimal.ts";
import type { NumberMeaning } from "@trato/domain/number-signs.ts";
import { readTypedNumber } from "@trato/domain/read-number.ts";
import { useLayoutEffect, useRef, useState } from "react";
import { useLanguage } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { groupDecimal, writeDecimal } from "./decimal-text.ts";
import { Input, type InputProps } from "./Input.tsx";

type NumberInputProps = Omit<InputProps, "value" | "onChange"> & {
  /** Decimal text, or null for an empty field. */
  value: Decimal | null;
  /** Called as one types, with the number read so far; null for an empty field. */
  onChange: (value: Decimal | null) => void;
  /** Decimals always shown: 2 for euros, 0 for quantities. */
  decimals?: number;
  /** What it counts: which signs may be typed beside it. */
  meaning?: NumberMeaning;
  /** Behind the number: "%", "€", "h". */
  suffix?: string;
};

/**
 * A number as the reader writes it, decimal text in and out: never a float. It is grouped until one writes in it, and what
 * is no number goes back to what it was.
 */
export function NumberInput({
  value,
  onChange,
  decimals = 0,
  suffix,
  meaning = suffix === "%" ? "percent" : "quantity",
  className,
  onBlur,
  onFocus,
  ...rest
}: NumberInputProps) {
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const written = value === null ? "" : writeDecimal(value, language, decimals);
  const shown = typing ?? (isFocused ? written : groupDecimal(written, language));
  useLayoutEffect(() => {
    if (isFocused) field.current?.select();
  }, [isFocused]);
  const type = (text: string) => {
    setTyping(text);
    const read = text.trim() === "" ? null : readTypedNumber(text, language, meaning, suffix);
    if (read !== null || text.trim() === "") onChange(read);
  };
  const input = (
    <Input
      {...rest}
      ref={field}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={type}
      onFocus={(event) => {
        setFocused(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyping(null);
        setFocused(false);
        onBlur?.(event);
      }}
      className={cx("amount", suffix && "pr-6", className)}
    />
  );
  if (!suffix) return input;
  return (
    <span className="relative block w-full">
      {input}
      <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-faint">
        {suffix}
      </span>
    </span>
  );
}
