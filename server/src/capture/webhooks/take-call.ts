import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { sql } from "kysely";
import type { CallPart } from "@trato/domain/capture/webhooks/call-part.ts";
import type { ReceivedCall } from "@trato/domain/capture/webhooks/records.ts";
import { splitCall } from "@trato/domain/capture/webhooks/split-call.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { type Arrived, receiving } from "../../platform/contents/receive.ts";
import type { Edge } from "../../platform/edge.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { insertOwn, updateOwn } from "../../platform/rows.ts";
import { type Come, receiveLead } from "../receive-lead.ts";
import { foundInCall, titleOfCall } from "./found-in-call.ts";
import { isSigned, type SentCall } from "./is-signed.ts";
import { readWebhook, type webhookOf } from "./store.ts";
import { readWebhookAddress, type WebhookPlace } from "./webhook-address.ts";

type Sent = { token: string; content: Readable; claimed: string; header: SentCall["header"] };

const mostBytes = 1_000_000;

/**
 * Takes a call in: whoever knows the address may send, and proves it as the webhook asks. What is not proven leaves a count, and nothing else.
 * Trato itself brings what is: nobody has a session.
 */
export async function takeCall(edge: Edge, origin: Origin, sent: Sent): Promise<ReceivedCall> {
  const place = readWebhookAddress(edge.site, sent.token);
  if (!place) throw new Refusal("not_found", "record.not_found");
  const who = { workspaceId: place.workspaceId, actor: systemActor };
  const { webhook, mapping, secrets } = await edge.run(who, "read", origin, (ctx) => readWebhook(ctx, place));
  if (!webhook.isOn) throw new Refusal("not_found", "webhook.off");
  const { folder } = edge.site.contents;
  return receiving(sent.content, { folder, claimed: sent.claimed, most: mostBytes }, async (raw) => {
    const body = await readFile(raw.path);
    if (!isSigned(webhook, secrets, { body, header: sent.header, at: new Date() })) {
      await edge.run(who, "write", origin, (ctx) => countRefused(ctx, place));
      throw new Refusal("unknown", "webhook.unsigned");
    }
    await contentsAt(edge.site.contents).keep({ workspaceId: place.workspaceId, sha256: raw.sha256 }, raw.path);
    const told = { ...sent, text: body.toString("utf8"), raw, mapping, webhook };
    return edge.run(who, "write", origin, async (ctx) => {
      await keepHeld(ctx, raw);
      return { arrivals: await receiveParts(ctx, told) };
    });
  });
}

async function countRefused(ctx: Context, { webhookId }: WebhookPlace): Promise<void> {
  await updateOwn(ctx, "webhooks")
    .set((row) => ({ refused: row("refused", "+", 1), lastRefusedAt: ctx.now }))
    .where("id", "=", webhookId)
    .execute();
}

type Told = Pick<ReturnType<typeof webhookOf>, "webhook" | "mapping"> &
  Pick<Sent, "header" | "claimed"> & { text: string; raw: Arrived };

async function receiveParts(ctx: Context, told: Told): Promise<ReceivedCall["arrivals"]> {
  const { webhook, text, claimed } = told;
  const parts: (CallPart | null)[] = splitCall(text, claimed, webhook.preset);
  const comes = (parts.length > 0 ? parts : [null]).map((said, part) => ({
    said,
    part,
    come: comeOf(told, said, part),
  }));
  await holdKeys(
    ctx,
    comes.map(({ come }) => `${come.channel} ${come.key}`),
  );
  const arrivals: ReceivedCall["arrivals"] = [];
  for (const { said, part, come } of comes) {
    const received = await receiveLead(ctx, come);
    arrivals.push(received);
    if (received.isNew) await keepCall(ctx, told, { arrivalId: received.arrivalId, part, said });
  }
  return arrivals;
}

/** All at once and in one order, before the draw is taken with the first of them: two calls that bring some of the same wait for each other only here. */
async function holdKeys(ctx: Context, keys: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(k.key) from (
      select distinct hashtextextended(${ctx.workspace.id}::text || key, 0) as key from unnest(${keys}::text[]) as key order by 1) as k`.execute(
    ctx.db,
  );
}

type Kept = { arrivalId: ReceivedCall["arrivals"][number]["arrivalId"]; part: number; said: CallPart | null };

/** Which part of which call it was; what was filled in is asked for where the call brought but ids. */
async function keepCall(ctx: Context, { webhook, claimed }: Told, { arrivalId, part, said }: Kept): Promise<void> {
  const call = { arrivalId, webhookId: webhook.id, part, mediaType: claimed.slice(0, 200) };
  await insertOwn(ctx, "webhookCalls", call).execute();
  if (said?.fetchedAs && webhook.hasAccessToken) await enqueueJob(ctx, "fetch_lead", { arrivalId });
}

function comeOf(told: Told, said: CallPart | null, part: number): Come {
  const { webhook, header, text, raw } = told;
  const sentKey = header("webhook-id") ?? header("idempotency-key") ?? raw.sha256;
  const key = (said?.key ?? (part === 0 ? sentKey : `${sentKey} ${part}`)).slice(0, 1_000);
  const title = titleOfCall(said, text);
  return { source: "webhook", channel: webhook.id, key, title, sender: null, raw, found: foundInCall(told, said) };
}
