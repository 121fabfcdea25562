import { Combobox } from "@base-ui/react/combobox";
import { Check, Plus, X } from "lucide-react";
import { useState } from "react";
import { foldText } from "../../platform/command-match.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { hueOf, hueStyle } from "../hue.ts";
import { uiWords } from "../labels.ts";

type TagsFieldProps = {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** Tags given before; another one is made by typing it. */
  known: readonly string[];
  "aria-label"?: string;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
};

const mostShown = 50;

/** Free labels: chosen among the known ones or typed anew, each taken away with its cross or Backspace. */
export function TagsField({
  value,
  onChange,
  known,
  placeholder,
  disabled = false,
  className,
  ...rest
}: TagsFieldProps) {
  const t = useWords(uiWords);
  const [text, setText] = useState("");
  const typed = text.trim();
  const matching = known.filter((tag) => foldText(tag).includes(foldText(typed))).slice(0, mostShown);
  const isNew = typed !== "" && ![...known, ...value].some((tag) => foldText(tag) === foldText(typed));
  return (
    <Combobox.Root
      multiple
      items={isNew ? [...matching, typed] : matching}
      value={[...value]}
      onValueChange={(next) => {
        onChange(next);
        setText("");
      }}
      inputValue={text}
      onInputValueChange={setText}
      filter={null}
      autoHighlight
      disabled={disabled}
    >
      <Combobox.InputGroup className={cx("field h-auto min-h-7.5 cursor-text py-1", className)}>
        <Combobox.Chips className="flex flex-wrap items-center gap-1">
          {value.map((tag) => (
            <TagChip key={tag} tag={tag} />
          ))}
          <Combobox.Input
            {...rest}
            placeholder={value.length === 0 ? placeholder : undefined}
            className="h-5.5 min-w-12 flex-1 bg-transparent outline-none"
          />
        </Combobox.Chips>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="z-50">
          <Combobox.Popup className="popup min-w-[max(var(--anchor-width),200px)] max-w-(--available-width)">
            <Combobox.Empty>
              <div className="px-3 py-2 text-quiet empty:hidden">{t.typeTag}</div>
            </Combobox.Empty>
            <Combobox.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto p-1 empty:p-0">
              {(tag: string) => (
                <Combobox.Item key={tag} value={tag} className="popup-item">
                  {isNew && tag === typed && <Plus className="size-3.5 text-faint" aria-hidden="true" />}
                  <span className="min-w-0 flex-1 truncate">{tag}</span>
                  <Combobox.ItemIndicator>
                    <Check className="size-3.5" aria-hidden="true" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function TagChip({ tag }: { tag: string }) {
  const t = useWords(uiWords);
  return (
    <Combobox.Chip
      aria-label={tag}
      style={hueStyle(hueOf(tag))}
      className="flex h-5 max-w-full min-w-0 items-center rounded-xs bg-[oklch(var(--tag-l)_var(--tag-c)_var(--hue))] pl-1.5 text-xs font-medium text-[oklch(var(--tag-t)_0.1_var(--hue))] outline-none data-highlighted:ring-2 data-highlighted:ring-accent focus-visible:ring-2 focus-visible:ring-accent"
    >
      <span className="truncate">{tag}</span>
      <Combobox.ChipRemove
        aria-label={t.removeTag(tag)}
        className="flex h-5 w-4.5 shrink-0 items-center justify-center opacity-70 hover:opacity-100"
      >
        <X className="size-3" aria-hidden="true" />
      </Combobox.ChipRemove>
    </Combobox.Chip>
  );
}
