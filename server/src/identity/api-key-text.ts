import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Id } from "@trato/domain/ids.ts";
import { bytesOfId, idOfBytes } from "../platform/id-bytes.ts";

const prefix = "trato_";
const idBytes = 16;
const secretBytes = 32;

/** What a key says: its workspace, so that one look-up finds it, its own id, and the secret, which is stored only as its hash. */
export type KeyParts = { workspaceId: Id<"workspaces">; keyId: Id<"api_keys">; secretHash: string };

/** A new key, to be shown once. */
export function makeKey(workspaceId: Id<"workspaces">, keyId: Id<"api_keys">): { key: string; secretHash: string } {
  const secret = randomBytes(secretBytes);
  const key = prefix + Buffer.concat([bytesOfId(workspaceId), bytesOfId(keyId), secret]).toString("base64url");
  return { key, secretHash: hashOf(secret) };
}

/** Reads a key, or null where the text is none. */
export function readKey(key: string): KeyParts | null {
  if (!key.startsWith(prefix)) return null;
  const bytes = Buffer.from(key.slice(prefix.length), "base64url");
  if (bytes.length !== 2 * idBytes + secretBytes) return null;
  return {
    workspaceId: idOfBytes<"workspaces">(bytes.subarray(0, idBytes)),
    keyId: idOfBytes<"api_keys">(bytes.subarray(idBytes, 2 * idBytes)),
    secretHash: hashOf(bytes.subarray(2 * idBytes)),
  };
}

export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const hashOf = (secret: Buffer): string => createHash("sha256").update(secret).digest("hex");
