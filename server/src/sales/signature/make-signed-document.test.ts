import * as fc from "fast-check";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { EvidenceFile } from "@trato/domain/sales/signature/evidence.ts";
import { evidenceForm } from "@trato/domain/sales/signature/evidence.ts";
import { verifyFile } from "@trato/domain/sales/signature/verify-file.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { sentOffer } from "../../../test/factories-sales.ts";
import { erasePersonalData } from "../../contacts/personal/erase-personal-data.ts";
import { keepDocument } from "../../documents/kept/keep-document.ts";
import { readStored } from "../../platform/contents/read-stored.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { commands } from "../../shell/commands.ts";
import { runCommand } from "../../shell/run-command.ts";
import { cancelSale } from "../cancel-sale.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { reopenSale } from "../reopen-sale.ts";
import { findPortalSigned, findSignedDocument } from "./find-signed-document.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";
import { makeSignedDocument } from "./make-signed-document.ts";
import { askForUnmade } from "./sign-missing.ts";

const folder = mkdtempSync(join(tmpdir(), "trato-signed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What poppler says of a PDF; nothing where it is not there. */
const popplerOn = (path: string) => spawnSync("pdfsig", ["-nocert", path]).stdout?.toString() ?? "Signature is Valid.";
const is = async (bytes: Uint8Array) => (await verifyFile(new Uint8Array(bytes))).is;

async function signed() {
  const offer = await sentOffer();
  const { edge, token, sale, saleId, run } = offer;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M1 1L50 15" stroke="#111"/></svg>`;
  const signature = `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}`;
  await acceptQuotation(edge, { token, name: "Eva Núñez", version: sale.version, signature }, testOrigin);
  const [kept] = (await run((ctx) => listSaleSignatures(ctx, { saleId }))).items;
  if (!kept) throw new Error("nobody signed");
  const signatureId = kept.id;
  await makeSignedDocument(run, signatureId);
  const made = await run((ctx) => findSignedDocument(ctx, { saleId, signatureId }));
  const pdf = await readStored(made.stored);
  if (!pdf || !made.evidence) throw new Error("nothing was made");
  return { ...offer, signatureId, pdf, evidence: made.evidence };
}

async function documentOf(ctx: Context, saleId: Id<"sales">) {
  const version = own(ctx, "saleVersions").select("documentId").where("saleId", "=", saleId);
  return (await version.executeTakeFirstOrThrow()).documentId;
}

const nobodyElse = { email: undefined, phone: undefined, opportunityId: undefined };

let done: Awaited<ReturnType<typeof signed>>;
beforeAll(async () => {
  done = await signed();
});

test("the version's PDF stands in the signed one byte for byte, and is made once", async () => {
  const { run, saleId, signatureId, pdf, edge } = done;
  const version = await keepDocument(run, await run((ctx) => documentOf(ctx, saleId)));
  expect(pdf.subarray(0, version.length).equals(version)).toBe(true);
  expect(pdf.length).toBeGreaterThan(version.length);
  await makeSignedDocument(run, signatureId);
  const again = await run((ctx) => findPortalSigned(ctx, { saleId, signatureId }));
  expect((await readStored(again.stored))?.equals(pdf)).toBe(true);
  const other = await sentOffer();
  await expect(other.run((ctx) => findSignedDocument(ctx, { saleId, signatureId }))).rejects.toMatchObject({
    code: "record.not_found",
  });
  expect((await run((ctx) => listSaleSignatures(ctx, { saleId }))).items).toMatchObject([{ isMade: true }]);
  expect(edge.site.smtpUrl).toBeNull();
});

test("what could not be made is asked for again by night; of what is forgotten while it is made nothing is kept", async () => {
  const offer = await sentOffer();
  const { edge, token, sale, saleId, run } = offer;
  await acceptQuotation(edge, { token, name: "Eva Núñez", version: sale.version }, testOrigin);
  const [{ id: signatureId } = { id: null }] = (await run((ctx) => listSaleSignatures(ctx, { saleId }))).items;
  if (!signatureId) throw new Error("nobody signed");
  const byNight = (hours: number) =>
    run((ctx) => {
      const now = new Date(Date.parse(ctx.now) + hours * 3_600_000).toISOString() as Moment; // a moment
      return askForUnmade({ ...ctx, now });
    });
  expect(await byNight(0)).toEqual([]);
  expect(await byNight(2)).toEqual([signatureId]);

  const documentId = await run(async (ctx) => {
    await cancelSale(ctx, { saleId });
    await reopenSale(ctx, { saleId }); // nothing is ordered
    return documentOf(ctx, saleId);
  });
  await keepDocument(run, documentId);
  let worked = 0;
  const meanwhile: typeof run = async (work) => {
    const given = await run(work);
    worked += 1;
    if (worked === 2) await run((ctx) => erasePersonalData(ctx, { ...nobodyElse, contactId: sale.customer.id }));
    return given;
  };
  await makeSignedDocument(meanwhile, signatureId);
  expect(worked).toBe(3);
  const none = run((ctx) => findSignedDocument(ctx, { saleId, signatureId }));
  await expect(none).rejects.toMatchObject({ code: "record.not_found" });
  expect(await byNight(2)).toEqual([]);
});

test("openssl and poppler find both signatures good, as Trato does", async () => {
  const { pdf, evidence } = done;
  expect(await is(pdf)).toBe("good");
  expect(await is(Buffer.from(evidence))).toBe("good");
  const [, start = 0, end = 0] = /\/ByteRange \[ 0 (\d+) (\d+)/.exec(pdf.toString("latin1"))?.map(Number) ?? [];
  const cms = Buffer.from(pdf.subarray(start + 1, end - 1).toString("latin1"), "hex");
  const file = JSON.parse(evidence) as EvidenceFile;
  const cases = [
    [cms.subarray(0, 4 + cms.readUInt16BE(2)), Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)])],
    [Buffer.from(file.signature, "base64"), Buffer.from(evidenceForm(file.evidence))],
  ] as const;
  for (const [signature, content] of cases) {
    const [of, what] = [join(folder, "signature.der"), join(folder, "content")];
    writeFileSync(of, signature);
    writeFileSync(what, content);
    const asked = [
      "cms",
      "-verify",
      "-binary",
      "-inform",
      "DER",
      "-in",
      of,
      "-content",
      what,
      "-noverify",
      "-out",
      "/dev/null",
    ];
    expect(spawnSync("openssl", asked).stderr.toString()).toContain("successful");
  }
  writeFileSync(join(folder, "signed.pdf"), pdf);
  expect(popplerOn(join(folder, "signed.pdf"))).toContain("Signature is Valid.");
});

test("a PDF of which any byte is any other one is found to be altered", async () => {
  const { pdf } = done;
  const place = fc.record({ at: fc.integer({ min: 20, max: pdf.length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(place, { minLength: 1, maxLength: 3, selector: ({ at }) => at }),
      async (places) => {
        const altered = Buffer.from(pdf);
        for (const { at, by } of places) altered.writeUInt8(altered.readUInt8(at) ^ by, at);
        expect(await is(altered)).toBe("altered");
      },
    ),
    { numRuns: 150 },
  );
  expect(await is(Buffer.concat([pdf, Buffer.from("\n% more")]))).toBe("altered");
  const range = pdf.indexOf("/ByteRange");
  for (let at = range; at < pdf.indexOf("]", range) + 1; at++) {
    const altered = Buffer.from(pdf);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect([at, await is(altered)]).toEqual([at, "altered"]);
  }
});

test("evidence of which any single value is another one is found to be altered", async () => {
  const file = JSON.parse(done.evidence) as object;
  const paths = leavesOf(file);
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths) {
    const altered = structuredClone(file);
    change(altered, path);
    const text = `${JSON.stringify(altered, null, 2)}\n`;
    expect([path.join("."), await is(Buffer.from(text))]).toEqual([path.join("."), "altered"]);
  }
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), value, async (path, said) => {
      const altered = structuredClone(file);
      const before = change(altered, path, said);
      fc.pre(before !== said);
      expect(await is(Buffer.from(`${JSON.stringify(altered, null, 2)}\n`))).toBe("altered");
    }),
    { numRuns: 150 },
  );
  expect(await is(Buffer.from(done.evidence.replace('"form": 1', '"form": 1,\n    "form": 1')))).toBe("altered");
  const beside = `${JSON.stringify({ ...file, signedBy: "Somebody else" }, null, 2)}\n`;
  expect(await is(Buffer.from(beside))).toBe("altered");
  expect(await is(Buffer.from(done.evidence.replaceAll("\n", "\r\n")))).toBe("good");
});

type Path = string[];
type Holder = Record<string, unknown>;

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

/** One sign more or less, one cent, something where there was nothing; or what is said. Answers what it was. */
function change(of: object, path: Path, said?: unknown): unknown {
  const holder = path.slice(0, -1).reduce((part, name) => part[name] as Holder, of as Holder); // as the path goes
  const name = path.at(-1) ?? "";
  const value = holder[name];
  if (said !== undefined) holder[name] = said;
  else if (typeof value === "number") holder[name] = value + 1;
  else if (typeof value === "string")
    holder[name] = value.endsWith("0") ? `${value.slice(0, -1)}1` : `${value.slice(0, -1)}0`;
  else holder[name] = value === null ? "" : !value;
  return value;
}

test("the command says it by its exit code: good, altered, or nothing of the kind", async () => {
  const lines: string[] = [];
  const streams = { print: (line: string) => void lines.push(line), tell: () => undefined };
  const ways = {
    open: () => Promise.reject(new Error("nothing is opened")),
    alone: (work: (s: typeof streams) => Promise<void>) => work(streams),
  };
  const verify = async (content: Uint8Array | string, ...options: string[]) => {
    const path = join(folder, "asked");
    writeFileSync(path, content);
    return runCommand(commands, ["verify-signature", ...options, path], streams, ways).catch(
      (error: Error) => `1 ${error.name}`,
    );
  };
  expect(await verify(done.evidence)).toBe(0);
  expect(lines.join("\n")).toMatch(/Eva Núñez \(drawn\) at .*: I accept quotation S00001, version 1, for €242\.00\./);
  expect(await verify(done.pdf)).toBe(0);
  const fingerprint = /certificate ([0-9a-f]{64})/.exec(lines.join("\n"))?.[1] ?? "";
  expect(await verify(done.pdf, "--fingerprint", fingerprint.replaceAll(/..(?=.)/g, "$&:").toUpperCase())).toBe(0);
  expect(await verify(done.pdf, "--fingerprint", "0".repeat(64))).toBe("1 StartupError");
  expect(await verify(done.evidence.replace("Chair", "Cheir"))).toBe("1 StartupError");
  expect(await verify("{}")).toBe(2);
  expect(await verify(done.pdf, "--fingerprint", "0")).toBe(2);
  expect(await runCommand(commands, ["verify-signature"], streams, ways)).toBe(2);
  expect(await runCommand(commands, ["verify-signature", join(folder, "none")], streams, ways)).toBe(2);
});
