import type { CreateWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import {
  choosesHeader,
  obstacleToSecret,
  obstacleToSigning,
  presetOf,
} from "@trato/domain/capture/webhooks/presets.ts";
import type { Webhook, WebhookWithSecret } from "@trato/domain/capture/webhooks/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { getWebhook } from "./list-webhooks.ts";
import { keepSecret, newSecret } from "./store.ts";

/** A new place for calls to come in: from whom, how they prove it, and what is made of them until somebody says otherwise. */
export async function createWebhook(ctx: Context, input: CreateWebhook): Promise<WebhookWithSecret> {
  authorize(ctx, "webhook.manage");
  const { name, preset, teamId = null, encoding = "hex" } = input;
  const { signatures, mapping, header: usual } = presetOf(preset);
  const signature = input.signature ?? signatures[0];
  const header = input.header ?? (choosesHeader(signature) ? (usual ?? null) : null);
  refuseIf(obstacleToSigning({ preset, signature, header }));
  refuseIf(obstacleToSecret(signature, input.secret));
  await refuseTakenWebhookName(ctx, { name });

  const id = input.id ?? ctx.newId<"webhooks">();
  const secret = signature === "none" ? null : (input.secret ?? newSecret(signature));
  const row = { id, name, preset, signature, header, encoding, teamId };
  const kept = { ...row, mapping: JSON.stringify(mapping), createdAt: ctx.now };
  await insertOwn(ctx, "webhooks", kept).execute();
  if (secret !== null) await keepSecret(ctx, id, secret);
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "webhook.created", { kind: "setting", id }, { after: { ...row, version: 1 } });
  const { mapping: _, calls: __, ...webhook } = await getWebhook(ctx, { webhookId: id });
  return { ...webhook, secret: input.secret === undefined ? secret : null };
}

export async function refuseTakenWebhookName(
  ctx: Context,
  { id, name }: { id?: Webhook["id"]; name: string },
): Promise<void> {
  const called = await own(ctx, "webhooks").select("id").where("name", "=", name).executeTakeFirst();
  if (called && called.id !== id) throw new Refusal("conflict", "webhook.name_taken", { path: "name", name });
}
