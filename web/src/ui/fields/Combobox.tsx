import { Combobox as Base } from "@base-ui/react/combobox";
import { Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { uiWords } from "../labels.ts";

export type ComboboxProps<T> = {
  value: T | null;
  onChange: (value: T | null) => void;
  /** What was found for the text typed. */
  items: readonly T[];
  onSearch: (text: string) => void;
  keyOf: (item: T) => string;
  labelOf: (item: T) => string;
  /** A row of the list, where more than the label helps to choose. */
  renderItem?: (item: T) => ReactNode;
  isSearching?: boolean;
  hasFailed?: boolean;
  /** A last row that makes a new one from the text typed. */
  create?: { label: (text: string) => string; run: (text: string) => void };
  placeholder?: string;
  "aria-label"?: string;
  /** Where it says what is wrong with it. */
  problemId?: string | undefined;
  disabled?: boolean;
  isClearable?: boolean;
  startsFocused?: boolean;
  className?: string;
  popupClassName?: string;
};

const createKey = "\u0000create";

/** A record found by typing. `SearchCombobox` brings the rows from the server. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { value, onChange, items, onSearch, keyOf, labelOf, create, isClearable = true } = props;
  const [text, setText] = useState("");
  const byKey = new Map((value === null ? items : [value, ...items]).map((item) => [keyOf(item), item]));
  const found = (key: string | null) => (key === null ? null : (byKey.get(key) ?? null));
  const choose = (key: string | null) => {
    if (key === createKey) create?.run(text.trim());
    else if (key !== null || isClearable) onChange(found(key));
  };
  return (
    // the rows are keys: objects made anew at every render would put the chosen one's name over what is being typed
    <Base.Root<string>
      items={[...items.map(keyOf), ...(create && text.trim() !== "" ? [createKey] : [])]}
      value={value === null ? null : keyOf(value)}
      onValueChange={choose}
      onInputValueChange={(next, { reason }) => {
        const isTyped = reason === "input-change" || reason === "input-clear";
        setText(isTyped ? next : "");
        onSearch(isTyped ? next : "");
      }}
      itemToStringLabel={(key) => {
        const item = found(key);
        return item === null ? "" : labelOf(item);
      }}
      filter={null}
      autoHighlight
      disabled={props.disabled ?? false}
    >
      <Base.InputGroup className="relative w-full">
        <Base.Input
          aria-label={props["aria-label"]}
          {...(props.problemId && { "aria-invalid": true, "aria-describedby": props.problemId })}
          placeholder={props.placeholder}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by dialogs and cells that open with it
          autoFocus={props.startsFocused}
          onFocus={(event) => event.target.select()} // what is typed takes the place of the chosen one
          className={cx("field", isClearable && value !== null && "pr-7", props.className)}
        />
        {isClearable && <ClearButton />}
      </Base.InputGroup>
      <Popup {...props} text={text} found={found} />
    </Base.Root>
  );
}

function ClearButton() {
  const t = useWords(uiWords);
  return (
    <Base.Clear
      aria-label={t.clear}
      className="absolute inset-y-0 right-1 flex w-6 items-center justify-center text-faint hover:text-ink"
    >
      <X className="size-3.5" aria-hidden="true" />
    </Base.Clear>
  );
}

type PopupProps<T> = ComboboxProps<T> & { text: string; found: (key: string) => T | null };

function Popup<T>(props: PopupProps<T>) {
  const t = useWords(uiWords);
  const { items, labelOf, renderItem, create, isSearching, hasFailed, text, found } = props;
  const status = hasFailed ? t.failedSearch : items.length > 0 ? null : isSearching ? t.searching : t.nothingFound;
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" className="z-50">
        <Base.Popup
          aria-busy={isSearching || undefined}
          className={cx("popup min-w-[max(var(--anchor-width),200px)] max-w-(--available-width)", props.popupClassName)}
        >
          <Base.Status>{status && <div className="px-3 py-2 text-quiet">{status}</div>}</Base.Status>
          <Base.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto p-1 empty:p-0">
            {(key: string) => {
              const item = found(key);
              if (item === null) return <CreateItem key={key} label={create?.label(text.trim()) ?? ""} />;
              return (
                <Base.Item key={key} value={key} className="popup-item">
                  {renderItem ? renderItem(item) : <span className="truncate">{labelOf(item)}</span>}
                </Base.Item>
              );
            }}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function CreateItem({ label }: { label: string }) {
  return (
    <Base.Item value={createKey} className="popup-item font-medium">
      <Plus className="size-3.5 text-faint" aria-hidden="true" />
      {label}
    </Base.Item>
  );
}
