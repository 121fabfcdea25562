import {
  keepPreviousData,
  type InfiniteData,
  type UseInfiniteQueryOptions,
  useInfiniteQuery,
} from "@tanstack/react-query";

type Page<T> = { items: readonly T[]; nextCursor: string | null };

/** The rows of a paged query as a `List` takes them: `<List {...usePages(leadPages(filters))} columns={...} />`. */
export function usePages<T>(
  options: UseInfiniteQueryOptions<
    Page<T>,
    Error,
    InfiniteData<Page<T>, string | null>,
    readonly unknown[],
    string | null
  >,
) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useInfiniteQuery({
    ...options,
    placeholderData: keepPreviousData,
  });
  if (error && !data) throw error;
  return { rows: data?.pages.flatMap((page) => page.items), hasNextPage, isFetchingNextPage, fetchNextPage };
}
