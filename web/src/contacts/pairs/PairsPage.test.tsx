import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { everyday } from "@trato/domain/everyday.ts";
import type { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { contactRoutes } from "../routes.tsx";
import { pairWords } from "./labels.ts";
import { PairsPage } from "./PairsPage.tsx";

const t = wordsIn("en", pairWords);
const person = {
  kind: "person" as const,
  companyName: null,
  phone: null,
  city: null,
  vat: null,
  createdAt: "2026-11-02T10:00:00.000Z",
};
const ana = { ...person, id: anId<"contacts">(400), name: "Ana Ruiz", email: "ana@acme.example" };
const anna = {
  ...person,
  id: anId<"contacts">(401),
  name: "Anna Ruiz",
  email: "ana@acme.example",
  companyName: "Acme",
};
const foundAt = "2026-11-20T10:00:00.000Z";
const contacts = {
  first: ana,
  second: anna,
  sureness: "almostCertain" as const,
  same: ["email" as const, "similarName" as const],
  foundAt,
};
const deal = {
  type: "lead" as const,
  contactName: null,
  companyName: null,
  phone: null,
  salespersonName: null,
  createdAt: foundAt,
};
const desks = { ...deal, id: anId<"opportunities">(300), title: "Desks", email: "ana@acme.example" };
const chairs = {
  ...deal,
  id: anId<"opportunities">(301),
  title: "Chairs",
  email: "ana@acme.example",
  type: "opportunity" as const,
};
const deals = { first: desks, second: chairs, sureness: "likely" as const, same: ["email" as const], foundAt };

const two = { contactId: ana.id, otherContactId: anna.id };
const { validateSearch } = contactRoutes.duplicates.options;
const opened = (query = "", can: Record<string, boolean> = {}) =>
  show(<PairsPage />, {
    me: aMe({ can }),
    page: "/w/$slug/duplicates",
    at: `/w/robles/duplicates${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
const cardOf = (screen: Shown, one: string, other: string) =>
  screen.getByRole("listitem", { name: t.pairOf(one, other) });

/** The server's pairs: what was told apart is gone until that is taken back. */
function serving(): void {
  let items = [contacts];
  answering({
    "GET /contact-pairs": () => ({ items, nextCursor: null }),
    "GET /opportunity-pairs": { items: [deals], nextCursor: null },
    "POST /contacts/:contactId/tell-apart": () => ((items = []), { isToldApart: true }),
    "POST /contacts/:contactId/take-back-apart": () => ((items = [contacts]), { isToldApart: false }),
  });
}

test("two stand side by side, with how sure it is and why, and each opens at its name", async () => {
  serving();
  const screen = await opened();
  const card = cardOf(screen, "Ana Ruiz", "Anna Ruiz");
  await expect.element(card.getByText("Almost certain")).toBeVisible();
  await expect.element(card.getByText("same e-mail, similar name")).toBeVisible();
  await expect.element(card.getByText("Acme")).toBeVisible();
  for (const { name, id } of [ana, anna])
    await expect
      .element(card.getByRole("link", { name, exact: true }))
      .toHaveAttribute("href", `/w/robles/contacts/${id}`);
});

test("what is not the same is gone at once, and back when that is undone", async () => {
  serving();
  const screen = await opened();
  await screen.getByRole("button", { name: t.notSameAs("Ana Ruiz", "Anna Ruiz") }).click();
  await expect.element(screen.getByText(t.none)).toBeVisible();
  expect(askedOf("POST /contacts/:contactId/tell-apart")).toEqual([two]);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.element(cardOf(screen, "Ana Ruiz", "Anna Ruiz")).toBeVisible();
  await expect.poll(() => askedOf("POST /contacts/:contactId/take-back-apart")).toEqual([two]);
});

test("what the server refuses is there again", async () => {
  serving();
  answering({ "POST /contacts/:contactId/tell-apart": refused("record.not_found", { status: 404, detail: "Gone." }) });
  const screen = await opened();
  await screen.getByRole("button", { name: t.notSameAs("Ana Ruiz", "Anna Ruiz") }).click();
  await expect.element(screen.getByRole("heading", { name: "Gone." })).toBeVisible();
  await expect.element(cardOf(screen, "Ana Ruiz", "Anna Ruiz")).toBeVisible();
});

test("leads and opportunities stand under another head, told as what they are, and are told apart by keys", async () => {
  serving();
  answering({ "POST /opportunities/:opportunityId/tell-apart": { isToldApart: true } });
  const screen = await opened();
  await screen.getByRole("button", { name: t.deals }).click();
  const card = cardOf(screen, "Desks", "Chairs");
  await expect.element(card.getByText(`${t.lead} · ${t.unassigned}`, { exact: false })).toBeVisible();
  expect(screen.address()).toBe("/w/robles/duplicates?of=deals");
  await expect
    .element(card.getByRole("link", { name: "Chairs" }))
    .toHaveAttribute("href", `/w/robles/opportunities/${chairs.id}`);
  const button = screen.getByRole("button", { name: t.notSameAs("Desks", "Chairs") }).element();
  if (button instanceof HTMLElement) button.focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(card).not.toBeInTheDocument();
  expect(askedOf("POST /opportunities/:opportunityId/tell-apart")).toEqual([
    { opportunityId: desks.id, otherOpportunityId: chairs.id },
  ]);
});

test("who sees no leads is shown contacts alone, and who may not change them is told why", async () => {
  serving();
  const screen = await opened("?of=deals", { "opportunity.read": false, "contact.edit": false });
  await expect.element(cardOf(screen, "Ana Ruiz", "Anna Ruiz")).toBeVisible();
  expect(screen.getByRole("button", { name: t.deals }).elements()).toEqual([]);
  await expect
    .element(screen.getByRole("button", { name: t.notSameAs("Ana Ruiz", "Anna Ruiz") }))
    .toHaveAttribute("aria-disabled", "true");
});

test("two deals are merged from here, after both were looked at", async () => {
  serving();
  const seen = { state: "open" as const, version: 3, createdAt: foundAt, values: {}, moves: {} };
  answering({
    "GET /opportunity-merge-preview": {
      survivorId: chairs.id,
      records: [
        { ...seen, id: desks.id, name: "Desks", type: "lead" },
        { ...seen, id: chairs.id, name: "Chairs", type: "opportunity" },
      ],
      choices: [],
      names: {},
    },
    "POST /opportunities/:opportunityId/merge": {
      id: anId(9),
      survivorId: chairs.id,
      records: [{ id: desks.id, name: "Desks" }],
      mergedAt: foundAt,
      undoableUntil: foundAt,
      undoneAt: null,
    },
  });
  const screen = await opened("?of=deals");
  await screen.getByRole("button", { name: t.mergeThese("Desks", "Chairs") }).click();
  const merge = screen.getByRole("dialog").getByRole("button", { name: t.merge, exact: true });
  await merge.click();
  await expect
    .poll(() => askedOf("POST /opportunities/:opportunityId/merge"))
    .toMatchObject([{ opportunityId: chairs.id, absorbed: [{ opportunityId: desks.id }] }]);
  await expect.element(merge).not.toBeInTheDocument();
});

test("a company and a person are told apart, but not merged, and that is told", async () => {
  serving();
  const acme = { ...anna, kind: "company" as const, name: "Acme" };
  answering({ "GET /contact-pairs": { items: [{ ...contacts, second: acme }], nextCursor: null } });
  const screen = await opened();
  const merge = screen.getByRole("button", { name: t.mergeThese("Ana Ruiz", "Acme") });
  await expect.element(merge).toHaveAttribute("aria-disabled", "true");
  await expect
    .element(screen.getByRole("button", { name: t.notSameAs("Ana Ruiz", "Acme") }))
    .not.toHaveAttribute("aria-disabled");
  await merge.hover();
  await expect.element(screen.getByText(t.kindsDiffer)).toBeVisible();
});
