import { expect, test } from "vitest";
import { mostDatasheetBytes } from "@trato/domain/sales/datasheets.ts";
import { attachText } from "../../../test/attaching.ts";
import { inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { forgedOf, quotation, sentOffer, tokenOf } from "../../../test/factories-sales.ts";
import { listening } from "../../../test/listening.ts";
import { startMailServer } from "../../../test/mail-server.ts";
import { removeFile } from "../../files/change-file.ts";
import { markDatasheet } from "../../files/mark-datasheet.ts";
import { deliverMessage } from "../../messaging/deliver-message.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { edgeOf } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { editSale } from "../edit-sale.ts";
import { getPortalSale } from "../portal/get-portal-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { listDatasheets } from "./datasheets.ts";

type LineId = Awaited<ReturnType<typeof quotation>>["lines"][number]["id"];

const hides = (id: string | undefined, hidesLines: boolean) => ({ id: id as LineId, set: { hidesLines } });

const large = Buffer.alloc(mostDatasheetBytes + 1, "x");

/** A quotation of a chair with a datasheet, one too large for a mail, and a file that stays in the house. */
async function offered(ctx: Context) {
  const sale = await quotation(ctx);
  const productId = sale.lines.find(({ kind }) => kind === "product")?.productId;
  const about = { kind: "product", id: String(productId) } as const;
  const sheet = await attachText(ctx, about, { name: "Chair.txt", text: "Beech, 4 kg" });
  const film = await attachText(ctx, about, { name: "Film.txt", bytes: large });
  await attachText(ctx, about, { name: "Costs.txt", text: "secret" });
  for (const { id } of [sheet, film]) await markDatasheet(ctx, { fileId: id, isDatasheet: true });
  return Object.assign(sale, { sheet });
}

test("datasheets of the products go with the mail as far as they have room, and all are on the customer's page", async () => {
  const made: Awaited<ReturnType<typeof offered>>[] = [];
  const { edge, run, saleId, token } = await sentOffer(async (ctx) => {
    made.push(await offered(ctx));
    return made[0]!;
  });
  const sheet = made[0]!.sheet;
  expect((await run((ctx) => listDatasheets(ctx, { saleId }))).items).toMatchObject([
    { name: "Chair.txt", bytes: 11, isAttached: true },
    { name: "Film.txt", isAttached: false },
  ]);
  const server = await startMailServer();
  const { site, database } = await testEdge();
  const message = await run((ctx) =>
    own(ctx, "messages").selectAll().where("subjectId", "=", saleId).executeTakeFirstOrThrow(),
  );
  const who = { workspaceId: message.workspaceId, actor: systemActor };
  await deliverMessage(message.id, "1", (work) =>
    edgeOf(database, { ...site, smtpUrl: server.url }).run(who, "write", testOrigin, work),
  );
  expect(server.received[0]?.attachments.map(({ name }) => name)).toEqual([message.attachmentName, "Chair.txt"]);
  expect(String(server.received[0]?.attachments[1]?.content)).toBe("Beech, 4 kg");

  const page = () => getPortalSale(edge, { token }, testOrigin);
  expect((await page()).datasheets.map(({ name }) => name)).toEqual(["Chair.txt", "Film.txt"]);
  await run((ctx) => removeFile(ctx, { fileId: sheet.id }));
  expect((await page()).datasheets).toHaveLength(2); // as it was sent
});

test("of a section that is shown as one line no datasheet goes along, of the one after it all do", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await offered(ctx);
    const sheets = async () => (await listDatasheets(ctx, { saleId })).items.map(({ name }) => name);
    const heading = lines.find(({ kind }) => kind === "section")?.id;
    await editSale(ctx, { saleId, lineEdits: [hides(heading, true)] });
    expect(await sheets()).toEqual([]);
    const above = { id: ctx.newId<"sale_lines">(), set: { kind: "section" as const, name: "Above" }, after: null };
    await editSale(ctx, { saleId, lineEdits: [above] });
    await editSale(ctx, { saleId, lineEdits: [hides(above.id, true), hides(heading, false)] });
    expect(await sheets()).toEqual(["Chair.txt", "Film.txt"]);
  }));

test("a datasheet is read by the link that it went along with, and by no other", async () => {
  const made: Awaited<ReturnType<typeof offered>>[] = [];
  const make = async (ctx: Context) => {
    made.push(await offered(ctx));
    return made.at(-1)!;
  };
  const [one, other] = [await sentOffer(make), await sentOffer(make)];
  const [its, others] = made.map(({ sheet }) => sheet.id);
  const { address } = await listening();
  const read = async (token: string, fileId?: string) => {
    const answer = await fetch(`${address}/api/portal/${token}/datasheets/${fileId}`);
    const text = await answer.text(); // all of it is read, so that the server can close
    return [answer.status, answer.status === 200 ? text : null];
  };
  expect(await read(one.token, its)).toEqual([200, "Beech, 4 kg"]);
  expect(await read(one.token, others)).toEqual([404, null]);
  expect(await read(forgedOf(one.token), its)).toEqual([404, null]);
  const again = await one.run(async (ctx) => {
    await editSale(ctx, { saleId: one.saleId, terms: "Carried upstairs" });
    return sendQuotation(ctx, { saleId: one.saleId, to: "ana@acme.example", attachDatasheets: false });
  });
  expect(await read(one.token, its)).not.toContain(200); // behind which stands a newer one
  expect(await read(tokenOf(again), its)).toEqual([200, "Beech, 4 kg"]);
  const attached = await one.run((ctx) =>
    own(ctx, "messageFiles").select("isAttached").where("messageId", "=", again.messageId).execute(),
  );
  expect(attached.some(({ isAttached }) => isAttached)).toBe(false);
  expect(other.saleId).not.toBe(one.saleId);
});
