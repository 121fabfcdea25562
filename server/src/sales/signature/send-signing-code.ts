import { randomInt, timingSafeEqual } from "node:crypto";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import { obstacleToAccept } from "@trato/domain/sales/lifecycle.ts";
import { maskedEmail } from "@trato/domain/sales/signature/masked-email.ts";
import { codeMail } from "@trato/domain/sales/signature/signature-words.ts";
import { speak } from "@trato/domain/words.ts";
import { writeMessage } from "../../messaging/write-message.ts";
import { type Context, isMailSet, type Origin, systemActor } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { found, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { proofOf, type Site } from "../../platform/site.ts";
import { onBehalfOfCustomer, proveLink } from "../portal/open-offer.ts";
import type { PortalToken } from "../portal/portal-token.ts";
import { readOffer } from "../portal/read-offer.ts";
import { signerAddress } from "./signer-address.ts";

const minutes = 10;
const mostTries = 5;
const secondsBetween = 30;
const mostInAnHour = 5;
const hour = 60 * 60_000;

/** Whoever wants to sign with a code gets one by mail: six digits that hold for some minutes, at the address to which the offer went. */
export async function sendSigningCode(edge: Edge, { token }: OpenPortal, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, offered, held) => {
    refuseIf(obstacleToAccept(offered, held, ctx.today));
    const known = isMailSet(ctx) ? await signerAddress(ctx, sale) : null;
    if (!known) throw new Refusal("conflict", "signature.way_closed", { path: "code" });
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    await keepCode(ctx, { saleId: sale.id, sentVersion: held.version, email: known.email, code });
    const words = { number: sale.number, workspace: ctx.workspace.name, minutes };
    await writeMessage(ctx, {
      about: { kind: "sale", id: sale.id },
      to: known.email,
      language: known.language,
      subject: speak(codeMail, "subject", known.language, words),
      body: speak(codeMail, "body", known.language, words),
      sealed: speak(codeMail, "code", known.language, { code }),
    });
    await recordInDiary(ctx, "sale.signing_code_sent", { kind: "sale", id: sale.id });
  });
  return { to: maskedEmail(await readOffer(edge, token, origin, sentTo)) };
}

async function sentTo(ctx: Context, saleId: Id<"sales">): Promise<string> {
  const code = own(ctx, "signingCodes").select("email").where("saleId", "=", saleId);
  return found(await code.executeTakeFirst()).email;
}

type Code = { saleId: Id<"sales">; sentVersion: number; email: string; code: string };

/** The last one that was sent holds, and no other. Few go out in an hour. */
async function keepCode(ctx: Context, { saleId, sentVersion, email, code }: Code): Promise<void> {
  const last = await own(ctx, "signingCodes")
    .select(["sentAt", "countedSince", "sendings"])
    .where("saleId", "=", saleId)
    .executeTakeFirst();
  const since = (at: Moment) => Date.parse(ctx.now) - Date.parse(at);
  const isCounted = last !== undefined && since(last.countedSince) < hour;
  if (last && since(last.sentAt) < secondsBetween * 1000) throw tooMany(secondsBetween);
  if (isCounted && last.sendings >= mostInAnHour) throw tooMany(Math.ceil((hour - since(last.countedSince)) / 1000));
  const row = {
    sentVersion,
    email,
    proof: proofOfCode(ctx.site, saleId, code),
    sentAt: ctx.now,
    expiresAt: new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString() as Moment, // an ISO moment by construction
    tries: 0,
    countedSince: isCounted ? last.countedSince : ctx.now,
    sendings: isCounted ? last.sendings + 1 : 1,
  };
  await insertOwn(ctx, "signingCodes", { saleId, ...row })
    .onConflict((sent) => sent.columns(["workspaceId", "saleId"]).doUpdateSet(row))
    .execute();
}

const tooMany = (retryAfter: number) => new Refusal("too_many", "rate.exceeded", { retryAfter });

const proofOfCode = (site: Site, saleId: string, code: string): string =>
  proofOf(site, "signing code", Buffer.from(`${saleId} ${code}`)).toString("base64url");

/** A code that was right: to whom it went, for which sending. */
export type RightCode = { email: string; sentVersion: number };

/** Whether a code is the one that was sent; each try counts, also where all else is refused afterwards. */
export async function tryCode(
  edge: Edge,
  { workspaceId, saleId }: PortalToken,
  code: string,
  origin: Origin,
): Promise<RightCode> {
  const kept = await edge.run({ workspaceId, actor: systemActor }, "write", origin, (ctx) =>
    updateOwn(ctx, "signingCodes")
      .set((eb) => ({ tries: eb("tries", "+", 1) }))
      .where("saleId", "=", saleId)
      .where("tries", "<", mostTries)
      .where("expiresAt", ">", ctx.now)
      .returning(["proof", "email", "sentVersion"])
      .executeTakeFirst(),
  );
  const given = Buffer.from(proofOfCode(edge.site, saleId, code));
  const isRight = kept && timingSafeEqual(given, Buffer.from(kept.proof));
  if (!isRight) throw new Refusal("invalid", "signature.code_wrong", { path: "code" });
  return kept;
}
