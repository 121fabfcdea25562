import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { isLost } from "../platform/database/lost.ts";
import { deliverMessage, forgetTaken, type Mailer, noteFailedDelivery } from "./deliver-message.ts";

/**
 * Gives a message to the mail server, or says on it why that did not work. What may pass by itself is tried again (the error
 * goes on to the queue); what the server refuses for good fails at once, so that its writer hears of it.
 */
export async function tryToDeliver(
  messageId: Id<"messages">,
  mailer: Mailer | null,
  isLastTry: boolean,
  run: (work: (ctx: Context) => Promise<void>) => Promise<void>,
): Promise<void> {
  try {
    await run((ctx) => deliverMessage(ctx, mailer, messageId));
    forgetTaken(messageId);
  } catch (error) {
    if (isLost(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const isFinal = isRefusedForGood(error);
    await run((ctx) =>
      noteFailedDelivery(ctx, messageId, { reason, isRefused: isFinal, isLast: isLastTry || isFinal }),
    );
    if (!isFinal) throw error;
  }
}

/** Answers of a mail server from 500 on are meant to last: no such mailbox, no right to send. */
function isRefusedForGood(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? error.responseCode : null;
  return typeof code === "number" && code >= 500;
}
