import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";
import { partsOf, readDer } from "@trato/domain/sales/signature/der.ts";
import { der, inOrder, nothing, octets, oid, sequence, set, utcTime, whole } from "./write-der.ts";

/** With what a company signs: the private key in PEM, and its certificates in PEM, its own first. */
export type SigningKey = { key: string; certificates: string };

/** Gives a time stamp of a signature; null where none is asked for. */
export type Stamping = ((signature: Buffer) => Promise<Buffer | null>) | null;

const oids = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.47",
  timeStampToken: "1.2.840.113549.1.9.16.2.14",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsa: "1.2.840.113549.1.1.1",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
} as const;

/** The detached signature of bytes as CMS (RFC 5652), over SHA-256; it names its certificate, so that no other can take its place. */
export async function signBytes(
  { key: pem, certificates: pems }: SigningKey,
  data: Uint8Array,
  at: Date,
  stamping: Stamping = null,
): Promise<Buffer> {
  const key = createPrivateKey(pem);
  const certificates = certificatesIn(pems);
  const [own] = certificates;
  if (!own) throw new Error("a key without its certificate");
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.signingTime, utcTime(at)),
    attribute(oids.messageDigest, octets(sha256(data))),
    attribute(oids.signingCertificate, sequence(sequence(sequence(octets(sha256(own)))))),
  ];
  const signature = sign("sha256", set(...attributes), key);
  const stamp = await stamping?.(signature);
  const digest = sequence(oid(oids.sha256), nothing());
  const signer = sequence(
    whole(Buffer.from([1])),
    nameOf(own),
    digest,
    der(0xa0, ...inOrder(attributes)),
    algorithmOf(key),
    octets(signature),
    ...(stamp ? [der(0xa1, attribute(oids.timeStampToken, stamp))] : []),
  );
  const signed = sequence(
    whole(Buffer.from([1])),
    set(digest),
    sequence(oid(oids.data)),
    der(0xa0, ...certificates),
    set(signer),
  );
  return sequence(oid(oids.signedData), der(0xa0, signed));
}

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

const attribute = (type: string, value: Buffer): Buffer => sequence(oid(type), set(value));

const algorithmOf = (key: KeyObject): Buffer =>
  key.asymmetricKeyType === "ec" ? sequence(oid(oids.ecdsaWithSha256)) : sequence(oid(oids.rsa), nothing());

/** By which a signature names its certificate: who issued it, and its number. */
function nameOf(certificate: Buffer): Buffer {
  const inner = partsOf(readDer(new Uint8Array(certificate)))[0];
  const parts = inner ? partsOf(inner) : [];
  const [serial, , issuer] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  if (!serial || !issuer) throw new Error("a certificate that cannot be read");
  return sequence(issuer.whole, serial.whole);
}

/** The certificates of a PEM text, in DER. */
export const certificatesIn = (pems: string): Buffer[] =>
  [...pems.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)].map(([, base64 = ""]) =>
    Buffer.from(base64, "base64"),
  );
