import { terms } from "@trato/domain/terms.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aContact } from "../../test/contacts.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { anOpportunityRow } from "../../test/opportunities.ts";
import { aFiscalPosition } from "../../test/products.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ContactPage } from "./ContactPage.tsx";
import { contactWords } from "./labels.ts";
import { similarWords } from "./similar/labels.ts";

const t = wordsIn("en", contactWords);
const similar = wordsIn("en", similarWords);
const edit = "PATCH /contacts/:contactId";
const none = { items: [], nextCursor: null };
const lola = { id: anId<"contacts">(402), name: "Lola Rey", jobTitle: "Cook", email: null, phone: "600" };
const home = aFiscalPosition({ id: anId(431), name: "Surcharge" });
let kept = aContact();

beforeEach(() => {
  kept = aContact();
  answering({
    "GET /contacts/:contactId": () => kept,
    "GET /contacts/:contactId/timeline": none,
    "GET /contacts/:contactId/addresses": { items: [] },
    "GET /contacts/:contactId/activities": { items: [] },
    "GET /members": none,
    "GET /teams": { items: [] },
    "GET /payment-terms": { items: [] },
    "GET /fiscal-positions": { items: [home] },
    "GET /stages": { items: [] },
    "GET /lost-reasons": { items: [] },
    "GET /opportunities": { items: [anOpportunityRow()], nextCursor: null },
    "GET /sales": none,
    "GET /purchases": none,
    [edit]: ({ name }) => (kept = aContact({ ...kept, ...(name && { name }), version: 4 })),
  });
});

const opened = async (given: Parameters<typeof aContact>[0] = {}, can: Record<string, boolean> = {}) => {
  kept = aContact(given);
  return show(<ContactPage />, {
    me: aMe({ can }),
    page: "/w/$slug/contacts/$contactId",
    at: `/w/robles/contacts/${kept.id}`,
  });
};
const title = (screen: Shown) => screen.getByRole("textbox", { name: t.name });

describe("the name of a contact", () => {
  test("is changed where it stands", async () => {
    const screen = await opened();
    await title(screen).fill(" Café del Norte ");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => askedOf(edit)).toEqual([{ contactId: kept.id, version: 3, name: "Café del Norte" }]);
    await expect.poll(() => document.title).toBe("Café del Norte · Trato");
  });

  test("is needed", async () => {
    const screen = await opened();
    await title(screen).fill(" ");
    await userEvent.tab();
    await expect.element(screen.getByText(t.nameMissing)).toBeVisible();
    expect(askedOf(edit)).toEqual([]);
  });

  test("is only read by those who may not edit", async () => {
    const screen = await opened({}, { "contact.edit": false });
    await expect.element(screen.getByRole("heading", { name: "Café Norte" })).toBeVisible();
    await expect.element(title(screen)).not.toBeInTheDocument();
  });
});

describe("under its name stands", () => {
  test.each([
    ["a company", {}, [t.company]],
    [
      "a vendor that is archived",
      { isVendor: true, archivedAt: "2026-11-23T00:00:00Z" },
      [t.company, t.isVendor, t.archivedState],
    ],
    ["a person", { kind: "person" as const, jobTitle: "Cook" }, [t.person, "Cook"]],
  ])("%s", async (_, given, states) => {
    const screen = await opened(given);
    await expect.element(title(screen)).toBeVisible();
    const line = title(screen).element().closest("div")?.parentElement?.querySelector("p");
    expect(Array.from(line?.children ?? [], ({ textContent }) => textContent)).toEqual(states);
  });
});

describe("others that bear the same", () => {
  const other = { id: anId<"contacts">(460), kind: "company" as const, name: "Norte SL", email: null, vat: null };

  test("are counted, and named with the reason at a press", async () => {
    const screen = await opened({
      likelyDuplicates: [{ ...other, same: ["vat", "email"], sureness: "almostCertain" }],
    });
    await screen.getByRole("button", { name: similar.similar(1) }).click();
    await expect.element(screen.getByRole("link", { name: "Norte SL" })).toBeVisible();
    await expect.element(screen.getByText("same VAT number, same e-mail")).toBeVisible();
  });

  test("are not spoken of where there are none", async () => {
    const screen = await opened();
    await expect.element(title(screen)).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "similar", exact: false })).not.toBeInTheDocument();
  });
});

describe("the people of a company", () => {
  test("are listed, each with a way to reach them", async () => {
    const screen = await opened({ people: [lola] });
    await expect
      .element(screen.getByRole("link", { name: "Lola Rey" }))
      .toHaveAttribute("href", `/w/robles/contacts/${lola.id}`);
    await expect.element(screen.getByText("600")).toBeVisible();
  });

  test("are added by C", async () => {
    const screen = await opened();
    await expect.element(screen.getByText(t.noPeople)).toBeVisible();
    await userEvent.keyboard("c");
    await expect.element(screen.getByRole("dialog", { name: t.addPerson })).toBeVisible();
  });

  test("are not offered to be added to those who may not", async () => {
    const screen = await opened({}, { "contact.edit": false });
    await expect.element(screen.getByText(t.noPeople)).toBeVisible();
    await expect.element(screen.getByRole("button", { name: t.addPerson })).not.toBeInTheDocument();
  });

  test("no person has", async () => {
    const screen = await opened({ kind: "person" });
    await expect.element(title(screen)).toBeVisible();
    await expect.element(screen.getByText(t.noPeople)).not.toBeInTheDocument();
  });
});

describe("what there is about it", () => {
  test("is asked for only where there is something", async () => {
    const screen = await opened();
    await expect.element(title(screen)).toBeVisible();
    expect([...askedOf("GET /opportunities"), ...askedOf("GET /sales"), ...askedOf("GET /purchases")]).toEqual([]);
  });

  test("is five of each, with the way to all", async () => {
    const screen = await opened({ counts: { opportunities: 7, sales: 0, purchases: 0 } });
    await expect.element(screen.getByRole("link", { name: "Two halls", exact: false })).toBeVisible();
    expect(askedOf("GET /opportunities")[0]).toEqual({ customerId: kept.id, limit: "5" });
    await expect
      .element(screen.getByText(t.seeOpportunities))
      .toHaveAttribute("href", `/w/robles/opportunities?customerId=${kept.id}`);
  });

  test("shows no deals to those who may not sell", async () => {
    const counts = { opportunities: 7, sales: 0, purchases: 0 };
    const screen = await opened({ counts }, { "opportunity.read": false });
    await expect.element(title(screen)).toBeVisible();
    expect(askedOf("GET /opportunities")).toEqual([]);
  });
});

test("the fiscal position is chosen by the address, unless it is set here", async () => {
  const screen = await opened();
  await screen.getByRole("combobox", { name: terms.fiscalPosition.en }).click();
  await screen.getByRole("option", { name: "Surcharge" }).click();
  await expect.poll(() => askedOf(edit)).toMatchObject([{ contactId: kept.id, fiscalPositionId: home.id }]);
});
