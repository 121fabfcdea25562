import type { Id } from "@trato/domain/ids.ts";
import { bytesOfId, idOfBytes } from "../../platform/id-bytes.ts";
import { proofOf, provenContent, type Site } from "../../platform/site.ts";

/** What a customer's link proves: one version of one document, until it is revoked (which starts a new epoch). */
export type PortalToken = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  version: number;
  epoch: number;
  /** A colleague's, to whom the customer sent it on. */
  shareId?: Id<"sale_shares"> | undefined;
};

const purpose = "portal";
const length = 16 + 16 + 4 + 4;
const lengthOfShare = length + 16;

/** The token of a customer's link: carries the workspace, so that one look-up finds the shard, and can be made again at any time. */
export function portalTokenOf(site: Site, { workspaceId, saleId, version, epoch, shareId }: PortalToken): string {
  const content = Buffer.alloc(shareId ? lengthOfShare : length);
  bytesOfId(workspaceId).copy(content, 0);
  bytesOfId(saleId).copy(content, 16);
  content.writeUInt32BE(version, 32);
  content.writeUInt32BE(epoch, 36);
  if (shareId) bytesOfId(shareId).copy(content, length);
  return Buffer.concat([content, proofOf(site, purpose, content)]).toString("base64url");
}

/** Reads a token; null where Trato never made it. */
export function readPortalToken(site: Site, token: string): PortalToken | null {
  const content = provenContent(site, purpose, token);
  if (content?.length !== length && content?.length !== lengthOfShare) return null;
  return {
    workspaceId: idOfBytes<"workspaces">(content.subarray(0, 16)),
    saleId: idOfBytes<"sales">(content.subarray(16, 32)),
    version: content.readUInt32BE(32),
    epoch: content.readUInt32BE(36),
    ...(content.length === lengthOfShare && { shareId: idOfBytes<"sale_shares">(content.subarray(length)) }),
  };
}

export function portalUrlOf(site: Site, token: PortalToken): string {
  return `${site.publicUrl}/q/${portalTokenOf(site, token)}`;
}
