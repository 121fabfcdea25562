import type { RouteApi } from "@tanstack/react-router";

export type UrlFilters<S extends object> = {
  search: S;
  /** Shows something else in the same place: the way back leads past it. */
  change: (changes: Partial<S>) => void;
  /** Opens something that the way back closes. */
  open: (changes: Partial<S>) => void;
  clear: () => void;
};

type Navigate = (to: { search: object | ((former: object) => object); replace?: boolean }) => Promise<void>;

/** What a page shows, in its address: `const { search, change } = useUrlFilters(page)`, where `page` is its `getRouteApi`. */
export function useUrlFilters<const Id extends string>(page: RouteApi<Id>) {
  const search = page.useSearch();
  const navigate = page.useNavigate() as Navigate; // every search may leave out any of its values
  const go = (changes: Partial<typeof search>, replace: boolean) =>
    void navigate({ search: (former) => ({ ...former, ...changes }), replace });
  return {
    search,
    change: (changes: Partial<typeof search>) => go(changes, true),
    open: (changes: Partial<typeof search>) => go(changes, false),
    clear: () => void navigate({ search: {} }),
  };
}
