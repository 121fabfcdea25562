import { type CalendarDate, isCalendarDate } from "@trato/domain/dates.ts";
import { readDay } from "@trato/domain/read-day.ts";
import { CalendarDays } from "lucide-react";
import { useRef, useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { Input, type InputProps } from "./Input.tsx";
import { uiWords } from "../labels.ts";

type DateFieldProps = Omit<InputProps, "value" | "onChange"> & {
  value: CalendarDate | null;
  onChange: (value: CalendarDate | null) => void;
  min?: CalendarDate;
};

/** A day, typed ("23/11", "mañana", "+7") or picked in the device's own calendar. */
export function DateField({ value, onChange, min, onBlur, className, ...rest }: DateFieldProps) {
  const t = useWords(uiWords);
  const format = useFormat();
  const picker = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const settle = () => {
    if (typing === null) return;
    const day = readDay(typing, format.today());
    setTyping(null);
    if (typing.trim() === "") onChange(null);
    else if (day) onChange(day);
  };
  return (
    <span className="relative block w-full">
      <Input
        {...rest}
        autoComplete="off"
        value={typing ?? (value ? format.date(value) : "")}
        onChange={setTyping}
        onBlur={(event) => {
          settle();
          onBlur?.(event);
        }}
        onKeyDown={(event) => event.key === "Enter" && settle()}
        className={cx("pr-8 tabular-nums", className)}
      />
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
        disabled={rest.disabled}
        onClick={() => picker.current?.showPicker()}
        className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-md text-faint hover:text-ink"
      >
        <CalendarDays className="size-3.75" aria-hidden="true" />
      </button>
    </span>
  );
}
