import { queryOptions } from "@tanstack/react-query";
import { callAuth } from "../../platform/api.ts";

/** One of one's own sign-ins, the newest first. */
export type SignIn = {
  id: string;
  createdAt: string;
  userAgent: string | null;
  ipAddress: string | null;
  isNewDevice: boolean;
  deniedAt: string | null;
  way: "password" | "passkey" | "provider";
  isThisOne: boolean;
  place: "here" | "within" | "elsewhere";
};

export const signInsQuery = queryOptions({
  queryKey: ["sign-ins"],
  queryFn: async () => (await callAuth("list-sign-ins")) as SignIn[], // as the server answers
  staleTime: 0,
});
