import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge } from "../../test/factories.ts";
import { lead as createLead } from "../../test/factories-opportunities.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import type { Visitor } from "../../test/listening.ts";
import { type MailServer, startMailServer } from "../../test/mail-server.ts";
import { passTime } from "../../test/pass-time.ts";
import { asSystem, colleague, type Company, company, signedIn } from "../../test/people.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { edgeOf } from "../platform/edge.ts";
import { startWorker, type Worker } from "../worker.ts";

let home: Company;
let ana: Visitor;
let leadId: string;
let unreached: string;
let mail: MailServer;

beforeAll(async () => {
  home = await company();
  const { id, email } = await colleague(home, { name: "Ana Núñez", email: "ana@robles.example" });
  const other = await colleague(home);
  ana = await signedIn(email, home.slug);
  [leadId, unreached] = await asSystem(home.id, async (ctx) => [
    (await createLead(ctx, { salespersonId: id })).id,
    (await createLead(ctx, { salespersonId: other.id })).id,
  ]);
  mail = await startMailServer();
});

const draft = { to: "eva@acme.example", subject: "Presupuesto para añadir", body: "Buenos días:\n\nAquí está.\n" };

const write = async (about = `leads/${leadId}`, given: object = draft, { ask } = ana) => {
  const answer = await ask(`POST /${about}/send-email`, given);
  expect(answer).toMatchObject({ status: 200, body: { messageId: expect.any(String) } });
  return answer.body.messageId as string; // as the line above has seen
};
const read = async (messageId: string) => (await ana.ask(`GET /messages/${messageId}`)).body;
const stateOf = async (messageId: string) => (await read(messageId)).state;

/** Runs the queue with or without a mail server until the end of the test. */
async function working(smtpUrl: string | null): Promise<Worker> {
  const { serverConfig } = await testDatabase();
  const { database, site } = await testEdge();
  return startWorker({
    edge: edgeOf(database, { ...site, smtpUrl }),
    config: serverConfig,
    lockJobsAs: () => undefined,
    isShared: true,
    reportLost: () => undefined,
  });
}

const hasJob = async (messageId: string) => {
  const { owner } = await testDatabase();
  const found = await owner.query("select from graphile_worker._private_jobs where payload ->> 'messageId' = $1", [
    messageId,
  ]);
  return found.rowCount === 1;
};

/** When the queue does it. */
async function leavesAt(messageId: string): Promise<Date> {
  const { owner } = await testDatabase();
  const { rows } = await owner.query(
    "select run_at as at from graphile_worker._private_jobs where payload ->> 'messageId' = $1",
    [messageId],
  );
  return rows[0].at;
}

describe("with a mail server", () => {
  let worker: Worker;
  beforeAll(async () => (worker = await working(mail.url)));
  afterAll(() => worker.stop());

  it("a mail about a lead leaves when the time to take it back is over, in its writer's name", async () => {
    const messageId = await write();
    const waiting = await read(messageId);
    expect(waiting).toMatchObject({ state: "waiting", senderName: "Ana Núñez", subjectId: leadId });
    expect(Date.parse(waiting.notBefore) - Date.parse(waiting.createdAt)).toBe(8000);
    expect(await leavesAt(messageId)).toEqual(new Date(waiting.notBefore));
    await passTime(messageId);
    await expect.poll(() => mail.received.length).toBe(1);
    const [arrived] = mail.received;
    expect(arrived).toMatchObject({ from: "trato@localhost", to: ["eva@acme.example"] });
    expect(arrived?.text).toBe("Buenos días:\n\nAquí está.");
    expect(arrived?.html).toMatch(/<p[^>]*>Buenos días:<\/p>\s*<p[^>]*>Aquí está\.<\/p>/);
    expect(Object.fromEntries(arrived!.headers)).toMatchObject({
      from: "Ana Núñez <trato@localhost>",
      "reply-to": "Ana Núñez <ana@robles.example>",
      to: "eva@acme.example",
      subject: "Presupuesto para añadir",
      "message-id": `<${messageId}@localhost>`,
    });
    await expect.poll(() => stateOf(messageId)).toBe("sent");
    const history = await ana.ask(`GET /leads/${leadId}/timeline`);
    expect(history.body.items[0]).toMatchObject({
      event: "message.written",
      message: { id: messageId, state: "sent" },
    });
    expect((await ana.ask(`POST /messages/${messageId}/withdraw`)).body.code).toBe("message.sent");
  });

  it("others read it too, some of them unseen; whom the server refuses is told, and the others get it", async () => {
    const copies = { cc: ["leo@acme.example", "no@acme.example"], bcc: ["jefa@robles.example"] };
    const before = mail.received.length;
    mail.refuse({ code: 550, text: "No such mailbox", only: "no@acme.example" });
    const messageId = await write(undefined, { ...draft, ...copies });
    await passTime(messageId);
    await expect.poll(() => stateOf(messageId)).toBe("sent");
    mail.refuse(null);
    expect(mail.received).toHaveLength(before + 1);
    const { to, headers } = mail.received.at(-1)!;
    expect(to).toEqual(["eva@acme.example", "leo@acme.example", "jefa@robles.example"]);
    expect(headers.get("cc")).toBe("leo@acme.example, no@acme.example");
    expect(headers.has("bcc")).toBe(false);
    expect(await read(messageId)).toMatchObject({ ...copies, lastError: expect.stringContaining("no@acme.example") });
    const [told] = (await ana.ask(`GET /leads/${leadId}/timeline`)).body.items;
    expect(told).toMatchObject({ event: "message.failed", after: { to: "no@acme.example" }, message: copies });
  });

  it("a mail that was taken back never leaves", async () => {
    const before = mail.received.length;
    const messageId = await write();
    expect((await ana.ask(`POST /messages/${messageId}/withdraw`)).body).toMatchObject({ state: "withdrawn" });
    await passTime(messageId);
    await expect.poll(() => hasJob(messageId)).toBe(false);
    expect(mail.received).toHaveLength(before);
    expect(await stateOf(messageId)).toBe("withdrawn");
  });

  it("an international domain leaves in plain letters; a mailbox that the server does not take is told as such", async () => {
    const before = mail.received.length;
    await passTime(await write(undefined, { ...draft, to: " info@peña.es " }));
    await expect.poll(() => mail.received.length).toBe(before + 1);
    expect(mail.received.at(-1)?.headers.get("to")).toBe("info@xn--pea-8ma.es");
    mail.refuse({ code: 553, text: "Mailbox syntax incorrect" });
    const messageId = await write(undefined, { ...draft, to: "søren@example.com" });
    await passTime(messageId);
    await expect.poll(() => stateOf(messageId)).toBe("failed");
    mail.refuse(null);
    expect((await read(messageId)).lastError).toMatch(/SMTPUTF8.*Mailbox syntax incorrect/);
  });

  it("a server that has no time now is asked again", async () => {
    mail.refuse({ code: 451, text: "Try again later" });
    const messageId = await write();
    await passTime(messageId);
    await expect.poll(async () => (await read(messageId)).attempts).toBe(1);
    expect(await read(messageId)).toMatchObject({
      state: "waiting",
      lastError: expect.stringContaining("Try again later"),
    });
    mail.refuse(null);
    const before = mail.received.length;
    await passTime(messageId);
    await expect.poll(() => stateOf(messageId)).toBe("sent");
    expect(await read(messageId)).toMatchObject({ attempts: 2, lastError: null });
    expect(mail.received).toHaveLength(before + 1);
  });

  it("what the server refuses for good fails at once, and goes out when its writer tries again", async () => {
    mail.refuse({ code: 550, text: "No such mailbox" });
    const messageId = await write();
    await passTime(messageId);
    await expect.poll(() => stateOf(messageId)).toBe("failed");
    expect((await read(messageId)).lastError).toContain("No such mailbox");
    expect(await hasJob(messageId)).toBe(false);
    mail.refuse(null);
    await ana.ask(`POST /messages/${messageId}/retry`);
    await expect.poll(() => stateOf(messageId)).toBe("sent");
  });
});

test("without a mail server a message waits in the outbox, and leaves by itself when Trato starts with one", async () => {
  const before = mail.received.length;
  const messageId = await write();
  const without = await working(null);
  await passTime(messageId);
  await expect.poll(() => hasJob(messageId)).toBe(false);
  await without.stop();
  expect(await stateOf(messageId)).toBe("waiting");
  const outbox = await ana.ask("GET /messages?state=waiting");
  expect(outbox.body).toMatchObject({ items: [{ id: messageId, body: draft.body }], isMailSet: false });
  const worker = await working(mail.url);
  await expect.poll(() => mail.received.length).toBe(before + 1);
  await worker.stop();
});

describe("who writes to whom", () => {
  it("is asked of every kind of record that one writes about", async () => {
    const made = await asSystem(home.id, async (ctx) => {
      const contactId = await customer(ctx);
      const lines = [{ productId: (await product(ctx)).id, quantity: qty(1) }];
      const sale = await createQuotation(ctx, { customerId: contactId, lines, salespersonId: null });
      return { contactId, saleId: sale.id, purchaseId: (await createPurchase(ctx, { vendorId: contactId, lines })).id };
    });
    for (const about of [
      `opportunities/${leadId}`,
      `contacts/${made.contactId}`,
      `sales/${made.saleId}`,
      `purchases/${made.purchaseId}`,
    ]) {
      // of purchases those know who buy
      const by = about.startsWith("purchases") ? home.administrator : ana;
      const messageId = await write(about, draft, by);
      const { items } = (await by.ask(`GET /${about}/timeline`)).body;
      expect(items[0]).toMatchObject({ event: "message.written", message: { id: messageId, to: draft.to } });
    }
  });

  it("not about a record that is not reached, nor from another workspace", async () => {
    const gone = { status: 404, body: { code: "record.not_found" } };
    expect(await ana.ask(`POST /leads/${unreached}/send-email`, draft)).toMatchObject(gone);
    const { administrator } = await company();
    expect(await administrator.ask(`POST /leads/${leadId}/send-email`, draft)).toMatchObject(gone);
  });

  it("names the field that is wrong", async () => {
    const wrong = await ana.ask(`POST /leads/${leadId}/send-email`, { ...draft, to: "eva", subject: " " });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(["to", "subject"]);
  });
});
