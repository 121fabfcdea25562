import type { Id } from "@trato/domain/ids.ts";
import { keepOutcome } from "../src/messaging/deliver-message.ts";
import type { Outcome } from "../src/messaging/hand-over.ts";
import type { Context } from "../src/platform/context.ts";
import { updateOwn } from "../src/platform/rows.ts";

/** A mail server took the message, or said why it does not. */
export async function answered(ctx: Context, messageId: Id<"messages">, outcome: Outcome): Promise<void> {
  await updateOwn(ctx, "messages").set({ state: "leaving", leavingBy: "1" }).where("id", "=", messageId).execute();
  await keepOutcome(ctx, messageId, outcome);
}
