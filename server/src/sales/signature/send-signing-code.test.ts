import { expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { sentOffer } from "../../../test/factories-sales.ts";
import { unsealForReceiver } from "../../messaging/sealed-text.ts";
import { problemOf } from "../../platform/http/problems.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";
import { sendSigningCode } from "./send-signing-code.ts";

type Offer = Awaited<ReturnType<typeof sentOffer>>;

async function offerWithMail(work: (offer: Offer) => Promise<void>): Promise<void> {
  const offer = await sentOffer();
  const site = offer.edge.site;
  site.smtpUrl = "smtp://127.0.0.1:9";
  await work(offer).finally(() => (site.smtpUrl = null));
}

const later = (seconds: number) => ({ ...testOrigin, at: new Date(Date.now() + seconds * 1000) });
const ask = ({ edge, token }: Offer, seconds = 0) => sendSigningCode(edge, { token }, later(seconds));
const sign = ({ edge, token, sale }: Offer, code: string, seconds = 0) =>
  acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version, code }, later(seconds));
const answered = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => problemOf(error, "en")?.code ?? String(error),
  );

async function codeOf({ run, edge, saleId }: Offer): Promise<string> {
  const mail = await run((ctx) =>
    own(ctx, "messages").selectAll().where("subjectId", "=", saleId).orderBy("id", "desc").executeTakeFirstOrThrow(),
  );
  expect(mail.toAddress).toBe("ana@robles.example");
  const told = unsealForReceiver(edge.site, mail.sealed ?? "") ?? "";
  const code = /\d{6}/.exec(told)?.[0] ?? "";
  expect(`${mail.subject} ${mail.body} ${mail.sealed}`).not.toContain(code);
  return code;
}

const otherThan = (code: string) => (code === "000000" ? "111111" : "000000");

test("a code goes to where the offer went, is told to nobody else, and signs", () =>
  offerWithMail(async (offer) => {
    expect(await ask(offer)).toEqual({ to: "a•••@robles.example" });
    const code = await codeOf(offer);
    expect(await answered(sign(offer, code))).toBe("done");
    const { items } = await offer.run((ctx) => listSaleSignatures(ctx, { saleId: offer.saleId }));
    expect(items).toMatchObject([{ said: { way: "code", email: "ana@robles.example" } }]);
  }));

test("a wrong code signs nothing, and after five the right one does not either", () =>
  offerWithMail(async (offer) => {
    await ask(offer);
    const code = await codeOf(offer);
    for (const wrong of Array<string>(5).fill(otherThan(code)))
      expect(await answered(sign(offer, wrong))).toBe("signature.code_wrong");
    expect(await answered(sign(offer, code))).toBe("signature.code_wrong");
    await ask(offer, 60);
    expect(await answered(sign(offer, await codeOf(offer), 61))).toBe("done");
  }));

test("a code holds for ten minutes, for the offer it was sent for, and the next one ends it", () =>
  offerWithMail(async (offer) => {
    await ask(offer);
    const first = await codeOf(offer);
    expect(await answered(sign(offer, first, 601))).toBe("signature.code_wrong");
    await ask(offer, 700);
    const second = await codeOf(offer);
    expect(await answered(sign(offer, first === second ? otherThan(first) : first, 701))).toBe("signature.code_wrong");
    await offer.run((ctx) =>
      updateOwn(ctx, "signingCodes").set({ sentVersion: 99 }).where("saleId", "=", offer.saleId).execute(),
    );
    expect(await answered(sign(offer, second, 702))).toBe("signature.code_wrong");
  }));

test("few codes are sent: not two at once, and five in an hour", () =>
  offerWithMail(async (offer) => {
    await ask(offer);
    expect(await answered(ask(offer, 10))).toBe("rate.exceeded");
    for (const minute of [1, 2, 3, 4]) expect(await answered(ask(offer, minute * 60))).toBe("done");
    expect(await answered(ask(offer, 300))).toBe("rate.exceeded");
    expect(await answered(ask(offer, 3_700))).toBe("done");
  }));

test("without mail there is no code, and of what is accepted already none is sent", async () => {
  const offer = await sentOffer();
  expect(await answered(ask(offer))).toBe("signature.way_closed");
  await offerWithMail(async (other) => {
    await acceptQuotation(other.edge, { token: other.token, name: "Eva", version: other.sale.version }, testOrigin);
    expect(await answered(ask(other))).toBe("sale.accepted");
  });
});
