import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Dovecot, debianDovecot, startDovecot } from "../../../../test/dovecot.ts";
import { testDatabase } from "../../../../test/database.ts";
import { testEdge, testSite } from "../../../../test/factories.ts";
import { rawMail } from "../../../../test/mails.ts";
import { type Company, company } from "../../../../test/people.ts";
import { launch } from "../../../../test/trato-process.ts";
import { type MailboxWatch, watchMailboxes } from "./watch-mailboxes.ts";

const mail = (id: string, given: Parameters<typeof rawMail>[0] = {}) =>
  rawMail({ id: `${id}@box.example`, from: `${id}@clients.example`, subject: `Mail ${id}`, ...given });
const mails = (name: string, many: number) => Array.from({ length: many }, (_, nth) => mail(`${name}${nth}`));
const isRead = (inBox: number, here = inBox) => ({ state: "watching", inBox, here });
const pathsOf = ({ folders }: { folders: { path: string }[] }) => folders.map(({ path }) => path).toSorted();

const reader = fileURLToPath(new URL("../../../../test/mailbox-reader.ts", import.meta.url));
const program = debianDovecot();
if (!program)
  process.stderr.write("skipped: mailboxes cannot be read here, Debian's package dovecot-imapd is not installed\n");

describe.skipIf(!program)("mailboxes on a real server", () => {
  let dovecot: Dovecot;
  let home: Company;
  const watches: MailboxWatch[] = [];
  let count = 0;

  beforeAll(async () => {
    dovecot = await startDovecot(program!);
    home = await company();
  });
  afterEach(async () => {
    await Promise.all(watches.splice(0).map(({ stop }) => stop()));
    for (const { id } of await mailboxes()) await ask(`DELETE /mailboxes/${id}`);
  });

  const patient = { timeout: 50_000 };
  const ask = (route: string, body?: object) => home.administrator.ask(route, body);
  const mailboxes = async () => (await ask("GET /mailboxes")).body.items;
  const folderOf = async (id: string, path = "INBOX") =>
    (await mailboxes())
      .find((one: { id: string }) => one.id === id)
      ?.folders.find((one: { path: string }) => one.path === path);
  const leads = async () => (await ask("GET /leads?limit=200")).body.items;
  const address = () => `sales${++count}@norte.example`;
  const at = (given: object = {}) => ({
    name: "Sales",
    address: address(),
    host: "127.0.0.1",
    port: dovecot.port,
    security: "none",
    password: dovecot.password,
    folders: ["INBOX"],
    ...given,
  });
  async function create(given: object = {}): Promise<{ id: string; version: number }> {
    const { status, body } = await ask("POST /mailboxes", at(given));
    expect(body).toMatchObject({ version: 1 });
    expect(status).toBe(200);
    return body;
  }
  const tried = async (given: object) => {
    const { name: _, ...place } = at(given) as Record<string, unknown>;
    const { status, body } = await ask("POST /mailboxes/try", { ...place, ...given });
    return status === 200 ? body : body.code;
  };
  async function watch(): Promise<MailboxWatch> {
    const { serverConfig } = await testDatabase();
    const started = await watchMailboxes(await testEdge(), serverConfig, () => undefined);
    watches.push(started);
    return started;
  }

  const titles = async () => (await leads()).map(({ title }: { title: string }) => title);

  test("what lies in several folders comes in, with the mailbox's team and source, and what comes later within seconds", async () => {
    const { body: team } = await ask("POST /teams", { name: "Centre", memberIds: [] });
    const to = address();
    await dovecot.put(to, "INBOX", mails("early", 3));
    await dovecot.put(to, "Fairs", [mail("fair")]);
    const told = { teamId: team.id, source: "Mailbox", medium: "Post", campaign: "Spring" };
    const { id } = await create({ address: to, folders: ["INBOX", "Fairs"], ...told });
    await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(3));
    await expect.poll(() => folderOf(id, "Fairs"), patient).toMatchObject(isRead(1));
    const fair = (await leads()).find(({ title }: { title: string }) => title === "Mail fair");
    const { body: lead } = await ask(`GET /leads/${fair.id}`);
    expect(lead).toMatchObject({
      team: { id: team.id },
      salesperson: null,
      source: "Mailbox",
      medium: "Post",
      campaign: "Spring",
    });

    await dovecot.put(to, "Fairs", [mail("late")]);
    await expect.poll(titles).toContain("Mail late");
    const seen = await dovecot.as(to, async (client) => {
      await client.mailboxOpen("INBOX");
      return client.search({ seen: true });
    });
    expect(seen).toEqual([]);
  });

  test("of two processes one reads; when it is killed in the middle the other goes on, and nothing is lost or made twice", async () => {
    const to = address();
    await dovecot.put(to, "INBOX", mails("many", 100));
    const { id } = await create({ address: to });
    const { serverConfig: config } = await testDatabase();
    const { child, ended } = launch(reader, [JSON.stringify({ config, site: testSite })], {});
    await expect.poll(async () => (await folderOf(id)).here, patient).toBeGreaterThan(3);
    await watch();
    expect(dovecot.connectionsOf(to)).toBe(1);
    child.kill("SIGKILL");
    await ended;
    expect((await folderOf(id)).here).toBeLessThan(100);
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(100));
    const made = (await titles()).filter((title: string) => title.startsWith("Mail many"));
    expect([made.length, new Set(made).size]).toEqual([100, 100]);
    await expect.poll(() => dovecot.connectionsOf(to)).toBe(1);
  });

  test("where the server gives its mails other numbers all are read again, and none is made twice", async () => {
    const to = address();
    await dovecot.put(to, "INBOX", mails("anew", 4));
    const { id } = await create({ address: to });
    const first = await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(4));
    await first.stop();
    dovecot.countAnew(to);
    await dovecot.put(to, "INBOX", [mail("anew4")]);
    await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(5));
    expect((await titles()).filter((title: string) => title.startsWith("Mail anew"))).toHaveLength(5);
  });

  test("what makes no lead is here too, and it is said why; what has gone from the mailbox stays here", async () => {
    const to = address();
    const own = { from: `Norte <${to}>` };
    const ruled = { ignoredSenders: ["news.example"], ignoredWords: ["out of stock"] };
    await dovecot.put(to, "INBOX", [
      mail("wanted"),
      mail("own", own),
      mail("colleague", { from: home.email }),
      mail("news", { from: "shop@mail.news.example" }),
      mail("words", { subject: "Chair: OUT OF STOCK" }),
      mail("spam", { more: "X-Spam-Flag: YES" }),
    ]);
    const { id } = await create({ address: to, ...ruled });
    await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(6));
    expect((await folderOf(id)).notTaken).toEqual([
      { state: "set_aside", reason: "ignored", count: 2 },
      { state: "set_aside", reason: "own", count: 2 },
      { state: "waiting", reason: "spam", count: 1 },
    ]);
    const listed = (await ask(`GET /arrivals?mailboxId=${id}&state=set_aside`)).body.items;
    expect(listed.map(({ title }: { title: string }) => title).toSorted()).toEqual([
      "Chair: OUT OF STOCK",
      "Mail colleague",
      "Mail news",
      "Mail own",
    ]);
    await dovecot.as(to, async (client) => {
      await client.mailboxOpen("INBOX");
      await client.messageDelete("1:2");
    });
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(4));
    expect((await ask(`GET /arrivals?mailboxId=${id}`)).body.items).toHaveLength(6);
    expect(await titles()).toContain("Mail wanted");
  });

  test("a mail that is too large waits with its beginning, and those behind it come in", async () => {
    const to = address();
    const body = `${"x".repeat(998)}\r\n`.repeat(50_100);
    await dovecot.put(to, "INBOX", [mail("large", { body }), mail("behind")]);
    const { id } = await create({ address: to });
    await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(2));
    const [waiting] = (await ask(`GET /arrivals?mailboxId=${id}&state=waiting`)).body.items;
    expect(waiting).toMatchObject({ reason: "too_large", title: "Mail large" });
  });

  test("a server that goes away is said in words, and is read again when it is back", async () => {
    const to = address();
    const { id } = await create({ address: to });
    await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(0));
    await dovecot.halt();
    await expect
      .poll(() => folderOf(id), patient)
      .toMatchObject({
        state: "wrong",
        problem: expect.stringMatching(/does not answer|ended the connection/),
      });
    await dovecot.resume();
    await dovecot.put(to, "INBOX", [mail("back")]);
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(1));
  });

  test("a password that is wrong is said, and read on is with the right one", async () => {
    const to = address();
    const { id, version } = await create({ address: to, password: "wrong" });
    await watch();
    await expect
      .poll(() => folderOf(id), patient)
      .toMatchObject({
        state: "wrong",
        problem: expect.stringContaining("does not take this user and password"),
      });
    await ask(`PATCH /mailboxes/${id}`, { password: dovecot.password, version });
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(0));
  });

  test("of two processes one reads, and the other goes on where that ends", async () => {
    const to = address();
    const { id } = await create({ address: to });
    const first = await watch();
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(0));
    await watch();
    const connections = () => dovecot.connectionsOf(to);
    await expect.poll(connections).toBe(1);
    await first.stop();
    await dovecot.put(to, "INBOX", [mail("other")]);
    await expect.poll(() => folderOf(id), patient).toMatchObject(isRead(1));
    expect(connections()).toBe(1);
  });

  test("is tried before it is saved: its folders, or what is wrong and where", async () => {
    const good = await tried({});
    expect([good.problem, pathsOf(good)]).toEqual([null, ["INBOX", "Sent"]]);
    expect(good.folders).toContainEqual({ path: "Sent", isSent: true });
    expect((await tried({ password: "wrong" })).problem).toMatchObject({ path: "password" });
    expect((await tried({ host: "there.is.none.invalid", security: "tls" })).problem).toMatchObject({ path: "host" });
    expect((await tried({ host: "169.254.169.254", security: "tls" })).problem).toMatchObject({ path: "host" });
    expect((await tried({ security: "tls" })).problem).toMatchObject({ path: "security" });
    expect((await tried({ security: "starttls" })).problem).toMatchObject({ path: "security" });
    expect((await tried({ folders: ["Nowhere"] })).problem).toMatchObject({
      path: "folders",
      text: expect.stringContaining("(Nowhere)"),
    });
    expect(await tried({ password: undefined })).toBe("mailbox.password_missing");
  });
});
