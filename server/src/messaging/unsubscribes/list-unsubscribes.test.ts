import { expect, test } from "vitest";
import { lead, later } from "../../../test/factories-opportunities.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { pagesOf } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { writeMessage } from "../write-message.ts";
import { listUnsubscribes } from "./list-unsubscribes.ts";
import { unsubscribedOf } from "./store.ts";
import { keepUnsubscribe, unsubscribe } from "./unsubscribe.ts";

test("the list has the latest first, page by page, and finds one address; another company's is not in it", () =>
  inWorkspace(async (t) => {
    const { id } = await lead(t.system, {});
    const about = { kind: "opportunity" as const, id };
    for (const [minutes, name] of ["a", "b", "c"].entries())
      await unsubscribe(later(t.system, minutes), about, { address: `${name}@x.example`, isUnsubscribed: true });
    const pages = await pagesOf((cursor) => listUnsubscribes(t.system, { limit: 2, ...(cursor && { cursor }) }));
    expect(pages.flat().map(({ address }) => address)).toEqual(["c@x.example", "b@x.example", "a@x.example"]);
    const found = await listUnsubscribes(t.system, { limit: 2, address: "B@x.example" });
    expect(found.items).toMatchObject([{ address: "b@x.example", how: "hand" }]);
    expect((await listUnsubscribes(await t.elsewhere(), { limit: 2 })).items).toEqual([]);
  }));

test("each reads of those with whom something has to do that he reaches; whoever sees all reads all of them", () =>
  inWorkspace(async (t) => {
    const [anaId, luisId] = [await t.member({ role: "sales" }), await t.member({ role: "sales" })];
    await createContact(t.system, { kind: "person", name: "Bea", email: "Bea@x.example" });
    const { id } = await lead(t.system, { email: "Eva@x.example", salespersonId: anaId });
    await lead(t.system, { email: "luis@x.example", salespersonId: luisId });
    const about = { kind: "opportunity" as const, id };
    await t.asSystem((system) => writeMessage(system, { about, to: "Leo@x.example", subject: "Hello", body: "Hello" }));
    const marta = await t.as({ role: "manager" });
    for (const [minutes, name] of ["bea", "eva", "luis", "leo", "stranger"].entries())
      await keepUnsubscribe(later(marta, minutes), { address: `${name}@x.example`, isUnsubscribed: true });
    const ana = await t.as({ id: anaId });
    const readBy = async (ctx: typeof ana) =>
      (await listUnsubscribes(ctx, { limit: 9 })).items.map(({ address }) => address.replace("@x.example", ""));
    expect(await readBy(ana)).toEqual(["leo", "eva", "bea"]);
    expect((await listUnsubscribes(ana, { limit: 9, address: "luis@x.example" })).items).toEqual([]);
    expect((await own(ana, "unsubscribes").select("address").execute()).length).toBe(3);
    expect(await readBy(await t.as({ id: luisId }))).toEqual(["luis", "bea"]);
    expect(await readBy(await t.as({ role: "back_office" }))).toEqual(["bea"]);
    expect(await readBy(await t.become(marta))).toEqual(["stranger", "leo", "luis", "eva", "bea"]);
    // that somebody wants none holds for whoever writes to him, also where it is not to be read
    expect(await unsubscribedOf(await t.become(ana), "luis@x.example")).not.toBeNull();
  }));
