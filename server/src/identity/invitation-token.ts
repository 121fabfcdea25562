import type { Id } from "@trato/domain/ids.ts";
import { proofOf, provenContent, type Site } from "../platform/site.ts";
import { bytesOfId, idOfBytes } from "../platform/id-bytes.ts";

export type InvitationToken = { workspaceId: Id<"workspaces">; invitationId: Id<"invitations"> };

const purpose = "invitation";
const idBytes = 16;

/** The address to accept an invitation at; made anew whenever it is shown, so that nothing secret is stored. */
export function invitationLink(site: Site, { workspaceId, invitationId }: InvitationToken): string {
  const content = Buffer.concat([bytesOfId(workspaceId), bytesOfId(invitationId)]);
  const token = Buffer.concat([content, proofOf(site, purpose, content)]).toString("base64url");
  return `${site.publicUrl}/invitation/${token}`;
}

/** Reads a token that Trato itself made, or null. */
export function readInvitationToken(site: Site, token: string): InvitationToken | null {
  const content = provenContent(site, purpose, token);
  if (content?.length !== 2 * idBytes) return null;
  return {
    workspaceId: idOfBytes<"workspaces">(content.subarray(0, idBytes)),
    invitationId: idOfBytes<"invitations">(content.subarray(idBytes)),
  };
}
