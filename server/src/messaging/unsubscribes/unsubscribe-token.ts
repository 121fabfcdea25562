import type { Id } from "@trato/domain/ids.ts";
import { bytesOfId, idOfBytes } from "../../platform/id-bytes.ts";
import { proofOf, provenContent, type Site } from "../../platform/site.ts";

/** What a link to have no more mails proves: that this workspace sent this mail. */
export type Unsubscribing = { workspaceId: Id<"workspaces">; messageId: Id<"messages"> };

const purpose = "unsubscribe";
const idBytes = 16;

/** The address at which whoever was sent a mail says that he wants no more of its kind. */
export function unsubscribeLink(site: Site, { workspaceId, messageId }: Unsubscribing): string {
  const content = Buffer.concat([bytesOfId(workspaceId), bytesOfId(messageId)]);
  const token = Buffer.concat([content, proofOf(site, purpose, content)]).toString("base64url");
  return `${site.publicUrl}/u/${token}`;
}

/** Which mail a token is of; null where Trato never made it. */
export function readUnsubscribeToken(site: Site, token: string): Unsubscribing | null {
  const content = provenContent(site, purpose, token);
  if (content?.length !== 2 * idBytes) return null;
  return { workspaceId: idOfBytes(content.subarray(0, idBytes)), messageId: idOfBytes(content.subarray(idBytes)) };
}
