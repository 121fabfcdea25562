import type { Readable } from "node:stream";

/** What a file holds, named by the SHA-256 of it; each workspace's lie by themselves. */
export type ContentName = { workspaceId: string; sha256: string };

/** The bytes from the first to the last, both among them. */
export type ByteRange = { from: number; to: number };

export type Contents = {
  /** Puts what arrived in its place; where it lies there already it is as new from now on. The file that arrived may be gone then. */
  keep: (name: ContentName, arrived: string) => Promise<void>;
  find: (name: ContentName) => Promise<{ bytes: number; keptAt: Date } | null>;
  /** Null where it is not there. */
  read: (name: ContentName, range?: ByteRange) => Promise<Readable | null>;
  /** The hashes of all that a workspace has, some at a time. */
  list: (workspaceId: string) => AsyncIterable<string[]>;
  remove: (name: ContentName) => Promise<void>;
};

/** A workspace has many: folders of a few hundred are quick everywhere. */
export const pathOf = ({ workspaceId, sha256 }: ContentName): string =>
  `${workspaceId}/${sha256.slice(0, 2)}/${sha256}`;

export const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
