import type { AttachedFile } from "@trato/domain/files/records.ts";
import { refuseUnreached } from "../activities/store.ts";
import type { Context } from "../platform/context.ts";
import { filesAbout, type Holder } from "./store.ts";

/** The files of a record, the oldest first. */
export async function listFiles(ctx: Context, about: Holder): Promise<{ items: AttachedFile[] }> {
  const items = await filesAbout(ctx, about);
  if (items.length === 0) await refuseUnreached(ctx, about);
  return { items };
}
