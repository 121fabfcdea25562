import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aContact } from "../../../test/contacts.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { aSale } from "../../../test/sales.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { moveWords } from "../move-labels.ts";
import { opportunityQuery } from "../queries.ts";
import { useOpportunityMoves } from "../use-opportunity-moves.ts";
import { convertWords } from "./convert-labels.ts";
import { OpportunityActions } from "./OpportunityActions.tsx";

const t = wordsIn("en", moveWords);
const c = wordsIn("en", convertWords);
const quoting = "POST /quotations";
const linking = "PATCH /opportunities/:opportunityId";
const norte = { id: anId<"contacts">(400), name: "Café Norte" };
const norteAlike = {
  ...norte,
  kind: "company" as const,
  email: null,
  vat: null,
  same: ["name" as const],
  sureness: "possible" as const,
};
const sale = aSale();
let kept = anOpportunity();

beforeEach(() => {
  kept = anOpportunity();
  answering({
    "GET /opportunities/:opportunityId": () => kept,
    "GET /contacts": { items: [], nextCursor: null },
    "GET /contact-duplicates": { items: [] },
    "POST /contacts": aContact({ id: anId(450) }),
    [linking]: () => anOpportunity({ ...kept, customer: norte, version: 4 }),
    [quoting]: sale,
  });
});

function Page() {
  const { data: opportunity } = useSuspenseQuery(opportunityQuery(kept.id));
  return <OpportunityActions opportunity={opportunity} moves={useOpportunityMoves(opportunity, () => undefined)} />;
}
const opened = async (given: Parameters<typeof anOpportunity>[0] = {}) => {
  kept = anOpportunity(given);
  return show(<Page />);
};
const quote = (screen: Shown) => screen.getByRole("button", { name: t.newQuotation }).first();
const inDialog = (screen: Shown) => screen.getByRole("dialog").getByRole("button", { name: t.newQuotation });

describe("a quotation for an opportunity", () => {
  test("that has its customer is begun at once, and its page opens", async () => {
    const screen = await opened({ customer: norte });
    await quote(screen).click();
    await expect.poll(screen.address).toBe(`/w/robles/sales/${sale.id}`);
    expect(askedOf(quoting)).toEqual([{ customerId: norte.id, opportunityId: kept.id, lines: [] }]);
    expect(askedOf(linking)).toEqual([]);
  });

  test("that has none links it to one that is known first", async () => {
    answering({ "GET /contact-duplicates": { items: [norteAlike] } });
    const screen = await opened();
    await quote(screen).click();
    await inDialog(screen).click();
    await expect.poll(screen.address).toBe(`/w/robles/sales/${sale.id}`);
    expect(askedOf(linking)).toEqual([{ opportunityId: kept.id, customerId: norte.id, version: 3 }]);
  });

  test("that has none makes a new customer of all that is known", async () => {
    const screen = await opened({ email: "lola@norte.example", phone: "600", contactName: "Lola Rey" });
    await quote(screen).click();
    await inDialog(screen).click();
    await expect.poll(screen.address).toBe(`/w/robles/sales/${sale.id}`);
    expect(askedOf("POST /contacts")).toMatchObject([
      { kind: "company", name: "Café Norte", email: "lola@norte.example", phone: "600" },
    ]);
    expect(askedOf(quoting)).toMatchObject([{ customerId: anId(450) }]);
  });

  test("of a person alone makes a person", async () => {
    const screen = await opened({ companyName: null, contactName: "Lola Rey" });
    await quote(screen).click();
    await inDialog(screen).click();
    await expect.poll(() => askedOf("POST /contacts")).toMatchObject([{ kind: "person", name: "Lola Rey" }]);
  });

  test("of nobody waits until a customer is picked", async () => {
    const screen = await opened({ companyName: null });
    await quote(screen).click();
    await expect.element(inDialog(screen)).toBeDisabled();
    await expect.element(screen.getByRole("radio", { name: c.none })).not.toBeInTheDocument();
  });

  test("is begun by C, once", async () => {
    const late = onItsWay(quoting);
    answering({ [quoting]: () => late.promise });
    const screen = await opened({ customer: norte });
    await expect.element(quote(screen)).toBeVisible();
    await userEvent.keyboard("c");
    await expect.element(quote(screen)).toHaveAttribute("aria-disabled", "true");
    await quote(screen).click({ force: true });
    expect(askedOf(quoting)).toHaveLength(1);
    late.resolve(sale);
  });

  test("is not begun where the customer could not be linked, and it is said why", async () => {
    answering({
      "GET /contact-duplicates": { items: [norteAlike] },
      [linking]: refused("forbidden", { status: 403, detail: "Not yours." }),
    });
    const screen = await opened();
    await quote(screen).click();
    await inDialog(screen).click();
    await expect.element(screen.getByRole("heading", { name: "Not yours." })).toBeVisible();
    expect(askedOf(quoting)).toEqual([]);
  });

  test("is not begun where the customer could not be made", async () => {
    answering({ "POST /contacts": refused("forbidden", { status: 403, detail: "You may not." }) });
    const screen = await opened();
    await quote(screen).click();
    await inDialog(screen).click();
    await expect.element(screen.getByRole("heading", { name: "You may not." })).toBeVisible();
    expect(askedOf(quoting)).toEqual([]);
    await expect.element(screen.getByRole("dialog", { name: "For which customer?" })).toBeVisible();
  });
});
