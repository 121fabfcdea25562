import { createHmac } from "node:crypto";

export type SignedCall = { id: string; at: Date; body: Buffer };

/**
 * The headers by which a receiver knows that exactly these bytes come from here, signed by each secret that is good now. Source: Standard Webhooks,
 * "Webhook headers" and "Signature scheme".
 */
export function signed(secrets: readonly string[], { id, at, body }: SignedCall): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
