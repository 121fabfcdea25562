import { type ToldLead, titleOf } from "@trato/domain/capture/lead-of.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { receiveLead } from "../receive-lead.ts";

/**
 * Somebody was met at a trade show: a lead of whoever met them, with what the show gives all of its leads and the next step that was agreed
 * on; nobody's, where the visitor typed it. However often the device sends it, it is one lead.
 */
export async function captureLead(ctx: Context, captured: CaptureLead): Promise<ReceivedArrival> {
  authorize(ctx, "opportunity.edit");
  const { tradeShowId, key, capturedAt, nextStep, isByVisitor = false, consent, ...said } = captured;
  const title = titleOf(said) ?? "";
  const lead = { ...said, ...(await givenByShow(ctx, tradeShowId)), title };
  const received = await receiveLead(ctx, {
    source: "trade_show",
    channel: tradeShowId,
    key,
    title,
    sender: null,
    found: {
      lead: { ...lead, salespersonId: isByVisitor ? null : ctx.actor.memberId },
      consent: consent === undefined ? null : { text: consent, at: capturedAt },
      event: isByVisitor ? "lead.left_at_show" : "lead.captured",
    },
    raw: null,
    ...(isByVisitor && { by: title }),
  });
  if (received.isNew && received.id && nextStep)
    await planActivity(ctx, { kind: "opportunity", id: received.id }, nextStep);
  return received;
}

/** What a show gives each of its leads; a team that is no more in use gives none. */
async function givenByShow(
  ctx: Context,
  id: Id<"trade_shows">,
): Promise<Pick<ToldLead, "source" | "campaign" | "tags" | "teamId">> {
  const row = await own(ctx, "tradeShows as s")
    .leftJoin("teams as t", (join) =>
      join.onRef("t.workspaceId", "=", "s.workspaceId").onRef("t.id", "=", "s.teamId").on("t.archivedAt", "is", null),
    )
    .select(["s.source", "s.campaign", "s.tags", "t.id as teamId"])
    .where("s.id", "=", id)
    .executeTakeFirst();
  const { teamId, ...given } = found(row);
  return { ...given, ...(teamId && { teamId }) };
}
