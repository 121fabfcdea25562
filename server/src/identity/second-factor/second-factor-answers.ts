import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { header } from "../../platform/http/headers.ts";
import { accountsOf } from "../accounts/accounts.ts";
import { attemptOf, cameFrom, textIn } from "../accounts/attempt-of.ts";
import { noteSignIn } from "../accounts/note-sign-in.ts";
import { openSession } from "../accounts/open-session.ts";
import { ownAccount, provenAccount } from "../accounts/own-account.ts";
import { challengeIn, endedChallenge } from "./challenge.ts";
import { recordOfAccount } from "./record-of-account.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewBackupCodes,
  secondFactorOf,
  takeSecondFactor,
} from "./second-factor.ts";

type Answer = (edge: Edge, request: FastifyRequest) => Promise<unknown>;

/** What is asked of one's own second factor, by the last part of its address. What changes it wants the password once more. */
export const secondFactorAnswers: Record<string, Answer> = {
  "second-factor": async (edge, request) => secondFactorOf(edge, (await ownAccount(edge, request)).userId),
  "second-factor/begin": async (edge, request) => {
    const { userId, email } = await provenAccount(edge, request);
    if ((await secondFactorOf(edge, userId)).isOn) throw new Refusal("conflict", "secondFactor.on");
    const secret = await beginSecondFactor(edge, userId);
    const label = encodeURIComponent(`Trato:${email}`);
    return { secret, address: `otpauth://totp/${label}?secret=${secret}&issuer=Trato` };
  },
  "second-factor/confirm": async (edge, request) => {
    const { userId, email } = await ownAccount(edge, request);
    if ((await secondFactorOf(edge, userId)).isOn) throw new Refusal("conflict", "secondFactor.on");
    const confirm = () => confirmSecondFactor(edge, userId, textIn(request.body, "code"));
    const backupCodes = await accountsOf(edge).guard.tryCode(attemptOf(edge, request, email), confirm, Boolean);
    if (!backupCodes) throw wrongCode();
    await recordOfAccount(edge, userId, "secondFactor.switched_on", originOf(request));
    return { backupCodes };
  },
  "second-factor/backup-codes": async (edge, request) => {
    const { userId } = await provenAccount(edge, request);
    const backupCodes = await renewBackupCodes(edge, userId);
    if (!backupCodes) throw new Refusal("conflict", "secondFactor.off");
    await recordOfAccount(edge, userId, "secondFactor.codes_renewed", originOf(request));
    return { backupCodes };
  },
  "second-factor/end": async (edge, request) => {
    const { userId } = await provenAccount(edge, request);
    if (!(await endSecondFactor(edge, userId))) throw new Refusal("conflict", "secondFactor.off");
    await recordOfAccount(edge, userId, "secondFactor.switched_off", originOf(request));
    return null;
  },
  /** The code that follows the password. */
  "sign-in/second-factor": async (edge, request) => {
    const known = challengeIn(edge.site, header(request, "cookie"));
    if (!known) throw new Refusal("unknown", "secondFactor.too_late");
    const attempt = attemptOf(edge, request, known.account);
    const take = () => takeSecondFactor(edge, known.userId, textIn(request.body, "code"));
    if (!(await accountsOf(edge).guard.tryCode(attempt, take, Boolean))) throw wrongCode();
    const from = cameFrom(request);
    const { sessionId, cookie: session } = await openSession(edge, known.userId, from, known.onlyIn);
    const way = known.onlyIn ? ("provider" as const) : ("password" as const);
    const device = await noteSignIn(edge, { ...known, sessionId, way }, from);
    const answer = Response.json({ secondFactor: false });
    for (const cookie of [session, endedChallenge(edge.site), ...device]) answer.headers.append("set-cookie", cookie);
    return answer;
  },
};

const wrongCode = (): Refusal => new Refusal("invalid", "secondFactor.wrong", { path: "code" });
