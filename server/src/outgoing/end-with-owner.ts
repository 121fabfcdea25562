import type { Context } from "../platform/context.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";
import { switchOff } from "./sending/note-outcome.ts";

/** Whoever leaves the company takes along what it told others in his name; coming back does not bring it back. */
export async function endWithOwner(ctx: Context, { event, records }: RecordedEvent): Promise<void> {
  if (event !== "member.deactivated") return;
  const owners = records.map(({ id }) => id);
  const webhooks = await own(ctx, "outgoingWebhooks")
    .select("id")
    .where("memberId", "in", owners as never[]) // ids of members
    .where("offBecause", "is", null)
    .execute();
  for (const { id } of webhooks) await switchOff(ctx, id, "owner_left");
}
