import type { Facts } from "@trato/domain/bulk/lifecycle.ts";
import { isDeleted } from "../contacts/removing/set-aside.ts";
import type { Context } from "../platform/context.ts";
import { type BulkKind, isAsked } from "./bulk-kind.ts";

type Deleting = {
  remove: (ctx: Context, id: string) => Promise<unknown>;
  putBack: (ctx: Context, id: string) => Promise<unknown>;
};

const gone: Facts = { deleted: true };

/** A kind whose records may be deleted as well, and put back when the change is undone. */
export function withDeleting<Change extends object>(
  kind: BulkKind<Change>,
  { remove, putBack }: Deleting,
): BulkKind<Change & { deleted?: true | undefined }> {
  const known = (read: BulkKind<Change>["facts"]) => async (ctx: Context, id: string) =>
    (await isDeleted(ctx, id)) ? gone : { ...(await read(ctx, id)), deleted: false };
  return {
    about: kind.about,
    ...(kind.most && { most: kind.most }),
    facts: known(kind.facts),
    factsAfter: known(kind.factsAfter),
    change: async (ctx, id, { deleted, ...change }, now, place) => {
      const rest = change as unknown as Change; // without what was just taken out
      if (isAsked(change)) await kind.change(ctx, id, rest, now, place);
      if (deleted) await remove(ctx, id);
    },
    giveBack: async (ctx, id, { deleted, ...former }, now) => {
      if (deleted === false) await putBack(ctx, id);
      else await kind.giveBack(ctx, id, former, now);
    },
  };
}
