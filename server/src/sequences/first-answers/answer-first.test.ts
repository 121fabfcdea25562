import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { receive, receiveRaw } from "../../../test/arriving.ts";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { mailsOf, mailTemplate, monday, sequence, standing, withServer, work } from "../../../test/sequences.ts";
import { diaryOf } from "../../../test/trying.ts";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { goOn } from "../../opportunities/assignment/go-on.ts";
import { listDraws } from "../../opportunities/assignment/list-draws.ts";
import { later, lead } from "../../../test/factories-opportunities.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { enrolOpportunity } from "../enrol-opportunity.ts";
import { editSequenceSettings } from "../sequences.ts";
import { answerFirst } from "./answer-first.ts";
import { editFirstAnswerRule } from "./first-answer-rules.ts";

type OpportunityId = Id<"opportunities">;

async function answering(t: InWorkspace, given: Partial<Parameters<typeof editFirstAnswerRule>[1]> = {}) {
  const templateId = await mailTemplate(t.system, "Thank you.", "Gracias.");
  const rule = { templateId, version: 0, ...given };
  for (const source of ["api", "mail"] as const) await editFirstAnswerRule(t.system, { source, ...rule });
  return withServer(t.system);
}

/** What the queue was asked to answer, done as it does it. */
async function jobs({ db }: Context) {
  const { rows } = await sql<{ opportunityId: OpportunityId; arrivalId: Id<"arrivals"> }>`
    select payload ->> 'opportunityId' as opportunity_id, payload ->> 'arrivalId' as arrival_id
    from app.jobs() where task = 'answer_first' order by id`.execute(db);
  return rows;
}

/** A lead arrives, and what is to be done about it is done. */
async function arrives(ctx: Context, given: Record<string, unknown>): Promise<OpportunityId> {
  const { id } = await receive(ctx, given);
  const job = (await jobs(ctx)).find(({ opportunityId }) => opportunityId === id);
  if (job) await answerFirst(ctx, job);
  return String(id) as OpportunityId; // that of a lead
}

const reasonOf = (ctx: Context, id: OpportunityId) =>
  own(ctx, "firstAnswers").select(["reason", "messageId"]).where("opportunityId", "=", id).executeTakeFirst();

test("a lead is answered once, in its language and its salesperson's name, and the history says that nobody wrote it", () =>
  inWorkspace(async (t) => {
    const system = await answering(t);
    const anaId = await t.member({ role: "sales", name: "Ana Robles" });
    await assignmentRule(t.system, { name: "All", members: among(anaId), answerMinutes: 30 });
    const id = await arrives(system, { title: "Desks", email: "Eva@puerto.example", language: "es" });
    const [job] = await jobs(system);
    if (!job) throw new Error("the queue was asked");
    await answerFirst(system, job);
    expect(await mailsOf(system, id)).toMatchObject([
      { toAddress: "Eva@puerto.example", body: "Gracias.", byItself: "first_answer", senderId: anaId },
    ]);
    const told = (await diaryOf(t, id)).filter(({ event }) => event === "lead.answered_first");
    expect(told).toMatchObject([{ by: "Trato" }]);
  }));

test("it is no answer of the salesperson's: the time for that runs on", () =>
  inWorkspace(async (t) => {
    const system = await answering(t);
    const people = [await t.member({ role: "sales" }), await t.member({ role: "sales" })] as const;
    await assignmentRule(t.system, { name: "All", members: among(...people), answerMinutes: 30 });
    const id = await arrives(system, { title: "Desks", email: "eva@puerto.example" });
    const [draw] = (await listDraws(system, { opportunityId: id })).items;
    await goOn(later(t.system, 30), draw?.id ?? t.system.newId());
    expect((await listDraws(system, { opportunityId: id })).items.map(({ outcome }) => outcome)).toEqual([
      null,
      "went_on",
    ]);
  }));

test("one address is answered once a day, however often somebody sends a form in its name", () =>
  inWorkspace(async (t) => {
    const system = await answering(t);
    const first = await arrives(system, { title: "Desks", email: "eva@puerto.example" });
    const second = await arrives(system, { title: "Chairs", email: "EVA@puerto.example" });
    expect(await reasonOf(system, first)).toMatchObject({ reason: null });
    expect(await reasonOf(system, second)).toMatchObject({ reason: "answered_today", messageId: null });
    expect(await mailsOf(system, second)).toEqual([]);
  }));

test("colleagues, those who want none, those who did not agree, and nobody's addresses are not answered", () =>
  inWorkspace(async (t) => {
    const system = await answering(t, { needsConsent: true });
    await t.member({ role: "sales", email: "ana@norte.example" });
    await insertOwn(system, "unsubscribes", {
      address: "no@x.example",
      unsubscribedAt: system.now,
      how: "link",
    }).execute();
    const consent = "Write to me";
    for (const [given, reason] of [
      [{ email: "eva@puerto.example" }, "no_consent"],
      [{ email: "ana@norte.example", consent }, "own_address"],
      [{ email: "no@x.example", consent }, "unsubscribed"],
      [{ email: "no-reply@x.example", consent }, "no_person"],
      [{ phone: "600 111 222", consent }, "no_address"],
      [{ email: "leo@puerto.example", consent }, null],
    ] as const)
      expect([given, await reasonOf(system, await arrives(system, { title: "Desks", ...given }))]).toMatchObject([
        given,
        { reason },
      ]);
  }));

test("a template that lacks a value is not sent, and the history says what is missing", () =>
  inWorkspace(async (t) => {
    const templateId = await mailTemplate(t.system, "Dear {{ contact.name }}", "Hola, {{ contact.name }}");
    const system = await answering(t, { templateId });
    const id = await arrives(system, { title: "Desks", email: "eva@puerto.example" });
    expect(await mailsOf(system, id)).toEqual([]);
    expect((await diaryOf(t, id)).at(-1)).toMatchObject({
      event: "lead.not_answered",
      after: { reason: "missing", missing: ["contact.name"] },
    });
  }));

const mailFrom = (sentAt: Date, subject: string) =>
  `From: Eva <eva@puerto.example>\r\nTo: sales@norte.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@puerto.example>\r\nDate: ${sentAt.toUTCString()}\r\nContent-Type: text/plain\r\n\r\nWe need desks.\r\n`;

test("a mail is answered where it is new; what a new mailbox brings of last month is not, nor is spam", () =>
  inWorkspace(async (t) => {
    const system = await answering(t);
    const lastMonth = new Date(Date.parse(system.now) - 30 * 86_400_000);
    await receiveRaw(system, mailFrom(lastMonth, "old"));
    await receiveRaw(system, mailFrom(new Date(system.now), "new"));
    await receiveRaw(system, `X-Spam-Flag: YES\r\n${mailFrom(new Date(system.now), "spam")}`);
    const asked = await jobs(system);
    for (const job of asked) await answerFirst(system, job);
    const reasons = await own(system, "firstAnswers").select("reason").orderBy("opportunityId").execute();
    expect(reasons).toEqual([{ reason: "old" }, { reason: null }]);
  }));

test("a sequence begins by itself where the source says so", () =>
  inWorkspace(
    async (t) => {
      const { id: sequenceId } = await sequence(t.system, [{ call: "Call" }]);
      const system = await answering(t, { templateId: null, sequenceId });
      const id = await arrives(system, { title: "Desks", phone: "600 111 222" });
      expect(await standing(system, id)).toMatchObject({ state: "running", position: 0 });
      expect(await mailsOf(system, id)).toEqual([]);
    },
    { at: monday },
  ));

test("a sequence that writes begins with nobody who is not answered, and once a day with an address", () =>
  inWorkspace(
    async (t) => {
      const { id: sequenceId } = await sequence(t.system, [{ mail: await mailTemplate(t.system) }]);
      const system = await answering(t, { templateId: null, sequenceId, needsConsent: true });
      const consent = "Write to me";
      const begins = async (given: Record<string, unknown>) => {
        const opportunityId = await arrives(system, { title: "Desks", ...given });
        const rows = own(system, "sequenceEnrolments").select("id").where("opportunityId", "=", opportunityId);
        return (await rows.execute()).length;
      };
      expect(await begins({ email: "leo@puerto.example" })).toBe(0);
      expect(await begins({ email: "no-reply@puerto.example", consent })).toBe(0);
      expect(await begins({ email: "eva@puerto.example", consent })).toBe(1);
      expect(await begins({ email: "EVA@puerto.example", consent })).toBe(0);
      expect(await begins({ email: "eva.2@puerto.example", consent })).toBe(1);
    },
    { at: monday },
  ));

test("what was written a month ago, or to a list, begins none and is not answered; a list of the company's own is", () =>
  inWorkspace(
    async (t) => {
      const { id: sequenceId } = await sequence(t.system, [{ call: "Call" }]);
      const system = await answering(t, { sequenceId });
      const lastMonth = new Date(Date.parse(system.now) - 30 * 86_400_000);
      const now = new Date(system.now);
      const own_ = new URL(system.site.publicUrl).hostname;
      await receiveRaw(system, mailFrom(lastMonth, "old"));
      await receiveRaw(system, `List-Id: Joiners <joiners.guild.example>\r\n${mailFrom(now, "list")}`);
      await receiveRaw(system, `Precedence: bulk\r\n${mailFrom(now, "bulk")}`);
      expect(await jobs(system)).toHaveLength(1);
      await receiveRaw(system, `List-Id: <sales.${own_}>\r\nPrecedence: list\r\n${mailFrom(now, "ours")}`);
      for (const job of await jobs(system)) await answerFirst(system, job);
      const reasons = await own(system, "firstAnswers").select("reason").orderBy("opportunityId").execute();
      expect(reasons).toEqual([{ reason: "old" }, { reason: null }]);
      expect(await own(system, "sequenceEnrolments").select("state").execute()).toEqual([{ state: "running" }]);
    },
    { at: monday },
  ));

test("where nothing is answered by itself the queue is not asked", () =>
  inWorkspace(async (t) => {
    await receive(t.system, { title: "Desks", email: "eva@puerto.example" });
    expect(await jobs(t.system)).toEqual([]);
  }));

test("it is counted among the mails of the day, and waits for no room; what a sequence would write waits for the next day", () =>
  inWorkspace(
    async (t) => {
      const system = await answering(t);
      await editSequenceSettings(t.system, { dailyMails: 1, version: 0 });
      const asked = ["eva@puerto.example", "leo@puerto.example"];
      const ids = [];
      for (const email of asked) ids.push(await arrives(system, { title: "Desks", email }));
      for (const id of ids) expect((await mailsOf(system, id)).length).toBe(1);
      const { id: sequenceId } = await sequence(system, [{ mail: await mailTemplate(system) }]);
      const { id: opportunityId } = await lead(system, { email: "zoe@puerto.example" });
      await enrolOpportunity(system, { opportunityId, sequenceId });
      expect(await work(system, opportunityId)).toMatchObject({ state: "running", reason: "day_full" });
      const counted = await own(system, "sequenceMailDays").select("mails").execute();
      expect(counted).toEqual([{ mails: 2 }]);
    },
    { at: monday },
  ));
