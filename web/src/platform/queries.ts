import type { ChangeKind } from "@trato/domain/kinds.ts";
import {
  type EnsureQueryDataOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type QueryKey,
} from "@tanstack/react-query";
import { ApiError, call, type InputOf, type OutputOf, type RouteName } from "./api.ts";
import { paths } from "./paths.ts";

/** Which records an answer is made from: a kind with one record's id, or several, or "any" of that kind. */
export type Follows = { [Kind in ChangeKind]?: string | readonly string[] };

/** The same where the answer itself says which; before it is there nothing is followed. */
export type FollowsOf<Answer> = Follows | ((answer: Answer) => Follows);

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { follows?: FollowsOf<never> };
    defaultError: Error;
  }
}

const minute = 60_000;

/** Live events keep what is on screen right, so answers stay fresh and going back costs nothing. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    // without a network a command fails at once, and is said where it was given
    mutations: { networkMode: "always" },
    queries: {
      staleTime: 5 * minute,
      gcTime: 15 * minute,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});

/**
 * What a page cannot be drawn without, for its loader: the page before it stays until all of it is here, so that nothing flashes.
 * What has been asked for before is taken as it is, and asked for again while it is shown when it may have changed.
 */
export async function needing(...queries: readonly Needed[]): Promise<void> {
  await Promise.all(queries.map((query) => queryClient.ensureQueryData(query as EnsureQueryDataOptions))); // made by `reading`
}

type Needed = { queryKey: QueryKey };

/** A query for one answer: `reading("GET /sales/:saleId", { saleId }, { sale: saleId })`. */
export function reading<K extends RouteName>(route: K, input: InputOf<K>, follows: FollowsOf<OutputOf<K>> = {}) {
  return queryOptions({
    queryKey: [route, input] as QueryKey,
    queryFn: ({ signal }): Promise<OutputOf<K>> => call(route, input, { signal }),
    meta: { follows },
  });
}

export type Page<T> = { items: readonly T[]; nextCursor: string | null };
export type PageRoute = { [K in RouteName]: OutputOf<K> extends Page<unknown> ? K : never }[RouteName];
export type ItemOf<K extends PageRoute> = OutputOf<K> extends Page<infer T> ? T : never;

/** A list that goes on by key while one scrolls; `usePages` asks it. */
export type PagedQuery<T> = {
  queryKey: QueryKey;
  queryFn: (asked: { signal: AbortSignal; pageParam: string | null }) => Promise<Page<T>>;
  initialPageParam: string | null;
  getNextPageParam: (page: Page<unknown>) => string | null;
  meta: { follows: Follows };
};

/** A query for a list: `readingPages("GET /leads", filters, { opportunity: "any" })`. */
export function readingPages<K extends PageRoute>(
  route: K,
  filters: InputOf<K>,
  follows: Follows = {},
): PagedQuery<ItemOf<K>> {
  return {
    queryKey: [route, filters, "pages"],
    queryFn: async ({ signal, pageParam }) => {
      const input = pageParam ? Object.assign({}, filters, { cursor: pageParam }) : filters;
      const page: unknown = await call(route, input, { signal });
      return page as Page<ItemOf<K>>; // K is a route that answers pages
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    meta: { follows },
  };
}

/** Resolves when nothing is being written: until then an answer of the server may not know what one has changed. */
export function whenWritten(): Promise<void> {
  if (queryClient.isMutating() === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = queryClient.getMutationCache().subscribe(() => {
      if (queryClient.isMutating() > 0) return;
      stop();
      resolve();
    });
  });
}

function leaveWhenSignedOut(error: Error): void {
  // elsewhere than in a workspace a 401 is an answer like another
  if (!(error instanceof ApiError) || error.status !== 401 || !location.pathname.startsWith("/w/")) return;
  location.assign(paths.signIn(location.pathname + location.search));
}
