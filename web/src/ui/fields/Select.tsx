import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../classes.ts";

export type Option<V extends string = string> = { value: V; label: string; icon?: ReactNode };

type SelectProps<V extends string> = {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  "aria-label"?: string;
  disabled?: boolean;
  className?: string;
  id?: string;
};

/** One of a few known values. For many, or for records, use a Combobox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { options, value, onChange, placeholder = "", disabled = false, className, ...named } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled}
      modal={false}
    >
      <Base.Trigger {...named} className={cx("field flex items-center justify-between gap-2 text-left", className)}>
        <Base.Value className="truncate">
          {(chosen: V | null) => options.find((option) => option.value === chosen)?.label ?? placeholder}
        </Base.Value>
        <Base.Icon>
          <ChevronsUpDown className="size-3.5 text-faint" aria-hidden="true" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="popup max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1">
            <Base.List className="max-h-80 overflow-y-auto">
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="popup-item pr-2">
                  {option.icon}
                  <Base.ItemText className="flex-1 truncate">{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check className="size-3.5" aria-hidden="true" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
