import { buffer } from "node:stream/consumers";
import { contentsAt, type ContentsPlace } from "./contents-place.ts";
import type { ContentName } from "./contents.ts";

/** A content and where it lies: what is made outside a transaction needs no more to read it. */
export type Stored = { place: ContentsPlace; name: ContentName };

/** All that it holds; null where it is not there. */
export async function readStored({ place, name }: Stored): Promise<Buffer | null> {
  const content = await contentsAt(place).read(name);
  return content && buffer(content);
}
