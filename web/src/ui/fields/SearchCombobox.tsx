import { keepPreviousData, useQuery, type QueryFunction, type QueryKey } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useState } from "react";
import { queryClient } from "../../platform/queries.ts";
import { toastError } from "../../platform/toasts.ts";
import { Combobox, type ComboboxProps } from "./Combobox.tsx";

type SearchComboboxProps<T> = Omit<ComboboxProps<T>, "items" | "onSearch" | "isSearching" | "hasFailed"> & {
  /** The query for a text typed: `(search) => reading("GET /contacts", { search, limit: 20 })`. */
  query: (search: string) => { queryKey: QueryKey; queryFn?: QueryFunction<{ items: readonly T[] }> };
  /** What a text means that is entered before its rows are there, or is a code, as a scanner enters it; else the first row is taken. */
  meantBy?: (text: string) => Promise<T | null>;
  /** After it meant something. */
  onMeant?: (() => void) | undefined;
  /** After it meant nothing: it stays to be searched for, chosen as a whole, so that what is scanned next takes its place. */
  onUnknown?: ((text: string) => void) | undefined;
};

const restBetweenKeys = 120;

/** A barcode. */
const isCode = /^\d{6,}$/;

/** A Combobox whose rows come from the server as one types. */
export function SearchCombobox<T>({ query, meantBy, onMeant, onUnknown, ...rest }: SearchComboboxProps<T>) {
  const [text, setText] = useState("");
  const [isWanted, setWanted] = useState(false);
  const search = useRested(text.trim(), restBetweenKeys);
  const { queryKey, queryFn } = query(search);
  const { data, isFetching, isError, isPlaceholderData } = useQuery({
    queryKey,
    ...(queryFn ? { queryFn } : {}),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  const isWaiting = search !== text.trim() || isPlaceholderData;
  const enter = async (typed: string, field: EventTarget) => {
    const meant = (await meantBy?.(typed)) ?? null;
    const first = meant || isCode.test(typed) ? null : (await queryClient.fetchQuery(query(typed))).items[0];
    const item = meant ?? first;
    if (item) rest.onChange(item);
    if (meant) onMeant?.();
    if (item) return;
    onUnknown?.(typed);
    // whoever has typed on meanwhile goes on
    if (field instanceof HTMLInputElement && field === document.activeElement && field.value.trim() === typed)
      field.select();
  };
  const takeKey = (event: KeyboardEvent) => {
    const typed = text.trim();
    if (!meantBy || event.key !== "Enter" || typed === "" || !(isWaiting || isCode.test(typed))) return;
    event.preventDefault();
    event.stopPropagation();
    void enter(typed, event.target).catch(toastError);
  };
  return (
    // the field inside has the focus; the key reaches it from there
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="w-full" onFocus={() => setWanted(true)} onKeyDownCapture={takeKey}>
      <Combobox
        {...rest}
        items={data?.items ?? []}
        onSearch={setText}
        isSearching={isFetching || search !== text.trim()}
        hasFailed={isError}
      />
    </div>
  );
}

/** A value that waits until it has not changed for a moment. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
