import { type Bytes, type Der, DerError, hexOf, oidOf, partsOf, readDer } from "./der.ts";
import { hashOfBytes } from "./hashes.ts";

/** What a certificate tells: whose it is, and by what one knows it again. */
export type Certificate = {
  /** The name in it: of the organisation, else the common one. */
  holder: string;
  /** The SHA-256 of it, in hexadecimal. */
  fingerprint: string;
  /** Its key, as SubjectPublicKeyInfo. */
  key: Der;
  /** By which a signature names it: issuer and serial number, as they stand in it. */
  issuer: Bytes;
  serial: Bytes;
};

const commonName = "2.5.4.3";
const organisation = "2.5.4.10";

export async function readCertificate(whole: Bytes): Promise<Certificate> {
  const [inner] = partsOf(readDer(whole));
  if (!inner) throw new DerError("no certificate");
  const parts = partsOf(inner);
  const [serial, , issuer, , subject, key] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  if (!serial || !issuer || !subject || !key) throw new DerError("no certificate");
  const names = namesIn(subject);
  return {
    holder: names.get(organisation) ?? names.get(commonName) ?? "",
    fingerprint: hexOf(await hashOfBytes("SHA-256", whole)),
    key,
    issuer: issuer.whole,
    serial: serial.whole,
  };
}

function namesIn(subject: Der): Map<string, string> {
  const names = new Map<string, string>();
  for (const set of partsOf(subject))
    for (const pair of partsOf(set)) {
      const [type, value] = partsOf(pair);
      if (type && value) names.set(oidOf(type), new TextDecoder().decode(value.body));
    }
  return names;
}
