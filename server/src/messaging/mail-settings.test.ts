import { EditMailSettings } from "@trato/domain/messaging/inputs.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod/mini";
import { testDatabase } from "../../test/database.ts";
import { inWorkspace, testEdge } from "../../test/factories.ts";
import { type MailServer, startMailServer } from "../../test/mail-server.ts";
import { passTime } from "../../test/pass-time.ts";
import { type Company, company } from "../../test/people.ts";
import { diaryOf, tried, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { startWorker, type Worker } from "../worker.ts";
import { editMailSettings, getMailSettings } from "./mail-settings.ts";

const account = { user: "ventas", password: "correcta" };
let mail: MailServer;
let home: Company;
let worker: Worker;

beforeAll(async () => {
  mail = await startMailServer({ account });
  home = await company();
  const { serverConfig: config } = await testDatabase();
  const edge = await testEdge();
  worker = await startWorker({
    edge,
    config,
    lockJobsAs: () => undefined,
    isShared: true,
    reportLost: () => undefined,
  });
});
afterAll(() => worker.stop());

const ask = (route: string, body?: object) => home.administrator.ask(route, body);
const served = () => ({
  host: "127.0.0.1",
  port: mail.port,
  security: "none",
  userName: account.user,
  password: account.password,
  sender: "Norte <ventas@norte.example>",
});
const messageOf = async (messageId: string) => (await ask(`GET /messages/${messageId}`)).body;

test("mail set up on the page leaves, what waited first of all, in the company's name; its password is told to nobody", async () => {
  const invited = { email: "eva@acme.example", name: "Eva" };
  await ask("POST /invitations", invited);
  expect((await ask("GET /messages")).body).toMatchObject({ items: [{ state: "waiting" }], isMailSet: false });

  const set = await ask("PATCH /mail-settings", served());
  const { password, ...shown } = served();
  expect(set).toMatchObject({ status: 200, body: { ...shown, hasPassword: true, isByEnvironment: false, version: 2 } });
  expect(set.body).not.toHaveProperty("password");
  await passTime();
  await expect.poll(() => mail.received.length).toBe(1);
  expect(mail.received[0]).toMatchObject({ from: "ventas@norte.example", to: [invited.email] });
  expect(mail.received[0]?.headers.get("reply-to")).toBe(`Alba Administradora <${home.email}>`);
  expect((await ask("GET /messages")).body).toMatchObject({ isMailSet: true });

  const { owner } = await testDatabase();
  const { rows } = await owner.query("select to_jsonb(s)::text as kept from mail_settings s");
  expect(rows[0].kept).not.toContain(password);
  expect(JSON.stringify((await ask("GET /diary")).body)).not.toContain(password);
});

test("a mail to oneself shows what the server says", async () => {
  const { messageId } = (await ask("POST /mail-settings/try")).body;
  await expect.poll(async () => (await messageOf(messageId)).state).toBe("sent");
  await ask("PATCH /mail-settings", { password: "falsa" });
  const wrong = (await ask("POST /mail-settings/try")).body;
  await expect.poll(async () => (await messageOf(wrong.messageId)).state).toBe("failed");
  expect((await messageOf(wrong.messageId)).lastError).toMatch(/does not take this user and password \(535/);
  await ask("PATCH /mail-settings", { password: account.password });
});

test("what waited for a server that was away leaves as soon as one mail does", async () => {
  await ask("PATCH /mail-settings", { password: "falsa" });
  const before = mail.received.length;
  await ask("POST /invitations", { email: "luis@acme.example", name: "Luis" });
  const [waiting] = (await ask("GET /messages")).body.items;
  await passTime(waiting.id);
  await expect.poll(async () => (await messageOf(waiting.id)).attempts).toBe(1);
  expect(await messageOf(waiting.id)).toMatchObject({ state: "waiting", nextTryAt: expect.any(String) });
  const { owner } = await testDatabase();
  await owner.query("update mail_settings set password = (select password from mail_settings), user_name = null"); // as if the server had been mended
  mail.open();
  await ask("POST /mail-settings/try");
  await expect.poll(() => mail.received.length).toBe(before + 2);
  await expect.poll(async () => (await messageOf(waiting.id)).state).toBe("sent");
  expect(await messageOf(waiting.id)).toMatchObject({ lastError: null, nextTryAt: null });
});

const edit = (ctx: Context, given: z.input<typeof EditMailSettings>) =>
  editMailSettings(ctx, EditMailSettings.parse(given));
const own = { host: "smtp.norte.example", userName: "ventas", password: "correcta", sender: "ventas@norte.example" };

test("a password goes to its own server and user alone, and never in the clear over a net", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    await edit(alba, own);
    expect(await tried(alba, (ctx) => edit(ctx, { host: "smtp.evil.example" }))).toBe("mail.password_again");
    expect(await tried(alba, (ctx) => edit(ctx, { userName: "otra" }))).toBe("mail.password_again");
    expect(await tried(alba, (ctx) => edit(ctx, { security: "none" }))).toBe("mail.password_unencrypted");
    expect(await tried(alba, (ctx) => edit(ctx, { sender: null }))).toBe("mail.sender_missing");
    expect(await edit(alba, { host: "smtp.otra.example", password: "otra" })).toMatchObject({ hasPassword: true });
    expect(await edit(alba, { host: null })).toMatchObject({ host: null, hasPassword: false });
    expect((await diaryOf(t, t.workspace.id)).at(-1)).toMatchObject({
      event: "mail.changed",
      after: { host: null, hasPassword: false },
    });
  }));

test("a sender that is none is refused, and a reply address to which nothing can be added", () => {
  expect(EditMailSettings.safeParse({ replyAddress: "ventas+norte@norte.example" }).success).toBe(false);
  expect(EditMailSettings.safeParse({ sender: "Norte <ventas>" }).success).toBe(false);
  expect(EditMailSettings.parse({ sender: " Norte  <ventas@norte.example>" }).sender).toBe(
    "Norte <ventas@norte.example>",
  );
});

test("what the environment sets is shown, and only there changed; from whose address members write is the workspace's choice", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const smtpUrl = "smtps://ventas%40norte.example:secreta@smtp.norte.example";
    const site = { ...alba.site, smtpUrl, mailFrom: { name: "Norte", address: "ventas@norte.example" } };
    const ctx = { ...alba, site };
    expect(await getMailSettings(ctx)).toEqual({
      host: "smtp.norte.example",
      port: 465,
      security: "tls",
      userName: "ventas@norte.example",
      hasPassword: true,
      sender: "Norte <ventas@norte.example>",
      membersSend: false,
      replyAddress: null,
      isByEnvironment: true,
      version: 1,
    });
    expect(await tried(ctx, () => edit(ctx, own))).toBe("mail.by_environment");
    const chosen = { membersSend: true, replyAddress: "ventas@norte.example" };
    expect(await edit(ctx, chosen)).toMatchObject({ ...chosen, host: "smtp.norte.example" });
  }));

test("administrators alone set it up, of their own company", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => edit(ctx, own))).toEqual(["administrator"]);
    await edit(await t.elsewhere(), own);
    await t.become(t.system);
    expect(await getMailSettings(t.system)).toMatchObject({ host: null, version: 1 });
  }));

test("two who change it at once: the second sees that it changed", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    await edit(alba, { ...own, version: 1 });
    expect(await tried(alba, (ctx) => edit(ctx, { port: 25, version: 1 }))).toBe("record.changed");
  }));
