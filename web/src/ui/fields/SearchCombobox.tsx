import { keepPreviousData, useQuery, type QueryFunction, type QueryKey } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Combobox, type ComboboxProps } from "./Combobox.tsx";

type SearchComboboxProps<T> = Omit<ComboboxProps<T>, "items" | "onSearch" | "isSearching" | "hasFailed"> & {
  /** The query for a text typed: `(search) => reading("GET /contacts", { search, limit: 20 })`. */
  query: (search: string) => { queryKey: QueryKey; queryFn?: QueryFunction<{ items: readonly T[] }> };
};

const restBetweenKeys = 120;

/** A Combobox whose rows come from the server as one types. */
export function SearchCombobox<T>({ query, ...rest }: SearchComboboxProps<T>) {
  const [text, setText] = useState("");
  const [isWanted, setWanted] = useState(false);
  const search = useRested(text.trim(), restBetweenKeys);
  const { queryKey, queryFn } = query(search);
  const { data, isFetching, isError } = useQuery({
    queryKey,
    ...(queryFn ? { queryFn } : {}),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="w-full" onFocus={() => setWanted(true)}>
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
