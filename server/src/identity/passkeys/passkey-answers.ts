import type { FastifyRequest } from "fastify";
import type { Edge } from "../../platform/edge.ts";
import { originOf } from "../../platform/http/handle.ts";
import { textIn } from "../accounts/attempt-of.ts";
import { ownAccount } from "../accounts/own-account.ts";
import { recordOfAccount } from "../second-factor/record-of-account.ts";
import { addPasskey, beginPasskey, nameOfPasskey } from "./add-passkey.ts";
import { passkeySiteOf } from "./passkey-site.ts";
import { listPasskeys, removePasskey, renamePasskey, restorePasskey } from "./passkeys.ts";
import { beginSignIn, signInWithPasskey } from "./sign-in-with-passkey.ts";

type Answer = (edge: Edge, request: FastifyRequest) => Promise<unknown>;

/** What is asked of one's own passkeys, by the last part of its address. A new one wants the password once more. */
export const passkeyAnswers: Record<string, Answer> = {
  passkeys: async (edge, request) => ({
    items: await listPasskeys(edge, (await ownAccount(edge, request)).userId),
    site: passkeySiteOf(edge.site, null),
  }),
  "passkeys/begin": beginPasskey,
  "passkeys/add": addPasskey,
  "passkeys/rename": async (edge, request) => {
    const { userId } = await ownAccount(edge, request);
    return renamePasskey(edge, userId, textIn(request.body, "id"), nameOfPasskey(request.body));
  },
  "passkeys/remove": async (edge, request) => {
    const { userId } = await ownAccount(edge, request);
    const passkey = await removePasskey(edge, userId, textIn(request.body, "id"));
    await recordOfAccount(edge, userId, "passkey.removed", originOf(request));
    return passkey;
  },
  "passkeys/restore": async (edge, request) => {
    const { userId } = await ownAccount(edge, request);
    const passkey = await restorePasskey(edge, userId, textIn(request.body, "id"));
    await recordOfAccount(edge, userId, "passkey.restored", originOf(request));
    return passkey;
  },
  "sign-in/passkey/begin": beginSignIn,
  "sign-in/passkey": signInWithPasskey,
};
