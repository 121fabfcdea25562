import { ListFilter, Search, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useShortcut } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import { cx } from "../classes.ts";
import { uiWords } from "../labels.ts";
import { Menu, type MenuItem } from "../overlays/Menu.tsx";

/** A filter that reads as a sentence: "Responsable es Mi equipo". */
export type Filter = {
  id: string;
  label: string;
  /** "es", "antes de": "is" when left out. */
  verb?: string;
  value: string | undefined;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
  onChange: (value: string | undefined) => void;
};

type FilterBarProps = {
  search?: string | undefined;
  /** Without it the list has no search. */
  onSearch?: (text: string | undefined) => void;
  filters?: readonly Filter[];
  placeholder?: string;
  /** At the right: view options. */
  children?: ReactNode;
};

/** Search and filters of a list, 44 px; F goes into the search. */
export function FilterBar({ search, onSearch, filters = [], placeholder, children }: FilterBarProps) {
  const t = useWords(uiWords);
  const set = filters.filter((filter) => filter.value !== undefined);
  const unset = filters.filter((filter) => filter.value === undefined);
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 px-4 py-1.5 max-md:px-3">
      {onSearch && <SearchField search={search} onSearch={onSearch} placeholder={placeholder ?? t.filter} />}
      {filters.length > 0 && (
        <Menu
          trigger={
            <Button icon={<ListFilter aria-hidden="true" />} obstacle={null} disabled={unset.length === 0}>
              {t.filters}
            </Button>
          }
          groups={[{ items: unset.map(itemOf) }]}
        />
      )}
      {set.map((filter) => (
        <Chip key={filter.id} filter={filter} />
      ))}
      {children && <div className="ml-auto flex items-center gap-2">{children}</div>}
    </div>
  );
}

const itemOf = (filter: Filter): MenuItem => ({ label: filter.label, items: optionsOf(filter) });

const optionsOf = (filter: Filter): MenuItem[] =>
  filter.options.map(({ value, label, icon }) => ({
    label,
    icon,
    isChosen: value === filter.value,
    onSelect: () => filter.onChange(value),
  }));

function Chip({ filter }: { filter: Filter }) {
  const t = useWords(uiWords);
  const chosen = filter.options.find((option) => option.value === filter.value);
  return (
    <span className="flex h-6.5 max-w-full items-center rounded-sm border border-dashed border-line2 text-sm max-md:h-8">
      <Menu
        trigger={
          <button type="button" className="h-full min-w-0 truncate rounded-sm pl-2 text-quiet hover:text-ink">
            {filter.label} <b className="font-semibold text-ink">{filter.verb ?? t.is}</b>{" "}
            {chosen?.label ?? filter.value}
          </button>
        }
        groups={[{ items: optionsOf(filter) }]}
      />
      <button
        type="button"
        aria-label={t.removeFilter(filter.label)}
        onClick={() => filter.onChange(undefined)}
        className="flex h-full w-6 shrink-0 items-center justify-center rounded-sm text-faint hover:text-ink"
      >
        <X className="size-3" aria-hidden="true" />
      </button>
    </span>
  );
}

const restBetweenKeys = 180;

type SearchFieldProps = {
  search: string | undefined;
  onSearch: (text: string | undefined) => void;
  placeholder: string;
  className?: string;
};

/** Text that filters as one types; the address follows when the fingers rest. */
export function SearchField({ search = "", onSearch, placeholder, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  const [known, setKnown] = useState(search);
  if (known !== search) {
    setKnown(search);
    setText(search);
  }
  useShortcut("f", placeholder, () => field.current?.focus());
  useEffect(() => {
    if (text.trim() === search) return;
    const timer = setTimeout(() => onSearch(text.trim() || undefined), restBetweenKeys);
    return () => clearTimeout(timer);
  });
  return (
    <div className={cx("relative w-50 max-md:flex-1", className)}>
      <Search
        className="pointer-events-none absolute inset-y-0 left-2 my-auto size-3.75 text-faint"
        aria-hidden="true"
      />
      <input
        ref={field}
        type="search"
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && (event.preventDefault(), field.current?.blur())}
        className="field pl-7 [&::-webkit-search-cancel-button]:hidden"
      />
    </div>
  );
}
