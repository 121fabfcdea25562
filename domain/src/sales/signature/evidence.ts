import * as z from "zod/mini";
import { moment } from "../../schemas.ts";
import { canonicalForm } from "../versions/canonical-form.ts";
import { VersionContent } from "../versions/version-content.ts";
import { type Signed, verifyCms } from "./cms.ts";
import { type Bytes, DerError } from "./der.ts";
import { hashOfText } from "./hashes.ts";
import { plainForm } from "./plain-form.ts";
import { SignatureRecord } from "./signature-record.ts";

/** All that proves a signature: what was offered, what of it was accepted, who signed how, and which PDF was made of it. */
export const Evidence = z.object({
  form: z.literal(1),
  /** Whose offer it was. */
  company: z.object({ name: z.string(), legalName: z.nullable(z.string()), vat: z.nullable(z.string()) }),
  /** The version as it was sent; null where it was sent before versions were kept. */
  offered: z.nullable(VersionContent),
  accepted: VersionContent,
  /** The customer's, and the seller's where he has signed as well. */
  signatures: z.array(SignatureRecord),
  pdf: z.object({ sha256: z.string(), bytes: z.int() }),
  madeAt: moment(),
});
export type Evidence = z.output<typeof Evidence>;

/** A file of evidence: what it says, and the company's signature (CMS, detached, in base64) of the one form of that. */
export const EvidenceFile = z.object({ evidence: Evidence, signature: z.string() });
export type EvidenceFile = z.output<typeof EvidenceFile>;

/** The text of a file of evidence. */
export const evidenceText = (file: EvidenceFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** What is signed of it. */
export const evidenceForm = (evidence: Evidence): string => plainForm(evidence);

/**
 * Whether a file of evidence is as it was made: null where a letter of it is another one. What cannot be read as such a file throws.
 */
export async function verifyEvidence(text: string): Promise<{ file: EvidenceFile; signed: Signed } | null> {
  const given = z.object({ evidence: z.unknown(), signature: z.string() }).parse(JSON.parse(text));
  const signed = await verifyCms(fromBase64(given.signature), new TextEncoder().encode(plainForm(given.evidence)));
  // a name that stands twice or beside them, or a space more, is nothing that the signature tells
  const isWrittenSo = `${JSON.stringify(given, null, 2)}\n` === text.replaceAll("\r\n", "\n");
  const file = EvidenceFile.safeParse(given);
  if (!signed || !isWrittenSo || !file.success) return null;
  return (await fitsTogether(file.data.evidence)) ? { file: file.data, signed } : null;
}

/** Whether the records are of what stands beside them. */
async function fitsTogether({ offered, accepted, signatures }: Evidence): Promise<boolean> {
  const [ofOffered, ofAccepted] = await Promise.all([
    offered && hashOfText(canonicalForm(offered)),
    hashOfText(canonicalForm(accepted)),
  ]);
  return signatures.every(
    ({ version, content }) => (version?.sha256 ?? null) === ofOffered && content.sha256 === ofAccepted,
  );
}

/** Read only as it is written: the last letters of base64 could say the same in other ways. */
function fromBase64(text: string): Bytes {
  const letters = atob(text);
  if (btoa(letters) !== text) throw new DerError("not as it was written");
  return Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
}
