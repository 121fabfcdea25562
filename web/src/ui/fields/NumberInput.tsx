import type { Decimal } from "@trato/domain/decimal.ts";
import { otherCurrencyIn, readTypedNumber } from "@trato/domain/read-number.ts";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { uiWords } from "../labels.ts";
import { groupDecimal, writeDecimal } from "./decimal-text.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import { Input, type InputProps } from "./Input.tsx";
import { typedTextProps, useTypedText } from "./use-typed-text.ts";

type NumberInputProps = Omit<InputProps, "value" | "onChange"> & {
  /** Decimal text, or null for an empty field. */
  value: Decimal | null;
  /** Called as one types, with the number read so far, or the former one while it is none; null for an empty field. */
  onChange: (value: Decimal | null) => void;
  /** Decimals always shown: 2 for euros, 0 for quantities. */
  decimals?: number;
  /** For an amount, the code of its currency: its signs may be typed beside it, those of others are told. */
  currency?: string | undefined;
  /** For a share whose "%" stands elsewhere. */
  isPercent?: boolean;
  /** Whether decimals are none of it. */
  isWhole?: boolean;
  /** Whether its thousands are set apart: not those of a number that counts nothing, as a port. */
  isGrouped?: boolean;
  /** Behind the number: "%", "€", "uds.". */
  suffix?: string;
  /** What is said of a text that is no number that may stand here. */
  unreadText?: string;
  /** A text that could not be read, kept by whoever keeps the value. */
  unread?: string | undefined;
  onUnread?: (text: string | undefined) => void;
};

/**
 * A number as the reader writes it, decimal text in and out: never a float. It is grouped until one writes in it; what is no
 * number stays to be mended, and holds up whatever would be sent.
 */
export function NumberInput(props: NumberInputProps) {
  const {
    value,
    onChange,
    decimals = 0,
    suffix,
    currency,
    isPercent = suffix === "%",
    isWhole = false,
    isGrouped = true,
    unread,
    onUnread,
    unreadText,
    className,
    ...rest
  } = props;
  const language = useLanguage();
  const t = useWords(uiWords);
  const field = useRef<HTMLInputElement>(null);
  const [isFocused, setFocused] = useState(false);
  const counts = currency ? "money" : isPercent ? "percent" : "quantity";
  const otherIn = (typed: string) => (currency ? otherCurrencyIn(typed, currency) : null);
  const text = useTypedText<Decimal | null>(value, {
    read: (typed) =>
      otherIn(typed) ? null : numberIn(typed, (bare) => readTypedNumber(bare, language, counts, suffix), isWhole),
    onChange,
    isLive: true,
    unread,
    onUnread,
  });
  const other = text.isTold && text.typed !== null && otherIn(text.typed);
  const written = value === null ? "" : writeDecimal(value, language, decimals);
  const shown = text.typed ?? (isFocused || !isGrouped ? written : groupDecimal(written, language));
  useLayoutEffect(() => {
    if (isFocused) field.current?.select();
  }, [isFocused]);
  const input = (
    <Input
      {...rest}
      {...typedTextProps(text, { ...rest, onBlur: (event) => (setFocused(false), rest.onBlur?.(event)) })}
      ref={field}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onFocus={(event) => {
        setFocused(true);
        rest.onFocus?.(event);
      }}
      className={cx("amount", className)}
      {...(suffix && { style: { paddingRight: `min(calc(${suffix.length}ch + 1rem), 50%)` } })}
    />
  );
  return (
    <>
      {suffix === undefined ? input : <Suffixed suffix={suffix}>{input}</Suffixed>}
      {text.isTold && (
        <FieldProblem
          id={text.problemId}
          text={
            other && currency
              ? t.otherCurrency(other, currency)
              : (unreadText ?? (isWhole ? t.noWholeNumber : t.noNumber))
          }
        />
      )}
    </>
  );
}

/** What a text says: nothing where it is empty, null where it is no number that may stand here. */
function numberIn(typed: string, read: (text: string) => Decimal | null, isWhole: boolean): Read | null {
  if (typed.trim() === "") return { value: null };
  const value = read(typed);
  return value === null || (isWhole && value.includes(".")) ? null : { value };
}

type Read = { value: Decimal | null };

function Suffixed({ suffix, children }: { suffix: string; children: ReactNode }) {
  return (
    <span className="relative block w-full">
      {children}
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2 flex max-w-1/2 items-center text-faint"
      >
        <span className="truncate">{suffix}</span>
      </span>
    </span>
  );
}
