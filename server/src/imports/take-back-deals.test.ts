import { expect, test } from "vitest";
import { bring, undo } from "../../test/bring.ts";
import { inWorkspace } from "../../test/factories.ts";
import { createContact } from "../contacts/create-contact.ts";
import { editOpportunity } from "../opportunities/edit-opportunity.ts";
import type { OpportunityId } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createQuotation } from "../sales/create-quotation.ts";

const file = (count: number) =>
  ["title,email", ...Array.from({ length: count }, (_, n) => `Interest ${n},p${n}@x.example`)].join("\n");
const deals = (ctx: Context) => ctx.db.selectFrom("opportunities").select(["id", "title"]).orderBy("title").execute();

test("what was changed since stays, all others go together", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { id } = await bring(marta, "leads", file(30));
    const [first] = await deals(marta);
    await editOpportunity(await t.as({ role: "manager", name: "Eva" }), {
      opportunityId: first?.id as OpportunityId, // there are thirty
      title: "Aaa",
    });
    expect(await undo(marta, id)).toMatchObject({ state: "undone", undone: 29, kept: 1 });
    expect(await deals(marta)).toMatchObject([{ title: "Aaa" }]);
  }));

test("where a quotation was made for one of them, it stays and the others go one by one", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { id } = await bring(marta, "opportunities", file(5));
    const [first] = await deals(marta);
    const { id: customerId } = await createContact(marta, { kind: "company", name: "Acme" });
    await createQuotation(marta, { customerId, opportunityId: first?.id, lines: [] });
    expect(await undo(marta, id)).toMatchObject({ state: "undone", undone: 4, kept: 1 });
    expect(await deals(marta)).toEqual([first]);
  }));
