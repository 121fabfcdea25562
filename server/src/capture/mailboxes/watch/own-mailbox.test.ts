import type { Id } from "@trato/domain/ids.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/database.ts";
import { type Dovecot, debianDovecot, startDovecot } from "../../../../test/dovecot.ts";
import { testEdge } from "../../../../test/factories.ts";
import { rawMail } from "../../../../test/mails.ts";
import { asSystem, type Colleague, colleague, type Company, company, signedIn } from "../../../../test/people.ts";
import type { Visitor } from "../../../../test/listening.ts";
import { createContact } from "../../../contacts/create-contact.ts";
import { deactivateMember } from "../../../identity/deactivate-member.ts";
import { sendEmail } from "../../../messaging/send-email.ts";
import { createLead } from "../../../opportunities/create-opportunity.ts";
import type { Context } from "../../../platform/context.ts";
import { own } from "../../../platform/rows.ts";
import { getTimeline } from "../../../reports/get-timeline.ts";
import { type MailboxWatch, watchMailboxes } from "./watch-mailboxes.ts";

const program = debianDovecot();
if (!program)
  process.stderr.write("skipped: no member's mailbox is read here, Debian's package dovecot-imapd is not installed\n");

describe.skipIf(!program)("a member's own mailbox", () => {
  let dovecot: Dovecot;
  let home: Company;
  let watch: MailboxWatch;
  let berta: Colleague;
  let asks: Visitor["ask"];
  let known: { contactId: Id<"contacts">; leadId: Id<"opportunities">; otherId: Id<"opportunities">; sentId: string };

  const patient = { timeout: 50_000 };
  const system = <T>(work: (ctx: Context) => Promise<T>) => asSystem(home.id, work);

  beforeAll(async () => {
    dovecot = await startDovecot(program!);
    home = await company();
    berta = await colleague(home, { name: "Berta" });
    ({ ask: asks } = await signedIn(berta.email, home.slug));
    known = await system(async (ctx) => {
      const { id: contactId } = await createContact(ctx, { kind: "person", name: "Ana", email: "ana@ruiz.example" });
      const { id: leadId } = await createLead(ctx, { title: "Luz", email: "luz@sol.example", salespersonId: berta.id });
      const others = { email: "max@secret.example", salespersonId: home.administratorId };
      const { id: otherId } = await createLead(ctx, { title: "Max", ...others });
      const about = { kind: "opportunity" as const, id: otherId };
      const { messageId } = await sendEmail(ctx, about, { to: "max@secret.example", subject: "Offer", body: "Here" });
      return { contactId, leadId, otherId, sentId: `${messageId}@localhost` };
    });
    watch = await watchMailboxes(await testEdge(), (await testDatabase()).serverConfig, () => undefined);
  });
  afterAll(() => watch?.stop());

  const mail = (id: string, from: string, given: Parameters<typeof rawMail>[0] = {}) =>
    rawMail({ id: `${id}@mail.example`, from, to: berta.email, subject: id, ...given });
  const historyOf = async (kind: "contact" | "opportunity", id: string) => {
    const { items } = await system((ctx) => getTimeline(ctx, { kind, id }, { limit: 80 }));
    return items.flatMap(({ event, actor, arrival }) =>
      arrival?.mail ? [[event, actor.kind, actor.name, arrival.mail.subject, arrival.mail.to]] : [],
    );
  };
  const mine = async () => (await asks("GET /me/mailboxes")).body.items[0];
  const counts = async () =>
    (await mine()).folders.map(({ path, state, inBox, here, leftOut }: Record<string, unknown>) => [
      path,
      state,
      inBox,
      here,
      leftOut,
    ]);
  const at = (more: object = {}) => ({
    name: "Mine",
    address: berta.email,
    host: "127.0.0.1",
    port: dovecot.port,
    security: "none",
    password: dovecot.password,
    folders: ["INBOX", "Sent"],
    ...more,
  });

  test("what concerns a contact, a deal or a mail of Trato's lies in its history, and of the rest nothing is kept", async () => {
    const plan = "--b\n\nThe plan\n--b\nContent-Disposition: attachment; filename=Plan.txt\n\nplan\n--b--\n";
    await dovecot.put(berta.email, "INBOX", [
      mail("from Ana", "Ana <ana@ruiz.example>", { more: "Content-Type: multipart/mixed; boundary=b", body: plan }),
      mail("private", "friend@home.example"),
      mail("from Max, whom others look after", "max@secret.example"),
      mail("colleague", `Alba <${home.email}>`),
      mail("spam", "ana@ruiz.example", { more: "X-Spam-Flag: YES" }),
      mail("answer", "unknown@elsewhere.example", { more: `References: <${known.sentId}>` }),
      mail("to sales", "ana@ruiz.example", { to: `sales@norte.example, ${berta.email}` }),
    ]);
    await dovecot.put(berta.email, "Sent", [
      mail("to Ana", `Berta <${berta.email}>`, { to: "Ana <ana@ruiz.example>" }),
      mail("to a friend", `Berta <${berta.email}>`, { to: "friend@home.example" }),
      mail("to Luz", `Berta <${berta.email}>`, { to: "luz@sol.example" }),
    ]);
    await home.administrator.ask("POST /mailboxes", { ...at(), address: "sales@norte.example", folders: ["INBOX"] });
    expect(await asks("POST /me/mailboxes", at())).toMatchObject({ status: 200 });
    await expect.poll(counts, patient).toEqual([
      ["INBOX", "watching", 7, 2, 5],
      ["Sent", "watching", 3, 2, 1],
    ]);
    const ofAna = await historyOf("contact", known.contactId);
    expect(ofAna).toHaveLength(2);
    expect(ofAna).toContainEqual(["mail.received", "customer", "Ana", "from Ana", [berta.email]]);
    expect(ofAna).toContainEqual(["mail.sent", "member", "Berta", "to Ana", ["Ana"]]);
    expect(await historyOf("opportunity", known.leadId)).toEqual([
      ["mail.sent", "member", "Berta", "to Luz", ["luz@sol.example"]],
    ]);
    expect((await historyOf("opportunity", known.otherId)).map(([, , , subject]) => subject)).toEqual(["answer"]);
    const kept = await system(async (ctx) => ({
      mails: (await own(ctx, "receivedMails").select("subject").execute()).map(({ subject }) => subject).toSorted(),
      notTaken: await own(ctx, "arrivals").select("id").where("state", "<>", "taken").execute(),
      leads: (await own(ctx, "opportunities").select("title").execute()).map(({ title }) => title).toSorted(),
      files: (await own(ctx, "files").select("name").execute()).map(({ name }) => name),
    }));
    expect(kept).toEqual({
      mails: ["answer", "from Ana", "to Ana", "to Luz"],
      notTaken: [],
      leads: ["Luz", "Max"],
      files: ["Plan.txt"],
    });
  });

  test("what comes later lies there within seconds; whoever is known later is known when it is read otherwise", async () => {
    await dovecot.put(berta.email, "INBOX", [mail("later", "ana@ruiz.example")]);
    await expect
      .poll(async () => (await historyOf("contact", known.contactId)).map(([, , , subject]) => subject), patient)
      .toContain("later");
    const friend = { kind: "person" as const, name: "Friend", email: "friend@home.example" };
    const { id } = await system((ctx) => createContact(ctx, friend));
    const { id: mailboxId, version } = await mine();
    await asks(`PATCH /me/mailboxes/${mailboxId}`, { version, name: "Berta's" });
    await expect
      .poll(async () => (await historyOf("contact", id)).map(([, , , subject]) => String(subject)).toSorted(), patient)
      .toEqual(["private", "to a friend"]);
  });

  test("whoever leaves is not read any more", async () => {
    await expect.poll(() => dovecot.connectionsOf(berta.email), patient).toBe(2);
    await system(async (ctx) => deactivateMember(ctx, { memberId: berta.id, version: 1 }));
    await expect.poll(() => dovecot.connectionsOf(berta.email), patient).toBe(0);
  });
});
