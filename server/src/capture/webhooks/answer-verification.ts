import { createHmac } from "node:crypto";
import { presetOf } from "@trato/domain/capture/webhooks/presets.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { isSame } from "./is-signed.ts";
import { readWebhook } from "./store.ts";
import { readWebhookAddress } from "./webhook-address.ts";

type Asked = { token: string; query: (name: string) => string | null };

/** Whoever is to send makes sure first that the address is ours: answered as its documentation says, to whoever sends in that way. */
export async function answerVerification(edge: Edge, origin: Origin, asked: Asked): Promise<string | object> {
  const place = readWebhookAddress(edge.site, asked.token);
  if (!place) throw new Refusal("not_found", "record.not_found");
  const who = { workspaceId: place.workspaceId, actor: systemActor };
  const { webhook, secrets } = await edge.run(who, "read", origin, (ctx) => readWebhook(ctx, place));
  if (!webhook.isOn) throw new Refusal("not_found", "webhook.off");
  const { verifies } = presetOf(webhook.preset);
  if (!verifies) throw new Refusal("not_found", "record.not_found");
  const answer = verifies === "by_text" ? echoed(asked, webhook.verifyToken) : answered(asked, secrets[0]);
  if (answer === null) throw new Refusal("unknown", "webhook.unsigned");
  return answer;
}

/** Source: Meta for Developers, "Getting started with webhooks" (Verification requests). */
function echoed({ query }: Asked, verifyToken: string | null): string | null {
  const isMeant = query("hub.mode") === "subscribe" && isSame(query("hub.verify_token") ?? "", verifyToken ?? "");
  const challenge = query("hub.challenge");
  return isMeant && verifyToken !== null && challenge !== null && /^[\w-]{1,200}$/.test(challenge) ? challenge : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Source: LinkedIn API guide, "Webhook validation". Its code is a UUID, and nothing else is answered: by the same secret calls are proven, and
 * whoever could have any text signed would sign a call.
 */
function answered({ query }: Asked, secret: string | undefined): object | null {
  const challengeCode = query("challengeCode");
  if (challengeCode === null || secret === undefined || !uuid.test(challengeCode)) return null;
  return { challengeCode, challengeResponse: createHmac("sha256", secret).update(challengeCode).digest("hex") };
}
