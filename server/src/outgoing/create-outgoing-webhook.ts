import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { CopiedKind } from "@trato/domain/kinds.ts";
import { kindsOf, toldChanges } from "@trato/domain/outgoing/choices.ts";
import type { CreateOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import { obstacleToReceiver } from "@trato/domain/outgoing/receiver-address.ts";
import type { OutgoingWebhook, OutgoingWebhookWithSecret } from "@trato/domain/outgoing/records.ts";
import type { Role } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { saysInside } from "../platform/http/guarded.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { beginReading, keepSecret, newSecret, readOutgoing } from "./store.ts";

/** Another system is told from now on what changes, as far as whoever creates it sees it. The secret that signs is shown this once. */
export async function createOutgoingWebhook(
  ctx: Context,
  { name, address, kinds, changes = [...toldChanges], ...input }: CreateOutgoingWebhook,
): Promise<OutgoingWebhookWithSecret> {
  authorize(ctx, "outgoingWebhook.manage");
  const { memberId, role } = ctx.actor;
  if (!memberId || role === "system" || role === "portal") throw new Refusal("forbidden", "permission.missing");
  refuseLimitedKey(ctx);
  refuseReceiver(ctx, address);
  refuseKinds(role, kinds);
  await refuseTooMany(ctx);
  await refuseTakenName(ctx, { name, memberId });

  const id = input.id ?? ctx.newId<"outgoing_webhooks">();
  const secret = newSecret();
  const row = { id, name, memberId, address, kinds, changes };
  await insertOwn(ctx, "outgoingWebhooks", { ...row, createdAt: ctx.now }).execute();
  await keepSecret(ctx, id, secret);
  await beginReading(ctx, id);
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "outgoing.created", { kind: "setting", id }, { after: { ...row, version: 1 } });
  return { ...(await readOutgoing(ctx, id)), secret };
}

/** What is told is told in the member's name, and for as long as he stays: by a key that may less, or not for ever, it is not set up. */
export function refuseLimitedKey({ actor: { apiKey } }: Context): void {
  if (apiKey && (apiKey.scopes !== null || apiKey.expiresAt !== null))
    throw new Refusal("forbidden", "outgoing.limited_key");
}

/** What a name stands for is looked at whenever something is sent. */
export function refuseReceiver({ site }: Context, address: string): void {
  refuseIf(obstacleToReceiver(address, { saysInside, isOwnNetworkGood: site.areOwnReceiversGood }));
}

/** Nobody is told in somebody's name what he may not read himself. */
export function refuseKinds(role: Role, kinds: readonly CopiedKind[]): void {
  const seen = kindsOf(role);
  if (kinds.some((kind) => !seen.includes(kind))) throw new Refusal("forbidden", "outgoing.kind", { path: "kinds" });
}

const most = 50;

async function refuseTooMany(ctx: Context): Promise<void> {
  const { count } = await own(ctx, "outgoingWebhooks")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (count >= most) throw new Refusal("conflict", "outgoing.too_many", { most });
}

/** Each owner calls his own as he likes. */
export async function refuseTakenName(
  ctx: Context,
  { id, name, memberId }: { id?: OutgoingWebhook["id"] } & Pick<OutgoingWebhook, "name" | "memberId">,
): Promise<void> {
  const called = await own(ctx, "outgoingWebhooks")
    .select("id")
    .where("memberId", "=", memberId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (called && called.id !== id) throw new Refusal("conflict", "outgoing.name_taken", { path: "name", name });
}
