import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { PagedQuery } from "../../platform/queries.ts";

/** The rows of a paged query as a `List` takes them: `<List {...usePages(leadPages(filters))} columns={...} />`. */
export function usePages<T>(query: PagedQuery<T>) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useInfiniteQuery({
    ...query,
    placeholderData: keepPreviousData,
  });
  if (error && !data) throw error;
  return { rows: data?.pages.flatMap((page) => page.items), hasNextPage, isFetchingNextPage, fetchNextPage };
}
