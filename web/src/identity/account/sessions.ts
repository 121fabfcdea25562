import { queryOptions } from "@tanstack/react-query";
import { callAuth } from "../../platform/api.ts";

/** Where somebody is signed in; this browser's stands first, then the newest. */
export type Session = { id: string; userAgent: string | null; createdAt: string; isThisOne: boolean };

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: async () => (await callAuth("list-sessions")) as Session[], // as the server answers
  staleTime: 0,
});
