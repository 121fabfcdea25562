import { type Certificate, readCertificate } from "./certificate.ts";
import { type Bytes, type Der, DerError, hexOf, isSameBytes, momentOf, oidOf, partsOf, readDer } from "./der.ts";
import { type Hash, hashOfBytes } from "./hashes.ts";
import { isSignedBy } from "./public-key.ts";

/** A signature of CMS (RFC 5652) that is right: by whom, and when he says that it was; `stamp`, what a time stamp in it says. */
export type Signed = { certificate: Certificate; claimedAt: string | null; stamp: Stamp | null };
/** `authority`: as it calls itself; `fingerprint`: of its certificate, since no key of ours covers it; `nonce`: with which it was asked for, in hexadecimal. */
export type Stamp = { at: string; authority: string; fingerprint: string; nonce: string | null };

const signedData = "1.2.840.113549.1.7.2";
const timeStampToken = "1.2.840.113549.1.9.16.2.14";
const timeStampContent = "1.2.840.113549.1.9.16.1.4";
const attributes = {
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.47",
} as const;
const hashes: Record<string, Hash> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

/**
 * Whether a detached signature is one of these bytes: null where anything of it is not as it was made. What cannot be read as a
 * signature at all throws a `DerError`.
 */
export async function verifyCms(signature: Bytes, data: Bytes, isPadded = false): Promise<Signed | null> {
  const signer = await readSigner(readDer(signature, isPadded));
  const verified = await verifySigner(signer, data);
  if (!verified) return null;
  const token = signer.unsigned.get(timeStampToken)?.[0];
  const stamp = token ? await verifyStamp(token, signer.signature) : null;
  return token && !stamp ? null : { ...verified, stamp };
}

type Signer = {
  certificate: Certificate;
  content: { type: string; bytes: Bytes | null };
  hash: Hash;
  algorithm: Der;
  /** The signed attributes as they are hashed, and by their type. */
  signedBytes: Bytes;
  signed: Map<string, Der[]>;
  unsigned: Map<string, Der[]>;
  signature: Bytes;
};

async function readSigner(container: Der): Promise<Signer> {
  const [type, wrapped] = partsOf(container);
  const data = wrapped && partsOf(wrapped)[0];
  if (!type || !data || oidOf(type) !== signedData) throw new DerError("no signature of CMS");
  const [version, algorithms, content, ...rest] = partsOf(data);
  const infos = rest.at(-1);
  const info = infos && partsOf(infos);
  const [only, ...others] = info ?? [];
  if (!content || !only || others.length > 0) throw new DerError("not signed once");
  const [infoVersion, name, digest, signed, algorithm, value, unsigned] = partsOf(only);
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  if (!name || !digest || signed?.tag !== 0xa0 || !algorithm || value?.tag !== 4 || !certificates)
    throw new DerError("not signed as Trato signs");
  // what no signature covers says one thing only
  if (!isVersion(version, [1, 3]) || !isVersion(infoVersion, [1]) || !algorithms || !holds(algorithms, digest))
    throw new DerError("it does not say of what form it is");
  return {
    certificate: await certificateNamed(name, partsOf(certificates)),
    content: contentOf(content),
    hash: hashNamed(digest),
    algorithm,
    signedBytes: asSet(signed),
    signed: attributesIn(signed),
    unsigned: unsigned ? attributesIn(unsigned) : new Map(),
    signature: value.body,
  };
}

const isVersion = (version: Der | undefined, known: readonly number[]): boolean =>
  version?.tag === 2 && version.body.length === 1 && known.includes(version.body[0] ?? 0);

/** Whether an algorithm is the one of a set; that it has no parameters may be said or not. */
const holds = (set: Der, algorithm: Der): boolean => {
  const [only, ...others] = partsOf(set);
  return set.tag === 0x31 && only !== undefined && others.length === 0 && plainName(only) === plainName(algorithm);
};

/** The name of an algorithm that has no parameters. */
function plainName(algorithm: Der): string {
  const [name, parameters, ...others] = partsOf(algorithm);
  const isPlain = !parameters || (parameters.tag === 5 && parameters.body.length === 0);
  if (algorithm.tag !== 0x30 || !name || !isPlain || others.length > 0) throw new DerError("not a plain algorithm");
  return oidOf(name);
}

function contentOf(content: Der): Signer["content"] {
  const [type, wrapped] = partsOf(content);
  if (!type) throw new DerError("no content");
  return { type: oidOf(type), bytes: wrapped ? (partsOf(wrapped)[0]?.body ?? null) : null };
}

function hashNamed(algorithm: Der): Hash {
  const hash = hashes[plainName(algorithm)];
  if (!hash) throw new DerError("a hash that is not known");
  return hash;
}

async function certificateNamed(name: Der, certificates: readonly Der[]): Promise<Certificate> {
  const [issuer, serial] = partsOf(name);
  for (const { whole } of certificates) {
    const certificate = await readCertificate(whole);
    if (!issuer || !serial) break;
    if (isSameBytes(certificate.issuer, issuer.whole) && isSameBytes(certificate.serial, serial.whole))
      return certificate;
  }
  throw new DerError("the certificate is missing");
}

/** What is signed is the set of the attributes, though they stand there under another tag. */
function asSet({ whole }: Der): Bytes {
  const set = whole.slice();
  set[0] = 0x31;
  return set;
}

function attributesIn(set: Der): Map<string, Der[]> {
  return new Map(
    partsOf(set).map((attribute) => {
      const [type, values] = partsOf(attribute);
      if (!type || !values) throw new DerError("no attribute");
      return [oidOf(type), partsOf(values)];
    }),
  );
}

async function verifySigner(signer: Signer, data: Bytes): Promise<Omit<Signed, "stamp"> | null> {
  const { signed, content, hash, certificate } = signer;
  const [[digest], [type], [time]] = [
    signed.get(attributes.messageDigest) ?? [],
    signed.get(attributes.contentType) ?? [],
    signed.get(attributes.signingTime) ?? [],
  ];
  if (!digest || !type || oidOf(type) !== content.type) return null;
  if (!isSameBytes(digest.body, await hashOfBytes(hash, data)) || !isNamed(signed, certificate)) return null;
  const isRight = await isSignedBy(certificate.key, signer.algorithm, hash, signer.signature, signer.signedBytes);
  return isRight ? { certificate, claimedAt: time ? momentOf(time) : null } : null;
}

/** Whether a certificate is the one of which the signature says that it is by it, where it says so by SHA-256. */
function isNamed(signed: Map<string, Der[]>, { fingerprint }: Certificate): boolean {
  const [named] = signed.get(attributes.signingCertificate) ?? [];
  const [first] = named ? partsOf(partsOf(named)[0] ?? named) : [];
  const [hash] = first ? partsOf(first) : [];
  return hash?.tag !== 4 || hexOf(hash.body) === fingerprint;
}

/** What a time stamp (RFC 3161) says of a signature; null where it is not one of exactly this. */
export async function verifyStamp(token: Der, signature: Bytes): Promise<Stamp | null> {
  const signer = await readSigner(token);
  const { type, bytes } = signer.content;
  if (type !== timeStampContent || !bytes) return null;
  const verified = await verifySigner(signer, bytes);
  const said = readStamped(bytes);
  if (!verified || !said || !isSameBytes(said.digest, await hashOfBytes(said.hash, signature))) return null;
  const { holder, fingerprint } = verified.certificate;
  return { at: said.at, authority: holder, fingerprint, nonce: said.nonce && hexOf(said.nonce) };
}

/** What a time stamp was given for, and when. */
function readStamped(info: Bytes): { hash: Hash; digest: Bytes; at: string; nonce: Bytes | null } | null {
  const [, , imprint, , time, ...rest] = partsOf(readDer(info));
  const [algorithm, digest] = imprint ? partsOf(imprint) : [];
  const at = time && momentOf(time);
  if (!algorithm || !digest || !at) return null;
  return {
    hash: hashNamed(algorithm),
    digest: digest.body,
    at,
    nonce: rest.find(({ tag }) => tag === 2)?.body ?? null,
  };
}
