import { ListFilter, Search, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useShortcut } from "../../platform/actions.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import { cx } from "../classes.ts";
import { type Range, RangeFilter, type RangeKind } from "./RangeFilter.tsx";
import { uiWords } from "../labels.ts";
import { Menu, type MenuItem } from "../overlays/Menu.tsx";

/** A filter that reads as a sentence: "Responsable es Mi equipo". */
export type Filter = {
  id: string;
  label: string;
  /** "es", "antes de": "is" when left out. */
  verb?: string;
  value: string | undefined;
  /** Where several may hold at once: all that do. */
  values?: readonly string[];
  options: readonly { value: string; label: string; icon?: ReactNode }[];
  onChange: (value: string | undefined) => void;
  onValues?: (values: readonly string[]) => void;
  /** Asks for what cannot be chosen from a list: from a day to another, a town. */
  range?: Range & { kind: RangeKind; onRange: (range: Range) => void };
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
  const [asking, setAsking] = useState<string | null>(null);
  const asked = filters.find(({ id }) => id === asking);
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
          groups={[{ items: unset.map((filter) => itemOf(filter, setAsking)) }]}
        />
      )}
      {set.map((filter) => (
        <Chip key={filter.id} filter={filter} onAsk={setAsking} />
      ))}
      {asked?.range && <RangeFilter label={asked.label} {...asked.range} onClose={() => setAsking(null)} />}
      {children && <div className="ml-auto flex items-center gap-2">{children}</div>}
    </div>
  );
}

type Asks = (id: string) => void;

const itemOf = (filter: Filter, onAsk: Asks): MenuItem =>
  filter.range
    ? { label: filter.label, onSelect: () => onAsk(filter.id) }
    : { label: filter.label, items: optionsOf(filter) };

const valuesOf = ({ value, values }: Filter): readonly string[] => values ?? (value === undefined ? [] : [value]);

function optionsOf(filter: Filter): MenuItem[] {
  const values = valuesOf(filter);
  return filter.options.map(({ value, label, icon }) => ({
    label,
    icon,
    isChosen: values.includes(value),
    onSelect: () => {
      if (!filter.onValues) filter.onChange(value);
      else filter.onValues(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
    },
  }));
}

function Chip({ filter, onAsk }: { filter: Filter; onAsk: Asks }) {
  const t = useWords(uiWords);
  const said = valuesOf(filter)
    .map((value) => filter.options.find((option) => option.value === value)?.label ?? value)
    .join(", ");
  const sentence = (
    <>
      {filter.label} <b className="font-semibold text-ink">{filter.verb ?? t.is}</b> {said}
    </>
  );
  const look = "h-full min-w-0 truncate rounded-sm pl-2 text-quiet hover:text-ink";
  return (
    <span className="flex h-6.5 max-w-full items-center rounded-sm border border-dashed border-line2 text-sm max-md:h-8">
      {filter.range ? (
        <button type="button" className={look} onClick={() => onAsk(filter.id)}>
          {sentence}
        </button>
      ) : (
        <Menu
          trigger={
            <button type="button" className={look}>
              {sentence}
            </button>
          }
          groups={[{ items: optionsOf(filter) }]}
        />
      )}
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
