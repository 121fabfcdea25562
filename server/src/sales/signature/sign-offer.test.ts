import { createHash } from "node:crypto";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import { sql } from "kysely";
import sharp from "sharp";
import { expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { sentOffer } from "../../../test/factories-sales.ts";
import { problemOf } from "../../platform/http/problems.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { cancelSale } from "../cancel-sale.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { reopenSale } from "../reopen-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { getPortalSigning } from "./get-portal-signing.ts";
import { tokenOf } from "../../../test/factories-sales.ts";

const visit = { ...testOrigin, address: "203.0.113.7", userAgent: "Firefox of Eva" };
const hashed = (text: string) => createHash("sha256").update(text).digest("hex");

type Offer = Awaited<ReturnType<typeof sentOffer>>;
const accept = ({ edge, token, sale }: Offer, given: { signature?: string } = {}) =>
  acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version, ...given }, visit);
const keptOf = ({ run, saleId }: Offer) =>
  run((ctx) => own(ctx, "saleSignatures").selectAll().where("saleId", "=", saleId).execute());

test("a yes is signed: bound to the version, its content and what was shown, and never changed", async () => {
  const offer = await sentOffer();
  await accept(offer);
  const [kept, ...others] = await keptOf(offer);
  expect(others).toEqual([]);
  const version = await offer.run((ctx) =>
    own(ctx, "saleVersions").select(["sha256", "content"]).where("saleId", "=", offer.saleId).executeTakeFirstOrThrow(),
  );
  expect(kept).toMatchObject({ number: 1, party: "customer", content: version.content });
  expect(kept?.sha256).toBe(hashed(kept?.record ?? ""));
  const record = JSON.parse(kept?.record ?? "") as SignatureRecord;
  expect(record).toEqual({
    form: 1,
    party: "customer",
    document: offer.sale.number,
    version: { number: 1, sha256: version.sha256 },
    content: { sha256: hashed(kept?.content ?? "") },
    name: "Eva Robles",
    way: "typed",
    picture: null,
    email: null,
    signedAt: kept?.signedAt,
    address: "203.0.113.7",
    userAgent: "Firefox of Eva",
    shown: { language: "en", text: `I accept quotation ${offer.sale.number}, version 1, for €242.00.` },
  });
  const tampered = offer.run((ctx) => sql`update sale_signatures set record = '{}', sha256 = ''`.execute(ctx.db));
  await expect(tampered).rejects.toMatchObject({ code: "42501" });
  await offer.run((ctx) => sql`delete from sale_signatures`.execute(ctx.db));
  expect(await keptOf(offer)).toEqual([kept]);
});

test("what was drawn is kept as a picture of its own, and what is none is refused before anything is written", async () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><path d="M1 1L500 150" stroke="#111"/></svg>`;
  const offer = await sentOffer();
  const broken = accept(offer, { signature: "data:image/png;base64,AAAA" });
  const problem = problemOf(await broken.catch((error: unknown) => error), "en");
  expect(problem).toMatchObject({ code: "signature.unreadable" });
  expect(await keptOf(offer)).toEqual([]);
  await accept(offer, { signature: `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}` });
  const [kept] = await keptOf(offer);
  const { way, picture } = JSON.parse(kept?.record ?? "") as SignatureRecord;
  expect(way).toBe("drawn");
  const png = Buffer.from(picture?.split(",")[1] ?? "", "base64");
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 600, height: 200 });
});

test("a signature shows on the version that was signed and on no other", async () => {
  const offer = await sentOffer();
  await accept(offer);
  const { run, edge, saleId } = offer;
  expect((await getPortalSigning(edge, offer, testOrigin)).signatures).toMatchObject([{ number: 1 }]);
  const again = await run(async (ctx) => {
    await cancelSale(ctx, { saleId });
    await reopenSale(ctx, { saleId });
    return sendQuotation(ctx, { saleId, to: "eva@robles.example" });
  });
  // the same version was sent again, and nobody has signed it since
  const { signatures } = await getPortalSigning(edge, { token: tokenOf(again) }, testOrigin);
  expect(signatures).toEqual([]);
  expect(await keptOf(offer)).toHaveLength(1);
});
