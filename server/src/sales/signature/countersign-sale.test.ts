import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { createServer, type Server } from "node:http";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isOf, isSealedByOthers, type Verdict, verifyFile } from "@trato/domain/sales/signature/verify-file.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { sentOffer } from "../../../test/factories-sales.ts";
import { readStored } from "../../platform/contents/read-stored.ts";
import { insertOwn, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { cancelSale } from "../cancel-sale.ts";
import { reopenSale } from "../reopen-sale.ts";
import { countersignSale } from "./countersign-sale.ts";
import { findSignedDocument } from "./find-signed-document.ts";
import { getPortalSigning } from "./get-portal-signing.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";
import { makeSignedDocument } from "./make-signed-document.ts";

const folder = mkdtempSync(join(tmpdir(), "trato-stamps-"));
const at = (name: string) => join(folder, name);

/** An authority of one's own, which openssl plays. */
const authority = `oid_section = new_oids
[new_oids]
policy = 1.2.3.4.1
[tsa]
default_tsa = one
[one]
serial = ${at("serial")}
signer_cert = ${at("tsa.pem")}
signer_key = ${at("tsa.key")}
signer_digest = sha256
default_policy = policy
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[req]
distinguished_name = dn
[dn]
[ext]
extendedKeyUsage = critical,timeStamping
`;

let server: Server;
let isBroken = false;
beforeAll(async () => {
  writeFileSync(at("cnf"), authority);
  writeFileSync(at("serial"), "01\n");
  const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", at("tsa.key"), "-out", at("tsa.pem")];
  openssl([...made, "-subj", "/O=Stamps of Norte", "-days", "30", "-config", at("cnf"), "-extensions", "ext"]);
  server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (isBroken) return reply.writeHead(500).end();
      writeFileSync(at("query"), Buffer.concat(parts));
      openssl([
        "ts",
        "-reply",
        "-queryfile",
        at("query"),
        "-config",
        at("cnf"),
        "-section",
        "one",
        "-out",
        at("reply"),
      ]);
      reply.writeHead(200, { "content-type": "application/timestamp-reply" }).end(readFileSync(at("reply")));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function openssl(asked: string[]): void {
  const { status, stderr } = spawnSync("openssl", asked);
  expect([status, stderr.toString()]).toEqual([0, expect.anything()]);
}

async function signedOffer() {
  const offer = await sentOffer();
  const { run, edge, token, sale, saleId } = offer;
  const { port } = server.address() as AddressInfo; // it listens on one
  const stampUrl = `http://127.0.0.1:${port}/stamp`;
  await run((ctx) => insertOwn(ctx, "signingSettings", { countersigns: true, stampUrl }).execute());
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  const [{ id: signatureId } = { id: null }] = (await run((ctx) => listSaleSignatures(ctx, { saleId }))).items;
  if (!signatureId) throw new Error("nobody signed");
  return { ...offer, signatureId };
}

async function madeOf(
  { run, saleId }: Awaited<ReturnType<typeof signedOffer>>,
  signatureId: Parameters<typeof makeSignedDocument>[1],
) {
  await makeSignedDocument(run, signatureId);
  const { stored, evidence } = await run((ctx) => findSignedDocument(ctx, { saleId, signatureId }));
  const pdf = await readStored(stored);
  const [ofPdf, ofEvidence] = [pdf ?? Buffer.of(), Buffer.from(evidence ?? "")].map((bytes) => new Uint8Array(bytes));
  return { pdf: pdf ?? Buffer.of(), verdicts: [await verifyFile(ofPdf!), await verifyFile(ofEvidence!)] }; // both are there
}

test("a time stamp is asked for, fits, and is told; without an answer it is sealed without", async () => {
  const offer = await signedOffer();
  const local = { ...offer.edge.site, areOwnRatesGood: true };
  const run: typeof offer.run = (work) => offer.run((ctx) => work({ ...ctx, site: local }));
  const { verdicts } = await madeOf({ ...offer, run }, offer.signatureId);
  const fingerprint = new X509Certificate(readFileSync(at("tsa.pem"))).fingerprint256.replaceAll(":", "").toLowerCase();
  const stamped = { is: "good", signed: [{ stamp: { authority: "Stamps of Norte", fingerprint } }] };
  expect(verdicts).toMatchObject([stamped, stamped]);

  isBroken = true;
  const other = await signedOffer();
  const without = await madeOf(other, other.signatureId).finally(() => (isBroken = false));
  expect(without.verdicts).toMatchObject([
    { is: "good", signed: [{ stamp: null }] },
    { is: "good", signed: [{ stamp: null }] },
  ]);
});

test("somebody signs for the company what the customer signed: once, on the same, in the same PDF", async () => {
  const offer = await signedOffer();
  const { run, saleId, signatureId, edge, token } = offer;
  const first = await madeOf(offer, signatureId);
  const { items } = await run((ctx) => countersignSale(ctx, { saleId, signatureId }));
  expect(items).toMatchObject([{ party: "customer" }, { party: "seller", number: 1, isMade: false }]);
  const again = run((ctx) => countersignSale(ctx, { saleId, signatureId }));
  await expect(again).rejects.toMatchObject({ code: "signature.countersigned" });
  const second = items[1]!.id; // as was just said
  const { pdf, verdicts } = await madeOf(offer, second);
  expect(pdf.subarray(0, first.pdf.length).equals(first.pdf)).toBe(true);
  expect(verdicts).toMatchObject([
    { is: "good", signed: [{}, {}] },
    { is: "good", evidence: { signatures: [{ party: "customer" }, { party: "seller" }] } },
  ]);
  expect((await getPortalSigning(edge, { token }, testOrigin)).signatures).toHaveLength(2);
});

test("of a PDF it is told that more than one certificate sealed it, and whether an evidence is its own", async () => {
  const offer = await signedOffer();
  const { run, saleId, signatureId } = offer;
  const first = goodOf((await madeOf(offer, signatureId)).verdicts);
  expect([isSealedByOthers(first.pdf), isOf(first.evidence, first.pdf)]).toEqual([false, true]);
  await run((ctx) => updateOwn(ctx, "signingKeys").set({ endedAt: ctx.now }).execute());
  const { items } = await run((ctx) => countersignSale(ctx, { saleId, signatureId }));
  const second = goodOf((await madeOf(offer, items[1]!.id)).verdicts); // as was just said
  expect([isSealedByOthers(second.pdf), isOf(second.evidence, second.pdf)]).toEqual([true, true]);
  expect([isOf(first.evidence, second.pdf), isOf(second.evidence, first.pdf)]).toEqual([false, false]);
});

type Good = Extract<Verdict, { is: "good" }>;

function goodOf([pdf, evidence]: Verdict[]): { pdf: Good; evidence: Good } {
  if (pdf?.is !== "good" || evidence?.is !== "good") throw new Error("not as it was signed");
  return { pdf, evidence };
}

test("where the company does not want it, nobody signs for it, nor what is not signed", async () => {
  const { run, saleId, edge, token, sale } = await sentOffer();
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  const [signature] = (await run((ctx) => listSaleSignatures(ctx, { saleId }))).items;
  const signatureId = signature!.id; // it was just signed
  const countersign = (id = signatureId) => run((ctx) => countersignSale(ctx, { saleId, signatureId: id }));
  await expect(countersign()).rejects.toMatchObject({ code: "signature.way_closed" });
  await run((ctx) => insertOwn(ctx, "signingSettings", { countersigns: true }).execute());
  const other = await signedOffer(); // of another workspace
  await expect(countersign(other.signatureId)).rejects.toMatchObject({ code: "record.not_found" });
  await run(async (ctx) => {
    await cancelSale(ctx, { saleId });
    await expect(countersignSale(ctx, { saleId, signatureId })).rejects.toMatchObject({ code: "sale.cancelled" });
    await reopenSale(ctx, { saleId });
  });
  await expect(countersign()).rejects.toMatchObject({ code: "signature.none" });
});
