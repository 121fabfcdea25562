import { expect, test } from "vitest";
import { testEdge, testOrigin } from "../../test/factories.ts";
import { quotation } from "../../test/factories-sales.ts";
import { startMailServer } from "../../test/mail-server.ts";
import { putLogo } from "../../test/logos.ts";
import { asSystem, company } from "../../test/people.ts";
import { removeLogo } from "../identity/company/logos.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { edgeOf } from "../platform/edge.ts";
import { markOfSheets } from "../platform/print/sheets.ts";
import { own, updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { editSale } from "../sales/edit-sale.ts";
import { sendQuotation } from "../sales/send-quotation.ts";
import { deliverMessage } from "./deliver-message.ts";

test("a quotation leaves with the PDF of the version that was sent, unless it is left out; what cannot be made is told", async () => {
  const [home, mail] = [await company(), await startMailServer()];
  const { database, site } = await testEdge();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edgeOf(database, { ...site, smtpUrl: mail.url }).run(
      { workspaceId: home.id, actor: systemActor },
      "write",
      testOrigin,
      work,
    );
  const send = (given: object = {}) =>
    asSystem(home.id, async (ctx) => {
      const { id: saleId } = await quotation(ctx);
      await sendQuotation(ctx, { saleId, to: "ana@acme.example", ...given });
      await editSale(ctx, { saleId, terms: "Written after it was sent" });
      return own(ctx, "messages").selectAll().where("subjectId", "=", saleId).executeTakeFirstOrThrow();
    });
  const shown = async (messageId: string) => (await home.administrator.ask(`GET /messages/${messageId}`)).body;

  const sent = await send();
  const { print } = await run((ctx) => own(ctx, "keptDocuments").selectAll().executeTakeFirstOrThrow());
  expect(print).not.toContain("Written after");
  expect(JSON.parse(print)).toMatchObject({ sheets: markOfSheets(), template: "sales/print/sale.typ" });
  await deliverMessage(sent.id, "1", run);
  const [arrived] = mail.received;
  const [file, ...others] = arrived!.attachments;
  expect(others).toEqual([]);
  expect(file?.name).toBe(sent.attachmentName);
  expect(file?.content.subarray(0, 5).toString()).toBe("%PDF-");
  expect(arrived?.text).toContain(sent.link);
  expect(await shown(sent.id)).toMatchObject({ state: "sent", attachment: expect.stringMatching(/-S\d+\.pdf$/) });

  const { administrator } = home;
  const kept = await administrator.ask(`GET /messages/${sent.id}/attachment`);
  expect(kept.headers.get("content-type")).toBe("application/pdf");
  expect(kept.body).toMatch(/^%PDF-/);

  const bare = await send({ attachPdf: false });
  await deliverMessage(bare.id, "2", run);
  expect((await administrator.ask(`GET /messages/${bare.id}/attachment`)).status).toBe(404);
  expect(mail.received.at(-1)).toMatchObject({ text: expect.stringContaining(bare.link!), attachments: [] });

  const foreign = await send();
  const attachment = JSON.stringify({ template: "../../package.json", content: {} });
  const without = { attachment, documentId: null };
  await run((ctx) => updateOwn(ctx, "messages").set(without).where("id", "=", foreign.id).execute());
  await deliverMessage(foreign.id, "3", run);
  expect(await shown(foreign.id)).toMatchObject({
    state: "failed",
    lastError: expect.stringContaining("could not be made"),
  });
  expect(mail.received).toHaveLength(2);
});

test("a mail brings the logo along, and so does its document, as they were when it was written", async () => {
  const [home, mail] = [await company(), await startMailServer()];
  const { database, site } = await testEdge();
  const edge = edgeOf(database, { ...site, smtpUrl: mail.url });
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: home.id, actor: systemActor }, "write", testOrigin, work);
  const messageId = await asSystem(home.id, async (ctx) => {
    await putLogo(ctx);
    const { id: saleId } = await quotation(ctx);
    await sendQuotation(ctx, { saleId, to: "ana@acme.example" });
    return (await own(ctx, "messages").select("id").where("subjectId", "=", saleId).executeTakeFirstOrThrow()).id;
  });
  await deliverMessage(messageId, "1", run);
  const raw = mail.received[0]!.raw;
  expect(raw).toContain("Content-ID: <logo@trato>");
  expect(raw).toContain("cid:logo@trato");
  await run(removeLogo);
  const { body } = await home.administrator.ask(`GET /messages/${messageId}/attachment`);
  expect(body).toContain("/Subtype /Image");
});
