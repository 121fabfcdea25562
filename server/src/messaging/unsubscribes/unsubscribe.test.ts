import { expect, test } from "vitest";
import { later, lead } from "../../../test/factories-opportunities.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { mailTemplate, mailsOf, monday, sequence, standing, withServer, work } from "../../../test/sequences.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { deleteOpportunity } from "../../opportunities/removing/delete-opportunity.ts";
import "../../reactions.ts";
import { enrolOpportunity } from "../../sequences/enrol-opportunity.ts";
import { stopSequencesOf } from "../../sequences/follow-recorded.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import { deliverMessage } from "../deliver-message.ts";
import { writeMessage } from "../write-message.ts";
import { listUnsubscribes } from "./list-unsubscribes.ts";
import { keepUnsubscribe, unsubscribe, unsubscribeByMail } from "./unsubscribe.ts";
import { hashOf, unsubscribedOf } from "./store.ts";

test("whoever follows the link of a mail is on the list once, and his sequences end wherever his address is", () =>
  inWorkspace(
    async (t) => {
      const system = withServer(t.system);
      const { id: opportunityId } = await lead(system, { email: "Eva@Puerto.example" });
      const { id: another } = await lead(system, { email: "eva@puerto.example" });
      const { id: sequenceId } = await sequence(system, [
        { mail: await mailTemplate(system) },
        { days: 1, call: "Call" },
      ]);
      for (const id of [opportunityId, another]) await enrolOpportunity(system, { opportunityId: id, sequenceId });
      await work(system, opportunityId);
      const [mail] = await mailsOf(system, opportunityId);
      if (!mail) throw new Error("one was written");
      for (const how of ["one_click", "link"] as const) await unsubscribeByMail(system, mail.id, how);
      expect((await listUnsubscribes(system, { limit: 10 })).items).toMatchObject([
        { address: "eva@puerto.example", how: "one_click", memberName: null },
      ]);
      const told = (await diaryOf(t, opportunityId)).filter(({ event }) => event === "mail.unsubscribed");
      expect(told).toMatchObject([{ by: "Eva@Puerto.example", after: { address: "eva@puerto.example" } }]);
      await stopSequencesOf(system, { kind: "address", id: "eva@puerto.example", reason: "unsubscribed" });
      for (const id of [opportunityId, another])
        expect(await standing(system, id)).toMatchObject({ state: "stopped", reason: "unsubscribed" });
      expect(await mailsOf(system, opportunityId)).toMatchObject([{ state: "withdrawn" }]);
      await unsubscribeByMail(system, mail.id, null);
      expect(await unsubscribedOf(system, "EVA@puerto.example")).toBeNull();
    },
    { at: monday },
  ));

test("a mail that Trato wrote by itself does not leave to whoever wants none; one of a colleague does", () =>
  inWorkspace(async (t) => {
    const system = withServer(t.system);
    const { id } = await lead(system, { email: "eva@puerto.example" });
    const about = { kind: "opportunity" as const, id };
    const draft = { about, to: "eva@puerto.example", subject: "Hello", body: "Hello" };
    await unsubscribe(system, about, { address: "Eva@puerto.example", isUnsubscribed: true });
    const messageId = await writeMessage(system, { ...draft, byItself: "first_answer" });
    await deliverMessage(messageId, "1", (takeUp) => takeUp(system));
    expect(await mailsOf(system, id)).toMatchObject([{ state: "withdrawn" }]);
  }));

test("nor does one about a lead that was deleted meanwhile; whoever was written to before can unsubscribe still", () =>
  inWorkspace(async (t) => {
    const system = withServer(t.system);
    const { id } = await lead(system, { email: "eva@puerto.example" });
    const draft = {
      about: { kind: "opportunity" as const, id },
      to: "eva@puerto.example",
      subject: "Hello",
      body: "Hello",
    };
    const messageId = await writeMessage(system, { ...draft, byItself: "sequence" });
    await deleteOpportunity(system, { opportunityId: id });
    await deliverMessage(messageId, "1", (takeUp) => takeUp(system));
    expect(await mailsOf(system, id)).toMatchObject([{ state: "withdrawn" }]);
    await unsubscribeByMail(system, messageId, "one_click");
    expect(await unsubscribedOf(system, "eva@puerto.example")).not.toBeNull();
  }));

test("who writes mails keeps it by hand for what he reaches, and takes it back", () =>
  inWorkspace(async (t) => {
    const anaId = await t.member({ role: "sales" });
    const { id } = await lead(t.system, { email: "eva@puerto.example", salespersonId: anaId });
    const keep = (ctx: Parameters<typeof unsubscribe>[0], isUnsubscribed = true) =>
      unsubscribe(ctx, { kind: "opportunity", id }, { address: "eva@puerto.example", isUnsubscribed });
    expect(await triedBy(t, { role: "manager" }, (ctx) => keep(ctx))).toBe("done");
    expect(await triedBy(t, { role: "back_office" }, (ctx) => keep(ctx))).toBe("record.not_found");
    expect(await triedBy(t, { role: "sales" }, (ctx) => keep(ctx))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => keep(ctx))).toBe("record.not_found");
    const ana = await t.as({ id: anaId });
    await keep(ana);
    expect(await unsubscribedOf(ana, "eva@puerto.example")).not.toBeNull();
    await keep(ana, false);
    expect(await unsubscribedOf(ana, "eva@puerto.example")).toBeNull();
  }));

test("who unsubscribed himself is taken off the list by himself or by who answers for people's data", () =>
  inWorkspace(async (t) => {
    const anaId = await t.member({ role: "sales" });
    const { id } = await lead(t.system, { email: "eva@puerto.example", salespersonId: anaId });
    const about = { kind: "opportunity" as const, id };
    const draft = { about, to: "eva@puerto.example", subject: "Hello", body: "Hello" };
    const messageId = await writeMessage(t.system, { ...draft, byItself: "sequence" });
    await unsubscribeByMail(t.system, messageId, "link");
    const takeOff = (ctx: Parameters<typeof unsubscribe>[0]) =>
      unsubscribe(ctx, about, { address: "Eva@puerto.example", isUnsubscribed: false });
    await expect(takeOff(await t.as({ id: anaId }))).rejects.toMatchObject({ code: "mail.own_word" });
    expect(await unsubscribedOf(t.system, "eva@puerto.example")).not.toBeNull();
    await takeOff(await t.as({ id: await t.member({ role: "manager" }) }));
    expect(await unsubscribedOf(t.system, "eva@puerto.example")).toBeNull();
  }));

test("by a record one keeps the addresses that it has to do with, and no others; whoever leads keeps any", () =>
  inWorkspace(async (t) => {
    const anaId = await t.member({ role: "sales" });
    const { id } = await lead(t.system, { email: "eva@puerto.example", salespersonId: anaId });
    const about = { kind: "opportunity" as const, id };
    const ana = await t.as({ id: anaId });
    const put = (ctx: Parameters<typeof unsubscribe>[0], address: string, isUnsubscribed = true) =>
      unsubscribe(ctx, about, { address, isUnsubscribed });
    expect(await tried(ana, (ctx) => put(ctx, "leo@puerto.example"))).toBe("mail.strange_address");
    expect(await tried(ana, (ctx) => put(ctx, "EVA@puerto.example"))).toBe("done");
    await t.asSystem((system) =>
      writeMessage(system, { about, to: "leo@puerto.example", subject: "Hello", body: "Hello" }),
    );
    expect(await tried(ana, (ctx) => put(ctx, "leo@puerto.example"))).toBe("done");
    const keep = (ctx: typeof ana, isUnsubscribed = true) =>
      keepUnsubscribe(ctx, { address: "Anybody@x.example", isUnsubscribed });
    expect(await whoMay(t, (ctx) => keep(ctx))).toEqual(["manager", "administrator"]);
    const marta = await t.as({ role: "manager", name: "Marta" });
    await keep(marta);
    const { items } = await listUnsubscribes(marta, { limit: 5, search: "ANYBODY" });
    expect(items).toMatchObject([{ address: "anybody@x.example", how: "hand", memberName: "Marta" }]);
    expect((await listUnsubscribes(marta, { limit: 5, search: "nobody" })).items).toEqual([]);
    expect(await unsubscribedOf(await t.elsewhere(), "anybody@x.example")).toBeNull();
    await t.become(marta);
    await keep(marta, false);
    expect(await unsubscribedOf(marta, "anybody@x.example")).toBeNull();
  }));

test("what was taken off by mistake is on the list again as it was said, and a salesperson brings back no own word", () =>
  inWorkspace(async (t) => {
    const anaId = await t.member({ role: "sales" });
    const { id } = await lead(t.system, { email: "eva@puerto.example", salespersonId: anaId });
    const about = { kind: "opportunity" as const, id };
    const draft = { about, to: "eva@puerto.example", subject: "Hello", body: "Hello" };
    const messageId = await writeMessage(t.system, { ...draft, byItself: "sequence" });
    await unsubscribeByMail(t.system, messageId, "link");
    const marta = later(await t.as({ role: "manager", name: "Marta" }), 60);
    const [said] = (await listUnsubscribes(marta, { limit: 5 })).items;
    const address = "Eva@puerto.example";
    await keepUnsubscribe(marta, { address, isUnsubscribed: false });
    expect((await listUnsubscribes(marta, { limit: 5 })).items).toEqual([]);
    const ana = await t.as({ id: anaId });
    const again = { address, isUnsubscribed: true, asItWas: true };
    expect(await tried(ana, (ctx) => unsubscribe(ctx, about, again))).toBe("mail.own_word");
    await t.become(marta);
    await keepUnsubscribe(marta, again);
    expect((await listUnsubscribes(marta, { limit: 5 })).items).toEqual([said]);
    await keepUnsubscribe(marta, { address, isUnsubscribed: false });
    await keepUnsubscribe(marta, { address, isUnsubscribed: true });
    const items = [{ address: "eva@puerto.example", how: "hand", memberName: "Marta", unsubscribedAt: marta.now }];
    expect(await listUnsubscribes(marta, { limit: 5 })).toMatchObject({ items });
    await keepUnsubscribe(marta, { address: "leo@x.example", isUnsubscribed: true, asItWas: true });
    expect(await unsubscribedOf(marta, "leo@x.example")).not.toBeNull();
  }));

test("whoever was erased and unsubscribes again is on the list once, and can be erased again", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const address = "eva@puerto.example";
    const kept = () => own(marta, "unsubscribes").select(["address", "takenBackAt"]).execute();
    await keepUnsubscribe(marta, { address, isUnsubscribed: true });
    await updateOwn(marta, "unsubscribes")
      .set({ address: hashOf(address) })
      .execute(); // as an erasure leaves it
    await keepUnsubscribe(marta, { address, isUnsubscribed: true });
    expect(await kept()).toEqual([{ address, takenBackAt: null }]);
  }));
