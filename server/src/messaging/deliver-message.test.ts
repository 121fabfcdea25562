import type { Id } from "@trato/domain/ids.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge, testOrigin } from "../../test/factories.ts";
import { startStallingMailServer, type StallingMailServer } from "../../test/stalling-mail-server.ts";
import { type Company, company } from "../../test/people.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { edgeOf } from "../platform/edge.ts";
import { deliverMessage } from "./deliver-message.ts";

let home: Company;
let mail: StallingMailServer;
beforeAll(async () => {
  [home, mail] = [await company(), await startStallingMailServer()];
});
afterAll(() => mail.stop());

const written = async (): Promise<Id<"messages">> => {
  const name = `Eva ${Math.random()}`;
  await home.administrator.ask("POST /invitations", { email: `${name.replace(/\D/g, "")}@acme.example`, name });
  return (await home.administrator.ask("GET /messages")).body.items[0].id;
};
const shown = async (messageId: string) => (await home.administrator.ask(`GET /messages/${messageId}`)).body;

/** Does its part of a job in transactions of its own, as the queue has it. */
async function run<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  const { database, site } = await testEdge();
  const edge = edgeOf(database, { ...site, smtpUrl: mail.url });
  return edge.run({ workspaceId: home.id, actor: systemActor }, "write", testOrigin, work);
}

test("while the mail server takes its time nothing is locked: whoever takes the mail back is answered at once, and it leaves once", async () => {
  mail.stall();
  const messageId = await written();
  const delivering = deliverMessage(messageId, "1", run);
  await expect.poll(mail.given).toBe(1);
  const { owner } = await testDatabase();
  const open = "select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'";
  expect((await owner.query(open)).rowCount).toBe(0);
  const taken = await home.administrator.ask(`POST /messages/${messageId}/withdraw`);
  expect(taken).toMatchObject({ status: 409, body: { code: "message.leaving" } }); // though the mail server has not answered yet
  await deliverMessage(messageId, "2", run); // another job for the same mail
  expect(mail.given()).toBe(1);
  mail.answer();
  await delivering;
  expect(await shown(messageId)).toMatchObject({ state: "sent", attempts: 1 });
});

test("one whose outcome the database could not keep is taken up by its own job alone, and not handed over twice", async () => {
  mail.stall();
  const before = mail.given();
  const messageId = await written();
  let parts = 0;
  const killed = deliverMessage(messageId, "3", (work) => {
    if (++parts === 2) throw new Error("the process is gone");
    return run(work);
  }).catch(() => undefined);
  await expect.poll(mail.given).toBe(before + 1);
  expect(await shown(messageId)).toMatchObject({ state: "leaving" });
  mail.answer();
  await killed;
  await deliverMessage(messageId, "4", run);
  expect(await shown(messageId)).toMatchObject({ state: "leaving" });
  await deliverMessage(messageId, "3", run);
  expect(mail.given()).toBe(before + 1);
  expect(await shown(messageId)).toMatchObject({ state: "sent" });
});

test("one that is cut off before its answer is handed over once more, as the same by its id; one that was answered is not", async () => {
  mail.stall();
  const before = mail.given();
  const messageId = await written();
  const cutOff = deliverMessage(messageId, "5", run);
  await expect.poll(mail.given).toBe(before + 1);
  mail.hangUp();
  await cutOff;
  expect(await shown(messageId)).toMatchObject({ state: "waiting", attempts: 1 });
  mail.answer();
  for (const jobId of ["6", "7"]) await deliverMessage(messageId, jobId, run);
  expect(await shown(messageId)).toMatchObject({ state: "sent", attempts: 2 });
  const [first, again, ...others] = mail.ids().slice(before);
  expect([first, again, others]).toEqual([expect.stringContaining(messageId), first, []]);
});
