import { queryOptions } from "@tanstack/react-query";
import { callAuth } from "../../platform/api.ts";
import { workspaceSlug } from "../../platform/paths.ts";
import { queryClient } from "../../platform/queries.ts";

/** As whom one comes in by the company's sign-in. */
export type ProviderLink = {
  issuer: string;
  subject: string;
  label: string;
  createdAt: string;
  lastUsedAt: string | null;
};

/** What the company's sign-in is called, with one's own ways in; null where it has none. */
export type ProviderLinks = { label: string; items: ProviderLink[]; mayChange: boolean } | null;

export const providerLinksQuery = queryOptions({
  queryKey: ["provider-links"],
  queryFn: async () => (await callAuth("provider/links")) as ProviderLinks, // as the server answers
  staleTime: 0,
});

/** Off to the provider; who comes back from there is asked whether that is them. */
export async function connectProvider(password: string): Promise<void> {
  const { address } = (await callAuth("provider/begin", { workspace: workspaceSlug(), password })) as {
    address: string;
  }; // as the server answers
  location.assign(address);
}

export async function disconnectProvider({ issuer, subject }: ProviderLink): Promise<void> {
  try {
    await callAuth("provider/unlink", { issuer, subject });
  } finally {
    await queryClient.invalidateQueries(providerLinksQuery);
  }
}
