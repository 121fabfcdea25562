import { readFile } from "node:fs/promises";
import type { Signed } from "@trato/domain/sales/signature/cms.ts";
import type { Evidence } from "@trato/domain/sales/signature/evidence.ts";
import { isSealedByOthers, type Verdict, verifyFile } from "@trato/domain/sales/signature/verify-file.ts";
import { StartupError } from "../platform/startup-error.ts";
import { commandAlone, UsageError } from "./command.ts";

/** Whether a signed PDF, or the evidence of a signature, is as it was signed. Nobody is asked. */
export const verifySignatureCommand = commandAlone({
  summary: "tell whether a signed PDF or its evidence is as it was signed",
  usage: `verify-signature [--fingerprint <hex>] <file>

  <file>         a signed PDF, or the JSON of its evidence
  --fingerprint  the SHA-256 of the certificate that it must be sealed with

It ends with 0 where all is as it was signed, with 1 where anything was altered, and with 2 where the file is neither of the two.`,
  options: { fingerprint: { type: "string" } },
  plan: ({ values: { fingerprint }, positionals }) => {
    const [file, ...others] = positionals;
    if (file === undefined) throw new UsageError("say which file");
    if (others.length > 0) throw new UsageError(`${others.join(" ")} is not understood`);
    const expected = fingerprint?.replaceAll(/[:\s]/g, "").toLowerCase();
    if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected))
      throw new UsageError("a fingerprint has 64 hexadecimal digits");
    return async ({ print }) => {
      const bytes = await readFile(file).catch((error: unknown) => {
        throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      });
      const verdict = await verifyFile(new Uint8Array(bytes));
      for (const line of linesOf(file, verdict)) print(line);
      refuseOthers(file, verdict, expected);
    };
  },
});

function refuseOthers(file: string, verdict: Verdict, expected: string | undefined): void {
  if (verdict.is === "unreadable")
    throw new UsageError(`${file} is neither a signed PDF nor the evidence of a signature`);
  if (verdict.is === "unchecked")
    throw new StartupError(`${file} cannot be checked: this Node has no Web Cryptography`);
  if (verdict.is === "altered") throw new StartupError(`${file} was altered after it was signed`);
  const other = verdict.signed.find(
    ({ certificate }) => expected !== undefined && certificate.fingerprint !== expected,
  );
  if (other) throw new StartupError(`${file} is sealed with another certificate: ${other.certificate.fingerprint}`);
}

function linesOf(file: string, verdict: Verdict): string[] {
  if (verdict.is !== "good") return [];
  const of = verdict.evidence ? evidenceLines(verdict.evidence) : [];
  const others = isSealedByOthers(verdict)
    ? ["more than one certificate sealed it: compare each with its owner's"]
    : [];
  return [
    `${file} is as it was signed`,
    `its SHA-256 ${verdict.sha256}`,
    ...others,
    ...verdict.signed.flatMap(sealLines),
    ...of,
  ];
}

function sealLines({ certificate, claimedAt, stamp }: Signed): string[] {
  const sealed = `sealed by ${certificate.holder}${claimedAt ? ` at ${claimedAt}` : ""}, certificate ${certificate.fingerprint}`;
  return [
    sealed,
    ...(stamp ? [`time stamp of ${stamp.authority}: ${stamp.at}, certificate ${stamp.fingerprint}`] : []),
  ];
}

function evidenceLines({ signatures, accepted, pdf }: Evidence): string[] {
  return [
    ...signatures.map(({ name, way, signedAt, shown }) => `${name} (${way}) at ${signedAt}: ${shown.text}`),
    `${accepted.number}: ${accepted.totals.total} ${accepted.currency}`,
    `PDF ${pdf.sha256}`,
  ];
}
