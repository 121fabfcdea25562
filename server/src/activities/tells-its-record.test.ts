import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { answered } from "../../test/mailed.ts";
import { sendEmail } from "../messaging/send-email.ts";
import { withdrawMessage } from "../messaging/change-message.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { finishActivity, snoozeActivity } from "./change-activity.ts";
import { planActivity } from "./plan-activity.ts";

/** Who looks at a record's history hears of what changed in it. */
function tells(ctx: Context, id: string): boolean {
  const heard = ctx.changes.some((change) => change.kind === "timeline" && change.id === id);
  ctx.changes.length = 0;
  return heard;
}

describe("a record's history is told anew", () => {
  test("when something is planned for it, put off and done", () =>
    inWorkspace(async (t) => {
      const ctx = { ...(await t.as({ role: "manager" })), changes: [] };
      const { id } = await opportunity(ctx);
      ctx.changes.length = 0;
      const call = await planActivity(ctx, { kind: "opportunity", id }, { kind: "call", summary: "Ask" });
      expect(tells(ctx, id)).toBe(true);
      await snoozeActivity(ctx, { activityId: call.id });
      expect(tells(ctx, id)).toBe(true);
      await finishActivity(ctx, { activityId: call.id });
      expect(tells(ctx, id)).toBe(true);
    }));

  test("when a mail about it leaves, fails or is taken back", () =>
    inWorkspace(async (t) => {
      const ctx = { ...(await t.as({ role: "manager" })), changes: [] };
      const { id } = await opportunity(ctx);
      const write = () =>
        sendEmail(ctx, { kind: "opportunity", id }, { to: "eva@robles.example", subject: "Hello", body: "…" });
      const [first, second] = [await write(), await write()];
      ctx.changes.length = 0;
      await answered(ctx, first.messageId, { sent: "<1@mail>", refused: [] });
      expect(tells(ctx, id)).toBe(true);
      await answered(ctx, second.messageId, { problem: "later", answer: "452 mailbox full" });
      expect(tells(ctx, id)).toBe(true);
      await withdrawMessage(ctx, second);
      expect(tells(ctx, id)).toBe(true);
    }));
});
