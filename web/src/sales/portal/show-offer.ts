import type { OutputOf } from "../../platform/api.ts";
import { queryClient } from "../../platform/queries.ts";
import { offerQuery } from "../queries.ts";

/** The page shows the offer as the server answered it. */
export function showOffer(token: string, offer: OutputOf<"GET /portal/:token">): void {
  queryClient.setQueryData(offerQuery(token).queryKey, offer);
}
