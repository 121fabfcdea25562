import { timingSafeEqual } from "node:crypto";
import type { Id } from "@trato/domain/ids.ts";
import { tokenLength } from "@trato/domain/messaging/reply-address.ts";
import { proofOf, type Site } from "../platform/site.ts";

/** What a reply address proves: that this workspace sent this mail. */
type Sent = { workspaceId: Id<"workspaces">; messageId: Id<"messages"> };

const purpose = "reply address";
const idBytes = 16;
const proofBytes = 10;

/** The token of a mail: an answer that bears it belongs to that mail, whatever became of its other marks. */
export function replyTokenOf(site: Site, sent: Sent): string {
  const bytes = Buffer.concat([bytesOf(sent.messageId), proofFor(site, sent)]);
  return BigInt(`0x${bytes.toString("hex")}`)
    .toString(36)
    .padStart(tokenLength, "0");
}

/** The mail of this workspace whose token it is; null where Trato never made it, or for another workspace. */
export function readReplyToken(site: Site, workspaceId: Id<"workspaces">, token: string): Id<"messages"> | null {
  const hex = [...token].reduce((sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)), 0n).toString(16);
  const bytes = Buffer.from(hex.padStart((idBytes + proofBytes) * 2, "0"), "hex");
  if (bytes.length !== idBytes + proofBytes) return null;
  const messageId = idOf(bytes.subarray(0, idBytes));
  return timingSafeEqual(bytes.subarray(idBytes), proofFor(site, { workspaceId, messageId })) ? messageId : null;
}

/** The token does not name the workspace, which is known where it comes back: so it stays short. */
const proofFor = (site: Site, { workspaceId, messageId }: Sent): Buffer =>
  proofOf(site, purpose, Buffer.concat([bytesOf(workspaceId), bytesOf(messageId)])).subarray(0, proofBytes);

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

const idOf = (bytes: Buffer): Id<"messages"> =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") as Id<"messages">; // proven, or thrown away
