import type { Id } from "@trato/domain/ids.ts";
import { bytesOfId, idOfBytes } from "../../platform/id-bytes.ts";
import { proofOf, provenContent, type Site } from "../../platform/site.ts";

/** Which webhook of which workspace an address names: it carries both and a proof, so nobody guesses one and no look-up tells of others. */
export type WebhookPlace = { workspaceId: Id<"workspaces">; webhookId: Id<"webhooks"> };

const purpose = "inbound webhook";

export function webhookAddress(site: Site, { workspaceId, webhookId }: WebhookPlace): string {
  const content = bytesOf({ workspaceId, webhookId });
  const token = Buffer.concat([content, proofOf(site, purpose, content)]).toString("base64url");
  return `${site.publicUrl}/api/inbound/webhooks/${token}`;
}

/** What is entered at a sender who makes sure of the address by a text: it is this webhook's own, and kept nowhere. */
export const verifyToken = (site: Site, place: WebhookPlace): string =>
  proofOf(site, "verification of an inbound webhook", bytesOf(place)).toString("hex");

const bytesOf = ({ workspaceId, webhookId }: WebhookPlace): Buffer =>
  Buffer.concat([bytesOfId(workspaceId), bytesOfId(webhookId)]);

/** Null where Trato never made it. */
export function readWebhookAddress(site: Site, token: string): WebhookPlace | null {
  const content = provenContent(site, purpose, token);
  if (content?.length !== 32) return null;
  return { workspaceId: idOfBytes(content.subarray(0, 16)), webhookId: idOfBytes(content.subarray(16)) };
}
