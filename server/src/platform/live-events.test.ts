import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import { lead as createLead, opportunity } from "../../test/factories-opportunities.ts";
import { testDatabase } from "../../test/database.ts";
import { mostStreams } from "./live-events.ts";
import { atEndOfFile } from "../../test/ending.ts";
import { listen } from "../../test/listen.ts";
import { listening, type Visitor } from "../../test/listening.ts";
import { asSystem, type Colleague, colleague, type Company, company, signedIn } from "../../test/people.ts";

let home: Company;
let ana: Colleague;
let blas: Colleague;
let asAna: Visitor;
let asBlas: Visitor;

beforeAll(async () => {
  home = await company();
  [ana, blas] = [await colleague(home, { name: "Ana" }), await colleague(home, { name: "Blas" })];
  [asAna, asBlas] = [await signedIn(ana.email, home.slug), await signedIn(blas.email, home.slug)];
});

/** Comes back to a place, and has heard what was missed. */
async function since(visitor: Visitor, slug: string, place: string) {
  const back = await listen(visitor, slug, place);
  await expect.poll(back.place).not.toBe("");
  return back;
}

/** A connection that asks for live events and reads nothing after their beginning; answers the server's end of it. */
async function unreading(visitor: Visitor, slug: string): Promise<Socket> {
  const { address, server } = await listening();
  const { hostname, port } = new URL(address);
  const opened = once(server.server, "connection");
  const socket = connect(Number(port), hostname);
  atEndOfFile(() => socket.destroy());
  const [end] = (await opened) as [Socket]; // as a server says it
  socket.write(
    `GET /api/events HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${visitor.cookie()}\r\nx-workspace: ${slug}\r\n\r\n`,
  );
  await once(socket, "data");
  socket.pause();
  return end;
}

describe("live events", () => {
  it("cut off whoever reads nothing of them, and go on for the others", async () => {
    const quiet = await company();
    const unread = await unreading(quiet.administrator, quiet.slug);
    const reading = await listen(quiet.administrator, quiet.slug);
    await expect.poll(reading.place).not.toBe("");
    const { server } = await testDatabase();
    const tell = (changes: unknown) =>
      server.query("select app.tell($1)", [JSON.stringify([{ workspaceId: quiet.id, changes }])]);
    const long = { kind: "contact", version: 1, clientId: "x".repeat(4_000_000) };
    const heard = [];
    for (let told = 0; told < 6; told++) {
      const id = crypto.randomUUID();
      await tell([{ ...long, id }]);
      await expect.poll(() => reading.of(id)).toEqual(["contact"]);
      heard.push(id);
    }
    await expect.poll(() => unread.destroyed).toBe(true);
    await tell(null); // as where a process has ended: all are told to ask anew
    await expect.poll(reading.reloads).toBe(1);
    expect(reading.changes.map(({ id }) => id)).toEqual(heard);
  });

  it("let nobody hold more streams than many pages need; who closes one may open another, and others are not concerned", async () => {
    const eva = await colleague(home, { name: "Eva" });
    const asEva = await signedIn(eva.email, home.slug);
    const held = await Promise.all(Array.from({ length: mostStreams }, () => listen(asEva, home.slug)));
    const { status, body, headers } = await asEva.ask("GET /events");
    expect([status, body.code, headers.get("retry-after")]).toEqual([429, "events.too_many", "30"]);
    await listen(asBlas, home.slug);
    held.pop()!.leave();
    const { address } = await listening();
    const again = async () => {
      const over = new AbortController();
      const known = { cookie: asEva.cookie(), "x-workspace": home.slug };
      const opened = await fetch(`${address}/api/events`, { headers: known, signal: over.signal });
      over.abort();
      return opened.status;
    };
    await expect.poll(again).toBe(200);
    for (const { leave } of held) leave();
  });

  it("two sessions see each other's change within a second, each marked by the tab that made it", async () => {
    const { id } = await asSystem(home.id, (ctx) => createLead(ctx, { salespersonId: ana.id }));
    const both = [await listen(asAna, home.slug), await listen(home.administrator, home.slug)];
    const edit = async (by: Visitor, tab: string, priority: number) => {
      const began = Date.now();
      const edited = await by.ask(`PATCH /leads/${id}`, { priority }, { "x-client-id": tab });
      expect(edited.status).toBe(200);
      const heard = () => both.map(({ changes }) => changes.find(({ version }) => version === edited.body.version));
      await expect.poll(heard).toMatchObject(both.map(() => ({ id, clientId: tab })));
      return Math.max(...heard().map((change) => change!.at - began));
    };
    for (const [by, tab] of [
      [asAna, "tab-of-ana"],
      [home.administrator, "tab-of-alba"],
    ] as const) {
      const took = [await edit(by, tab, 1), await edit(by, tab, 2), await edit(by, tab, 3)];
      expect(Math.min(...took)).toBeLessThan(1000); // of three on a busy machine one
    }
  });

  it("nobody hears of what he does not reach: another's deal and all that is said about it, another company's records", async () => {
    const elsewhere = await company();
    const [reaching, notReaching, stranger] = [
      await listen(asAna, home.slug),
      await listen(asBlas, home.slug),
      await listen(elsewhere.administrator, elsewhere.slug),
    ];
    const { id } = await asSystem(home.id, (ctx) => opportunity(ctx, { salespersonId: ana.id }));
    await asAna.ask(`POST /opportunities/${id}/notes`, { body: "Wants chairs" });
    const activity = await asAna.ask(`POST /opportunities/${id}/activities`, { kind: "call", summary: "Ask" });
    const mail = { to: "eva@acme.example", subject: "Offer", body: "Hello" };
    const { messageId } = (await asAna.ask(`POST /opportunities/${id}/send-email`, mail)).body;
    const contact = await asAna.ask("POST /contacts", { kind: "company", name: "Acme" });
    await expect.poll(() => notReaching.of(contact.body.id)).toEqual(["contact"]);
    await expect.poll(() => reaching.of(contact.body.id)).toEqual(["contact"]);
    expect(new Set(reaching.of(id))).toEqual(new Set(["opportunity", "timeline"]));
    expect(reaching.of(activity.body.id)).toEqual(["activity"]);
    expect(reaching.of(messageId)).toEqual(["message"]);
    for (const hidden of [id, activity.body.id, messageId]) expect(notReaching.of(hidden)).toEqual([]);
    expect(stranger.changes).toEqual([]);
  });

  it("whoever loses a record out of his reach hears of it a last time, and no more", async () => {
    const [losing, never] = [
      await listen(asBlas, home.slug),
      await listen(await signedIn((await colleague(home)).email, home.slug), home.slug),
    ];
    const { id } = await asSystem(home.id, (ctx) => opportunity(ctx, { salespersonId: blas.id }));
    await expect.poll(() => losing.of(id)).toEqual(["opportunity"]); // made: told before it is handed over
    const given = await home.administrator.ask(`POST /opportunities/${id}/assign`, { salespersonId: ana.id });
    expect(given.status).toBe(200);
    await expect.poll(() => losing.of(id)).toHaveLength(2);
    const heard = losing.changes.findLast((change) => change.id === id);
    expect(heard?.version).toBe(given.body.version);
    expect(Object.keys(heard!).sort()).toEqual(["at", "clientId", "id", "kind", "version"]);

    await asAna.ask(`PATCH /opportunities/${id}`, { priority: 2 });
    const contact = await asAna.ask("POST /contacts", { kind: "company", name: "Acme" });
    for (const each of [losing, never]) await expect.poll(() => each.of(contact.body.id)).toEqual(["contact"]);
    expect(losing.of(id)).toEqual(["opportunity", "opportunity"]);
    expect(never.of(id)).toEqual([]);
  });

  it("follows the rights of whoever listens, and ends with the session", async () => {
    const carla = await colleague(home);
    const asCarla = await signedIn(carla.email, home.slug);
    const heard = await listen(asCarla, home.slug);
    const { id } = await asSystem(home.id, (ctx) => createLead(ctx, { salespersonId: ana.id }));
    const contact = await asAna.ask("POST /contacts", { kind: "company", name: "Acme" });
    await expect.poll(() => heard.of(contact.body.id)).toEqual(["contact"]); // all before it has been told as well
    expect(heard.of(id)).toEqual([]);
    await home.administrator.ask(`PATCH /members/${carla.id}`, { reach: "all" });
    await expect.poll(() => heard.of(carla.id)).toContain("member");
    await asAna.ask(`PATCH /leads/${id}`, { priority: 3 });
    await expect.poll(() => heard.of(id)).toContain("opportunity");
    await asCarla.ask("POST /auth/sign-out", {});
    await asAna.ask(`PATCH /leads/${id}`, { priority: 0 });
    await expect.poll(heard.isOpen).toBe(false);
  });

  it("tells whoever comes back what happened meanwhile, once, and what happens from then on", async () => {
    const first = await listen(asAna, home.slug);
    const before = await asAna.ask("POST /contacts", { kind: "company", name: "Acme" });
    await expect.poll(() => first.of(before.body.id)).toEqual(["contact"]);
    first.leave();
    const meanwhile = await asAna.ask("POST /contacts", { kind: "company", name: "Brea" });
    await home.administrator.ask(`PATCH /contacts/${meanwhile.body.id}`, { name: "Breo" });
    const back = await listen(asAna, home.slug, first.place());
    await expect.poll(() => back.of(meanwhile.body.id)).toHaveLength(2);
    const after = await asAna.ask("POST /contacts", { kind: "company", name: "Cea" });
    await expect.poll(() => back.of(after.body.id)).toEqual(["contact"]);
    expect([back.of(before.body.id), back.of(meanwhile.body.id), back.reloads()]).toEqual([
      [],
      ["contact", "contact"],
      0,
    ]);
    const again = await listen(asAna, home.slug, back.place());
    await expect.poll(again.place).toBe(back.place());
    expect(again.changes).toEqual([]);
  });

  it("tells whoever asks for the past what was told meanwhile, as a page that began to ask before", async () => {
    const [began, first] = [performance.now(), await listen(asAna, home.slug)];
    const meanwhile = await asAna.ask("POST /contacts", { kind: "company", name: "Brea" });
    await expect.poll(() => first.of(meanwhile.body.id)).toEqual(["contact"]);
    const page = await listen(asAna, home.slug, performance.now() - began);
    await expect.poll(() => page.of(meanwhile.body.id)).toEqual(["contact"]);
    const late = await listen(asAna, home.slug, 1);
    await expect.poll(late.place).not.toBe("");
    expect([page.reloads(), late.of(meanwhile.body.id), late.reloads()]).toEqual([0, [], 0]);
  });

  it("says to ask for everything anew where it does not know the place: of long ago, or of another server", async () => {
    const back = await listen(asAna, home.slug, crypto.randomUUID());
    await expect.poll(back.reloads).toBe(1);
    const contact = await asAna.ask("POST /contacts", { kind: "company", name: "Acme" });
    await expect.poll(() => back.of(contact.body.id)).toEqual(["contact"]);
  });

  it("tells nobody who comes back, be it with another's place, of what he does not reach", async () => {
    const elsewhere = await company();
    const first = await listen(asAna, home.slug);
    await expect.poll(first.place).not.toBe("");
    const { id } = await asSystem(home.id, (ctx) => opportunity(ctx, { salespersonId: ana.id }));
    const contact = await asAna.ask("POST /contacts", { kind: "company", name: "Acme" });
    await expect.poll(() => first.of(contact.body.id)).toEqual(["contact"]);
    const place = first.place();
    await asAna.ask(`PATCH /opportunities/${id}`, { priority: 3 });
    const seen = await asAna.ask("POST /contacts", { kind: "company", name: "Brea" });
    const [own, others] = [await since(asAna, home.slug, place), await since(asBlas, home.slug, place)];
    await expect.poll(() => own.of(id)).toEqual(["opportunity"]);
    await expect.poll(() => others.of(seen.body.id)).toEqual(["contact"]);
    expect(others.of(id)).toEqual([]);
    const stranger = await since(elsewhere.administrator, elsewhere.slug, place);
    expect([stranger.changes, stranger.reloads()]).toEqual([[], 0]);
  });

  it("is not for those who are not signed in", async () => {
    const { address } = await listening();
    expect((await fetch(`${address}/api/events`)).status).toBe(401);
  });
});
