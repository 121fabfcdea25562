import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Encoding, type Signature, toleranceSeconds } from "@trato/domain/capture/webhooks/signatures.ts";

/** A call as it came: its bytes, its headers by their names in small letters, and when that was. */
export type SentCall = { body: Buffer; header: (name: string) => string | null; at: Date };

export type Signing = { signature: Signature; header: string | null; encoding: Encoding };

/** Whether a call proves that it comes from whoever knows one of the secrets. It takes as long whatever is wrong with it. */
export function isSigned(signing: Signing, secrets: readonly string[], call: SentCall): boolean {
  if (signing.signature === "none") return true;
  const given = proofsIn(signing, call);
  const expected = secrets.map((secret) => proofs[signing.signature](secret, signing, call));
  return expected.map((one) => given.map((other) => isSame(one, other)).some(Boolean)).some(Boolean);
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** What the call says to prove it: nothing where it says none, or is too old. */
function proofsIn({ signature, header }: Signing, call: SentCall): string[] {
  if (signature === "standard") return isTimely(call) ? (call.header("webhook-signature") ?? "").split(" ") : [];
  const given = header && call.header(header);
  return given
    ? [signature === "token" ? given.replace(/^Bearer /i, "") : given.replace(/^(hmac-?)?sha-?256=/i, "")]
    : [];
}

/** What a secret makes of the call, as its header writes it. */
const proofs: Record<Signature, (secret: string, signing: Signing, call: SentCall) => string> = {
  none: () => "",
  token: (secret) => secret,
  hmac: (secret, { encoding }, { body }) => createHmac("sha256", secret).update(body).digest(encoding),
  standard: (secret, _, { body, header }) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const said = `${header("webhook-id") ?? ""}.${header("webhook-timestamp") ?? ""}.`;
    return `v1,${createHmac("sha256", key).update(said).update(body).digest("base64")}`;
  },
};

/** Source: Standard Webhooks, "Verifying webhook authenticity": what is too old may be somebody's copy. */
function isTimely({ header, at }: SentCall): boolean {
  const said = header("webhook-timestamp") ?? "";
  return /^\d{1,12}$/.test(said) && Math.abs(Number(said) - at.getTime() / 1_000) <= toleranceSeconds;
}
