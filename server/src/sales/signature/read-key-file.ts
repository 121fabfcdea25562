import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import forge from "node-forge";
import { Refusal } from "@trato/domain/errors.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { SigningKey } from "./sign-bytes.ts";

type KeyFile = { file: Uint8Array; password: string; now: Moment };

/** What a signature has room for, with its time stamp. */
const mostCertificates = 9000;

/** The key of a PKCS #12 file with its certificates, its own first. Refuses what is none, and what nobody could sign with for long. */
export function readKeyFile({ file, password, now }: KeyFile): SigningKey {
  const bags = openFile(file, password);
  const keys = [...bags.of(oids.shrouded), ...bags.of(oids.plain)].map(keyIn);
  const [key] = keys;
  if (!key || keys.length > 1) throw unreadable();
  const certificates = chainOf(bags.of(oids.certificate).map(certificateIn), key);
  const [own] = certificates;
  if (!own) throw unreadable();
  refuseUnfit(key, own, now);
  if (certificates.reduce((sum, { raw }) => sum + raw.length, 0) > mostCertificates)
    throw new Refusal("invalid", "signing_key.too_large", { path: "file" });
  return {
    key: String(key.export({ type: "pkcs8", format: "pem" })),
    certificates: certificates.map(String).join(""),
  };
}

const oids = {
  shrouded: forge.pki.oids["pkcs8ShroudedKeyBag"] ?? "",
  plain: forge.pki.oids["keyBag"] ?? "",
  certificate: forge.pki.oids["certBag"] ?? "",
};

const unreadable = () => new Refusal("invalid", "signing_key.unreadable", { path: "file" });

/** What is proven by a password is proven by its UTF-16, and newer ciphers take its UTF-8: the library knows one form at a time. */
function openFile(file: Uint8Array, password: string) {
  const text = Buffer.from(file).toString("binary");
  try {
    return bagsOf(forge.asn1.fromDer(text), password);
  } catch (error) {
    if (error instanceof Error && /mac could not be verified/i.test(error.message))
      throw new Refusal("invalid", "signing_key.password", { path: "password" });
    return read(() => bagsOf(withoutProof(forge.asn1.fromDer(text)), Buffer.from(password).toString("binary")));
  }
}

function bagsOf(whole: forge.asn1.Asn1, password: string) {
  const opened = forge.pkcs12.pkcs12FromAsn1(whole, false, password);
  return { of: (bagType: string) => opened.getBags({ bagType })[bagType] ?? [] };
}

/** The file without what proves its password, which was found right. */
function withoutProof(whole: forge.asn1.Asn1): forge.asn1.Asn1 {
  if (Array.isArray(whole.value)) whole.value.splice(2);
  return whole;
}

/** Keys of elliptic curves the library hands on as they stand. */
function keyIn({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  const whole = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
  return read(() => createPrivateKey({ key: derOf(whole), format: "der", type: "pkcs8" }));
}

function certificateIn({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  return read(() => new X509Certificate(derOf(cert ? forge.pki.certificateToAsn1(cert) : asn1)));
}

const derOf = (value: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(value).getBytes(), "binary");

function read<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw unreadable();
  }
}

/** The certificate of the key, then whoever issued it, and so on; what does not belong to it is left out. */
function chainOf(certificates: readonly X509Certificate[], key: KeyObject): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next = certificates.find((each) => each.checkPrivateKey(key)); next && !chain.includes(next);) {
    const issued: X509Certificate = next;
    chain.push(issued);
    next = certificates.find((each) => each !== issued && issued.checkIssued(each));
  }
  return chain;
}

const curves = ["prime256v1", "secp384r1", "secp521r1"];
const leastBits = 2048;

function refuseUnfit(key: KeyObject, { validFromDate, validToDate }: X509Certificate, now: Moment): void {
  const { modulusLength = 0, namedCurve = "" } = key.asymmetricKeyDetails ?? {};
  const isFit =
    key.asymmetricKeyType === "rsa"
      ? modulusLength >= leastBits
      : key.asymmetricKeyType === "ec" && curves.includes(namedCurve);
  if (!isFit) throw new Refusal("invalid", "signing_key.unfit", { path: "file" });
  const moment = new Date(now);
  if (moment < validFromDate || moment > validToDate)
    throw new Refusal("invalid", "signing_key.expired", { path: "file" });
}
