import { type CalendarDate, isCalendarDate } from "@trato/domain/dates.ts";
import type { Format } from "@trato/domain/format.ts";
import { readDay } from "@trato/domain/read-day.ts";
import { CalendarDays } from "lucide-react";
import { useRef } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { uiWords } from "../labels.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import { Input, type InputProps } from "./Input.tsx";
import { typedTextProps, useTypedText } from "./use-typed-text.ts";

type DateFieldProps = Omit<InputProps, "value" | "onChange"> & {
  value: CalendarDate | null;
  onChange: (value: CalendarDate | null) => void;
  min?: CalendarDate;
};

/** A day, typed ("23/11", "viernes", "mañana", "+3d"), with what it is read as below, or picked in the device's own calendar. */
export function DateField({ value, onChange, min, className, ...rest }: DateFieldProps) {
  const t = useWords(uiWords);
  const format = useFormat();
  const text = useTypedText<CalendarDate | null>(value, {
    read: (typed) => readTypedDay(typed, format),
    onChange,
  });
  const day = text.reading?.value;
  return (
    <span className="block w-full">
      <span className="relative block">
        <Input
          {...rest}
          {...typedTextProps(text, rest)}
          autoComplete="off"
          value={text.typed ?? (value ? format.date(value) : "")}
          className={cx("pr-8 tabular-nums", className)}
        />
        <Picker value={value} onChange={onChange} {...(min && { min })} isDisabled={rest.disabled === true} />
        {day && (
          <span
            aria-live="polite"
            className="popup absolute top-full left-0 z-10 mt-1 px-2 py-1 text-sm whitespace-nowrap"
          >
            {format.weekdayAndDate(day)}
          </span>
        )}
      </span>
      {text.isTold && <FieldProblem id={text.problemId} text={t.noDay} />}
    </span>
  );
}

function readTypedDay(typed: string, { today, dateOrder }: Format): { value: CalendarDate | null } | null {
  if (typed.trim() === "") return { value: null };
  const value = readDay(typed, today(), dateOrder);
  return value === null ? null : { value };
}

type PickerProps = Pick<DateFieldProps, "value" | "onChange" | "min"> & { isDisabled: boolean };

function Picker({ value, onChange, min, isDisabled }: PickerProps) {
  const t = useWords(uiWords);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ""}
        min={min}
        onChange={({ target }) => onChange(isCalendarDate(target.value) ? target.value : null)}
        className="pointer-events-none absolute inset-y-0 right-0 w-8 opacity-0"
      />
      <button
        type="button"
        aria-label={t.pickDay}
        disabled={isDisabled}
        onClick={() => picker.current?.showPicker()}
        className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-md text-faint hover:text-ink"
      >
        <CalendarDays className="size-3.75" aria-hidden="true" />
      </button>
    </>
  );
}
