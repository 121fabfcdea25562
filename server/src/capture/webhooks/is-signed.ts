import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Encoding, type Signature, toleranceSeconds } from "@trato/domain/capture/webhooks/signatures.ts";

/** A call as it came: its bytes, its headers by their names in small letters, and when that was. */
export type SentCall = { body: Buffer; header: (name: string) => string | null; at: Date };

export type Signing = { signature: Signature; header: string | null; encoding: Encoding };

/** Whether a call proves that it comes from whoever knows one of the secrets. It takes as long whatever is wrong with it. */
export function isSigned(signing: Signing, secrets: readonly string[], call: SentCall): boolean {
  if (signing.signature === "none") return true;
  const { given, expected } = proofs[signing.signature];
  const said = given(call, signing);
  const wanted = secrets.map((secret) => expected(secret, call, signing));
  return wanted.map((one) => said.map((other) => isSame(one, other)).some(Boolean)).some(Boolean);
}

export const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

type Proof = {
  /** What the call says to prove it: nothing where it says none, or is too old. */
  given: (call: SentCall, signing: Signing) => string[];
  /** What a secret makes of the call, written as that. */
  expected: (secret: string, call: SentCall, signing: Signing) => string;
};

const hmac = (key: string | Buffer, parts: readonly (string | Buffer)[], encoding: Encoding): string =>
  parts.reduce((made, part) => made.update(part), createHmac("sha256", key)).digest(encoding);

const inHeader = ({ header }: SentCall, name: string | null): string[] => [(name && header(name)) ?? []].flat();

const proofs: Record<Exclude<Signature, "none">, Proof> = {
  token: {
    given: (call, { header }) => inHeader(call, header).map((said) => said.replace(/^Bearer /i, "")),
    expected: (secret) => secret,
  },
  hmac: {
    given: (call, { header }) => inHeader(call, header).map((said) => said.replace(/^(hmac-?)?sha-?256=/i, "")),
    expected: (secret, { body }, { encoding }) => hmac(secret, [body], encoding),
  },
  // Source: Standard Webhooks, "Verifying webhook authenticity"
  standard: {
    given: (call) =>
      isTimely(call.header("webhook-timestamp"), call.at)
        ? inHeader(call, "webhook-signature").flatMap((said) => said.split(" "))
        : [],
    expected: (secret, { body, header }) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
      const said = `${header("webhook-id") ?? ""}.${header("webhook-timestamp") ?? ""}.`;
      return `v1,${hmac(key, [said, body], "base64")}`;
    },
  },
  // Source: Meta for Developers, "Getting started with webhooks" (Validating payloads): by the secret of the app
  meta: {
    given: (call) => inHeader(call, "x-hub-signature-256"),
    expected: (secret, { body }) => `sha256=${hmac(secret, [body], "hex")}`,
  },
  // Source: LinkedIn API guide, "Webhook validation": the body with a text before it, by the client's secret
  linkedin: {
    given: (call) => inHeader(call, "x-li-signature").map((said) => said.replace(/^hmacsha256=/i, "")),
    expected: (secret, { body }) => hmac(secret, ["hmacsha256=", body], "hex"),
  },
  // Source: Google Ads, "Lead form webhook" (Implementation): a key that was entered there comes in the body
  google: { given: ({ body }) => keyIn(body), expected: (secret) => secret },
  // Source: TikTok for Developers, "Check the signature"
  tiktok: {
    given: (call) => {
      const { t, s } = timedIn(call);
      return s && isTimely(t, call.at) ? [s] : [];
    },
    expected: (secret, call) => hmac(secret, [`${timedIn(call).t ?? ""}.`, call.body], "hex"),
  },
  // Source: Typeform Developers, "Secure your webhooks"
  typeform: {
    given: (call) => inHeader(call, "typeform-signature"),
    expected: (secret, { body }) => `sha256=${hmac(secret, [body], "base64")}`,
  },
};

/** Of what is too old somebody may have a copy. */
function isTimely(said: string | null | undefined, at: Date): boolean {
  return /^\d{1,12}$/.test(said ?? "") && Math.abs(Number(said) - at.getTime() / 1_000) <= toleranceSeconds;
}

/** The moment and the signature of a header like `t=1633174587,s=1849…`. */
function timedIn({ header }: SentCall): { t?: string; s?: string } {
  const parts = (header("tiktok-signature") ?? "").split(",").map((part) => part.trim().split("="));
  return Object.fromEntries(parts);
}

function keyIn(body: Buffer): string[] {
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8").replace(/^\ufeff/, ""));
    const key = (parsed as { google_key?: unknown } | null)?.google_key; // whatever JSON holds
    return typeof key === "string" ? [key] : [];
  } catch {
    return [];
  }
}
