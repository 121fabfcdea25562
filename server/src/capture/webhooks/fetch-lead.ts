import type { WaitingReason } from "@trato/domain/capture/words.ts";
import { isObject, liesTooDeep, type Values } from "@trato/domain/capture/values.ts";
import { fetchedOf } from "@trato/domain/capture/webhooks/fetched-leads.ts";
import type { Webhook } from "@trato/domain/capture/webhooks/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { readUpTo } from "../../platform/http/read-up-to.ts";
import { lockRow, updateOwn } from "../../platform/rows.ts";
import type { Site } from "../../platform/site.ts";
import { takeWaiting, waitOn } from "../become-lead.ts";
import { leadIn } from "./found-in-call.ts";
import { partOfCall, selectCalls } from "./kept-calls.ts";
import { readAccessToken, readWebhook } from "./store.ts";

type ArrivalId = Id<"arrivals">;
type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/**
 * The job: asks its sender for the fields of a lead whose call brought but ids, and makes the lead. No transaction is open while it is asked.
 * Where it says no, the arrival waits and says so; where it does not answer, it is asked again later.
 */
export async function fetchLead(site: Site, arrivalId: ArrivalId, run: InTransaction): Promise<void> {
  const asked = await run((ctx) => whatToAsk(ctx, arrivalId));
  if (!asked) return;
  const answer = await ask(site, asked);
  await run((ctx) => keepAnswer(ctx, arrivalId, asked.webhookId, answer));
}

/** Nobody answered, however often it was asked: the arrival says so. */
export function giveUpFetching(ctx: Context, arrivalId: ArrivalId): Promise<void> {
  return ifWaiting(ctx, arrivalId, (arrival) => waitOn(ctx, arrival, notFetched("webhook.fetch_failed")));
}

const idsOnly: WaitingReason = "ids_only";
const notFetched = (code: string, details: Values = {}) => ({
  reason: idsOnly,
  detail: JSON.stringify({ code, details }),
});

type Asked = { webhookId: Webhook["id"]; preset: Webhook["preset"]; id: string; token: string };

/** Null where nothing is to be asked any more. */
async function whatToAsk(ctx: Context, arrivalId: ArrivalId): Promise<Asked | null> {
  const call = await selectCalls(ctx).where("c.arrivalId", "=", arrivalId).executeTakeFirst();
  if (call?.state !== "waiting") return null;
  const { webhookId } = call;
  const { webhook } = await readWebhook(ctx, { webhookId });
  const token = await readAccessToken(ctx, webhookId);
  const id = (await partOfCall(ctx, webhook.preset, call))?.fetchedAs;
  return token && id ? { webhookId, preset: webhook.preset, id, token } : null;
}

type Answer = { body: Values } | { status: number };

const seconds = 20;
const mostBytes = 1_000_000;

/** What its sender says of the lead; what is no answer at all is a fault, after which it is asked again. */
async function ask({ leadSenders }: Site, { preset, id, token }: Asked): Promise<Answer> {
  const way = fetchedOf(preset);
  const base = preset === "meta" ? leadSenders.meta : leadSenders.linkedIn;
  if (!way) throw new Error(`nothing is fetched from ${preset}`);
  const response = await fetch(base + way.path(id), {
    headers: { authorization: `Bearer ${token}`, accept: "application/json", ...way.headers },
    redirect: "manual",
    signal: AbortSignal.timeout(seconds * 1_000),
  });
  const { status } = response;
  const bytes = await readUpTo(response.body, mostBytes);
  if (status >= 500 || status === 429) throw new Error(`${preset} answered with ${status}`);
  const said = status === 200 && bytes ? parsed(bytes) : null;
  return said ? { body: way.bodyOf(said) } : { status };
}

/** What can be kept of an answer; null where it is none that one can read. */
function parsed(bytes: Uint8Array): Values | null {
  try {
    const text = Buffer.from(bytes)
      .toString("utf8")
      .replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1");
    const said: unknown = JSON.parse(text, (_, held: unknown) =>
      typeof held === "string" ? held.toWellFormed() : held,
    );
    return isObject(said) && !liesTooDeep(said) ? said : null;
  } catch {
    return null;
  }
}

function keepAnswer(ctx: Context, arrivalId: ArrivalId, webhookId: Webhook["id"], answer: Answer): Promise<void> {
  return ifWaiting(ctx, arrivalId, async (arrival) => {
    if (!("body" in answer))
      return waitOn(ctx, arrival, notFetched("webhook.fetch_refused", { status: answer.status }));
    await updateOwn(ctx, "webhookCalls")
      .set({ fetched: JSON.stringify(answer.body) })
      .where("arrivalId", "=", arrivalId)
      .execute();
    const read = leadIn(await readWebhook(ctx, { webhookId }), answer.body);
    if (read) return takeWaiting(ctx, arrival, read);
    return waitOn(ctx, arrival, { reason: "empty", detail: null });
  });
}

type Arrival = Awaited<ReturnType<typeof lockRow<"arrivals">>>;

async function ifWaiting(ctx: Context, id: ArrivalId, work: (arrival: Arrival) => Promise<void>): Promise<void> {
  const arrival = await lockRow(ctx, "arrivals", id);
  if (arrival.state === "waiting") await work(arrival);
}
