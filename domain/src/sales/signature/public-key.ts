import { type Bytes, type Der, DerError, oidOf, partsOf, readDer } from "./der.ts";
import type { Hash } from "./hashes.ts";

const rsaKey = "1.2.840.113549.1.1.1";
const ellipticKey = "1.2.840.10045.2.1";
const curves: Record<string, { namedCurve: string; bytes: number }> = {
  "1.2.840.10045.3.1.7": { namedCurve: "P-256", bytes: 32 },
  "1.3.132.0.34": { namedCurve: "P-384", bytes: 48 },
  "1.3.132.0.35": { namedCurve: "P-521", bytes: 66 },
};
/** With which signatures an RSA key is used, and with which hash where the name says one; the plain one takes that of the digest. */
const rsaSignatures: Record<string, Hash | null> = {
  [rsaKey]: null,
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
};
const ellipticSignatures: Record<string, Hash> = {
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.10045.4.3.4": "SHA-512",
};

/** Whether a signature of these bytes is of this key (SubjectPublicKeyInfo): RSA as of PKCS #1, or of an elliptic curve of NIST. */
export async function isSignedBy(
  key: Der,
  algorithm: Der,
  digest: Hash,
  signature: Bytes,
  data: Bytes,
): Promise<boolean> {
  const [kind, parameters] = partsOf(partsOf(key)[0] ?? key);
  const [signing, nothing] = partsOf(algorithm);
  if (!kind || !signing || (nothing && (nothing.tag !== 5 || nothing.body.length > 0))) throw new DerError("no key");
  const name = oidOf(signing);
  if (oidOf(kind) === rsaKey && name in rsaSignatures) {
    const of = { name: "RSASSA-PKCS1-v1_5", hash: rsaSignatures[name] ?? digest };
    return crypto.subtle.verify(of, await publicKey(key, of), signature, data);
  }
  const curve = parameters && curves[oidOf(parameters)];
  const hash = ellipticSignatures[name];
  if (oidOf(kind) !== ellipticKey || !curve || !hash) throw new DerError("a kind of signature that is not known");
  const of = { name: "ECDSA", namedCurve: curve.namedCurve, hash };
  return crypto.subtle.verify(of, await publicKey(key, of), pairOf(signature, curve.bytes), data);
}

const publicKey = (key: Der, of: { name: string; hash: Hash; namedCurve?: string }) =>
  crypto.subtle.importKey("spki", key.whole, of, false, ["verify"]);

/** The two numbers of a signature one after the other, each as long as the curve's, as the platform takes them. */
function pairOf(signature: Bytes, bytes: number): Bytes {
  const pair = new Uint8Array(2 * bytes);
  partsOf(readDer(signature)).forEach(({ body }, index) => {
    const number = body.subarray(Math.max(0, body.length - bytes));
    pair.set(number, (index + 1) * bytes - number.length);
  });
  return pair;
}
