import { createHash, generateKeyPair, randomBytes, sign } from "node:crypto";
import { promisify } from "node:util";
import { sql } from "kysely";
import { getCompany } from "../../identity/company/workspace-settings.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import { certificatesIn, type SigningKey } from "./sign-bytes.ts";
import { der, nothing, octets, oid, sequence, set, utcTime, whole } from "./write-der.ts";

const purpose = "signing key";
const years = 20;

export type KeptKey = SigningKey & { fingerprint: string };

/** The company's key; one is made where there is none that this installation can read. */
export async function signingKeyOf(ctx: Context): Promise<KeptKey> {
  const kept = await readKey(ctx);
  if (kept) return kept;
  await holdKeys(ctx);
  return (await readKey(ctx)) ?? keepKey(ctx, await makeKey(ctx), { isOwn: false });
}

export async function readKey(ctx: Context): Promise<KeptKey | null> {
  const row = await own(ctx, "signingKeys")
    .select(["key", "certificates", "fingerprint"])
    .where("endedAt", "is", null)
    .executeTakeFirst();
  const key = row && unseal(ctx.site, purpose, row.key);
  return row && key ? { ...row, key } : null;
}

/** One at a time decides which key is used: whoever comes second finds what the first has kept. */
async function holdKeys(ctx: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${ctx.workspace.id}::text || 'signing key', 0))`.execute(
    ctx.db,
  );
}

/** From now on it is signed with this key; what was signed before stays as it is. */
export async function keepKey(ctx: Context, key: SigningKey, { isOwn }: { isOwn: boolean }): Promise<KeptKey> {
  await holdKeys(ctx);
  await updateOwn(ctx, "signingKeys").set({ endedAt: ctx.now }).where("endedAt", "is", null).execute();
  const fingerprint = fingerprintOf(key);
  await insertOwn(ctx, "signingKeys", {
    id: ctx.newId<"signing_keys">(),
    key: seal(ctx.site, purpose, key.key),
    certificates: key.certificates,
    fingerprint,
    isOwn,
    createdAt: ctx.now,
  }).execute();
  return { ...key, fingerprint };
}

const fingerprintOf = ({ certificates }: SigningKey): string =>
  createHash("sha256")
    .update(certificatesIn(certificates)[0] ?? "")
    .digest("hex");

/** A new key, and the certificate in which it names the company itself. */
async function makeKey(ctx: Context): Promise<SigningKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 3072 });
  const began = new Date(ctx.now);
  const ends = new Date(began);
  ends.setUTCFullYear(Math.min(2049, began.getUTCFullYear() + years)); // as far as this way of writing a moment reaches
  const { legalName } = await getCompany(ctx);
  const name = nameOf(legalName || ctx.workspace.name);
  const algorithm = sequence(oid("1.2.840.113549.1.1.11"), nothing());
  const inner = sequence(
    der(0xa0, whole(Buffer.from([2]))),
    whole(randomBytes(16)),
    algorithm,
    name,
    sequence(utcTime(began), utcTime(ends)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(oid("2.5.29.15"), der(0x01, Buffer.from([0xff])), octets(forSigning())))),
  );
  const signature = sign("sha256", inner, privateKey);
  const certificate = sequence(inner, algorithm, der(0x03, Buffer.from([0]), signature));
  return {
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    certificates: `-----BEGIN CERTIFICATE-----\n${linesOf(certificate.toString("base64"))}\n-----END CERTIFICATE-----\n`,
  };
}

/** It signs documents, and nobody's certificates. */
const forSigning = (): Buffer => der(0x03, Buffer.from([6, 0xc0]));

const nameOf = (company: string): Buffer =>
  sequence(
    ...["2.5.4.10", "2.5.4.3"].map((type) =>
      set(sequence(oid(type), der(0x0c, Buffer.from(Array.from(company).slice(0, 64).join(""))))),
    ),
  );

const linesOf = (base64: string): string => base64.replaceAll(/.{64}(?=.)/g, "$&\n");
