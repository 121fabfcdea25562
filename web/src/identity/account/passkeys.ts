import { queryOptions } from "@tanstack/react-query";
import { callAuth } from "../../platform/api.ts";
import { makePasskey } from "../../platform/passkeys.ts";
import { queryClient } from "../../platform/queries.ts";

/** One of one's own passkeys, the newest first. */
export type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

/** And for which site they are made; for none where its address has no name or no https. */
type Passkeys = { items: Passkey[]; site: { name: string; origin: string } | null };

export const passkeysQuery = queryOptions({
  queryKey: ["passkeys"],
  queryFn: async () => (await callAuth("passkeys")) as Passkeys, // as the server answers
  staleTime: 0,
});

export const addPasskey = (password: string, name: string): Promise<void> => changing(makePasskey(password, name));

export const renamePasskey = (id: string, name: string): Promise<void> => changed("rename", { id, name });

export const removePasskey = (id: string): Promise<void> => changed("remove", { id });

export const restorePasskey = (id: string): Promise<void> => changed("restore", { id });

const changed = (verb: string, input: Record<string, unknown>) => changing(callAuth(`passkeys/${verb}`, input));

/** What stands there is read anew, whether it went well or not. */
async function changing(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } finally {
    await queryClient.invalidateQueries(passkeysQuery);
  }
}
