import { createHash, randomBytes } from "node:crypto";
import { verifyStamp } from "@trato/domain/sales/signature/cms.ts";
import { partsOf, readDer } from "@trato/domain/sales/signature/der.ts";
import { fetchOutside } from "../../platform/http/fetch-outside.ts";
import { der, nothing, octets, oid, sequence, whole } from "./write-der.ts";

const sha256 = "2.16.840.1.101.3.4.2.1";
const mostBytes = 15_000;

type Reach = { isOwnNetworkGood: boolean };

/** Asks an authority for a time stamp of a signature (RFC 3161), and takes only one of exactly this. */
export async function timeStamp(url: string, signature: Buffer, { isOwnNetworkGood }: Reach): Promise<Buffer> {
  const nonce = whole(Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const digest = createHash("sha256").update(signature).digest();
  const body = sequence(
    whole(Buffer.from([1])),
    sequence(sequence(oid(sha256), nothing()), octets(digest)),
    nonce,
    der(0x01, Buffer.from([0xff])), // its certificate is wanted
  );
  const posted = { type: "application/timestamp-query", body };
  const { status, bytes } = await fetchOutside(url, mostBytes, { isOwnNetworkGood, posted });
  if (status !== 200 || !bytes) throw new Error(`the time stamp authority answered ${status}`);
  const [state, token] = partsOf(readDer(new Uint8Array(bytes)));
  const granted = state && partsOf(state)[0]?.body[0];
  if (!token || granted === undefined || granted > 1) throw new Error("the time stamp authority gave none");
  const stamp = await verifyStamp(token, new Uint8Array(signature));
  if (stamp?.nonce !== nonce.subarray(2).toString("hex")) throw new Error("the time stamp is of something else");
  return Buffer.from(token.whole);
}
