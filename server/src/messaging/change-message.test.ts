import { expect, test } from "vitest";
import { inWorkspace, type InWorkspace } from "../../test/factories.ts";
import type { Context } from "../platform/context.ts";
import { retryMessage, withdrawMessage } from "./change-message.ts";
import { listMessages } from "./list-messages.ts";
import { noteFailedDelivery } from "./deliver-message.ts";
import { writeMessage } from "./write-message.ts";

const mail = { to: "eva@example.com", subject: "Offer", body: "Here it is." };

/** A message about an account, which administrators alone read. */
const written = (t: InWorkspace, ctx: Context = t.system) =>
  writeMessage(ctx, { about: { kind: "account", id: t.administratorId }, ...mail });

test("a message that waits is withdrawn, and put back after all", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const messageId = await written(t, ctx);
    expect(await withdrawMessage(ctx, { messageId })).toMatchObject({ state: "withdrawn", version: 2 });
    await expect(withdrawMessage(ctx, { messageId })).rejects.toMatchObject({ code: "message.withdrawn" });
    expect(await retryMessage(ctx, { messageId })).toMatchObject({ state: "waiting", version: 3 });
  }));

test("a message that failed is tried again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const messageId = await written(t, ctx);
    await noteFailedDelivery(ctx, messageId, "550 no such mailbox", true);
    const failed = await listMessages(ctx, { limit: 80, state: "failed" });
    expect(failed).toMatchObject({ items: [{ id: messageId, lastError: "550 no such mailbox" }], isMailSet: false });
    expect(await retryMessage(ctx, { messageId })).toMatchObject({ state: "waiting" });
  }));

test("what has left stays as it was", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const messageId = await written(t, ctx);
    await ctx.db.updateTable("messages").set({ state: "sent" }).where("id", "=", messageId).execute();
    await expect(withdrawMessage(ctx, { messageId })).rejects.toMatchObject({ code: "message.sent" });
    await expect(retryMessage(ctx, { messageId })).rejects.toMatchObject({ code: "message.sent" });
  }));

test("nobody changes a message that is not theirs to see", () =>
  inWorkspace(async (t) => {
    const messageId = await written(t);
    const unseen = { code: "record.not_found" };
    const seller = await t.as({ role: "sales" });
    await expect(withdrawMessage(seller, { messageId })).rejects.toMatchObject(unseen);
    await inWorkspace(async (other) => {
      const stranger = await other.as({ role: "administrator" });
      await expect(retryMessage(stranger, { messageId })).rejects.toMatchObject(unseen);
    });
  }));
