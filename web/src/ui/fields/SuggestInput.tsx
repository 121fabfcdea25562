import { Autocomplete } from "@base-ui/react/autocomplete";
import type { ComponentProps } from "react";
import { foldText } from "../../platform/command-match.ts";
import { cx } from "../classes.ts";

type SuggestInputProps = Omit<ComponentProps<typeof Autocomplete.Input>, "className" | "value" | "onChange"> & {
  value: string;
  onChange: (value: string) => void;
  className?: string;
  /** What others wrote here before. */
  known: readonly string[];
};

const mostShown = 20;

/** Free text of one line that offers what was written before. */
export function SuggestInput({ value, onChange, known, className, ...rest }: SuggestInputProps) {
  const typed = foldText(value);
  const offered = known.filter((each) => foldText(each).includes(typed) && each !== value).slice(0, mostShown);
  return (
    <Autocomplete.Root items={offered} value={value} onValueChange={onChange} filter={null} openOnInputClick>
      <Autocomplete.Input {...rest} autoComplete="off" className={cx("field", className)} />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} align="start" className="z-50 data-empty:hidden">
          <Autocomplete.Popup className="popup min-w-[max(var(--anchor-width),160px)] max-w-(--available-width)">
            <Autocomplete.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto p-1 empty:p-0">
              {(each: string) => (
                <Autocomplete.Item key={each} value={each} className="popup-item">
                  <span className="truncate">{each}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
