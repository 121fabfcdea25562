import { type QueryFunction, type QueryKey, useQuery } from "@tanstack/react-query";

/** A query whose answer says how many there are. */
export type CountQuery = { queryKey: QueryKey; queryFn?: QueryFunction<{ count?: number | undefined }> };

/** How many there are; undefined until it is known. */
export function useCount({ queryKey, queryFn }: CountQuery): number | undefined {
  return useQuery({ queryKey, ...(queryFn ? { queryFn } : {}) }).data?.count;
}
