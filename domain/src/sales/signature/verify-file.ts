import type { Signed } from "./cms.ts";
import { type Bytes, hexOf } from "./der.ts";
import { type Evidence, verifyEvidence } from "./evidence.ts";
import { hashOfBytes } from "./hashes.ts";
import { verifySignedPdf } from "./signed-pdf.ts";

/** What is found of a file: as it was signed, altered since, nothing that Trato signs, or nothing, where hashes cannot be computed. */
export type Verdict =
  | { is: "good"; kind: "pdf" | "evidence"; signed: readonly Signed[]; evidence: Evidence | null; sha256: string }
  | { is: "altered"; kind: "pdf" | "evidence" }
  | { is: "unreadable" }
  | { is: "unchecked" };

/** Looks at a signed PDF or a file of evidence, without asking anybody. */
export async function verifyFile(bytes: Bytes): Promise<Verdict> {
  const { subtle } = crypto as Partial<typeof crypto>; // browsers have it only of pages that come encrypted
  if (!subtle) return { is: "unchecked" };
  const isPdf = new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";
  return isPdf ? verdictOfPdf(bytes) : verdictOfEvidence(bytes);
}

async function verdictOfPdf(bytes: Bytes): Promise<Verdict> {
  const signed = await verifySignedPdf(bytes).catch(() => null);
  if (!signed) return { is: "altered", kind: "pdf" };
  if (signed.length === 0) return { is: "unreadable" };
  return { is: "good", kind: "pdf", signed, evidence: null, sha256: await digestOf(bytes) };
}

async function verdictOfEvidence(bytes: Bytes): Promise<Verdict> {
  const text = textOf(bytes);
  if (text === null || !looksLikeEvidence(text)) return { is: "unreadable" };
  const verified = await verifyEvidence(text).catch(() => null);
  if (!verified) return { is: "altered", kind: "evidence" };
  const { evidence } = verified.file;
  return { is: "good", kind: "evidence", signed: [verified.signed], evidence, sha256: await digestOf(bytes) };
}

const digestOf = async (bytes: Bytes): Promise<string> => hexOf(await hashOfBytes("SHA-256", bytes));

type Good = Extract<Verdict, { is: "good" }>;

/** Whether more than one sealed it: with a certificate of their own anybody can add pages and a seal to somebody else's document. */
export const isSealedByOthers = ({ signed }: Good): boolean =>
  new Set(signed.map(({ certificate }) => certificate.fingerprint)).size > 1;

/** Whether an evidence is of a PDF: of that very file, and sealed with one of its certificates. */
export function isOf(evidence: Good, pdf: Good): boolean {
  const seals = new Set(pdf.signed.map(({ certificate }) => certificate.fingerprint));
  return (
    evidence.evidence?.pdf.sha256 === pdf.sha256 &&
    evidence.signed.every(({ certificate }) => seals.has(certificate.fingerprint))
  );
}

function textOf(bytes: Bytes): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether somebody made a file of evidence of it, whatever became of that. */
function looksLikeEvidence(text: string): boolean {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === "object" && said !== null && "evidence" in said && "signature" in said;
  } catch {
    return false;
  }
}
