import { Refusal } from "@trato/domain/errors.ts";
import { type Context, type Origin, systemActor } from "../../../platform/context.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import type { Edge } from "../../../platform/edge.ts";
import { enqueueJob } from "../../../platform/jobs/jobs.ts";
import { insertOwn } from "../../../platform/rows.ts";
import type { Told } from "./card-provider.ts";
import { readTellingAddress, webhookSecretOf } from "./kept-card-provider.ts";
import { settlePage } from "./settle-page.ts";
import { settleRefund } from "./settle-refund.ts";
import { readStripeEvent } from "./stripe-provider.ts";

type Sent = { token: string; body: Buffer; signature: string };

/**
 * The provider tells what happened, in whatever order and however often. What is not signed is refused and leaves nothing; what is not of
 * interest, or was told before, is taken and changes nothing. Where keeping it fails the provider tells it again.
 */
export async function takeTold(
  edge: Edge,
  origin: Origin,
  { token, body, signature }: Sent,
): Promise<{ taken: boolean }> {
  const workspaceId = readTellingAddress(edge.site, token);
  if (!workspaceId) throw new Refusal("not_found", "record.not_found");
  const who = { workspaceId, actor: systemActor };
  const secret = await edge.run(who, "read", origin, webhookSecretOf);
  if (secret === null) throw new Refusal("unknown", "webhook.unsigned");
  const told = await readStripeEvent(body, signature, secret);
  return { taken: await edge.run(who, "write", origin, (ctx) => keepTold(ctx, told)) };
}

async function keepTold(ctx: Context, told: Told): Promise<boolean> {
  nothingToRecord(ctx);
  const { id, kind, page, refund, refundedPayment } = told;
  if (!page && !refund && refundedPayment === null) return false;
  const isNew = await insertOwn(ctx, "paymentEvents", { id, kind, toldAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!isNew) return false;
  if (page) await settlePage(ctx, page);
  if (refund) await settleRefund(ctx, refund);
  if (refundedPayment !== null) await enqueueJob(ctx, "settle_refunds", { providerPayment: refundedPayment });
  return true;
}
