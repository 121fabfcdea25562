import { createHash } from "node:crypto";

/** The SHA-256 of a canonical form. */
export const hashOf = (content: string): string => createHash("sha256").update(content, "utf8").digest("hex");
