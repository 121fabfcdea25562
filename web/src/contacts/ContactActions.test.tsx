import { useSuspenseQuery } from "@tanstack/react-query";
import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { aContact } from "../../test/contacts.ts";
import { aMe } from "../../test/identity.ts";
import { aSale } from "../../test/sales.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ContactActions } from "./ContactActions.tsx";
import { contactWords } from "./labels.ts";
import { contactQuery } from "./queries.ts";

const t = wordsIn("en", contactWords);
const inUse = aContact();
const putAway = aContact({ archivedAt: "2026-11-23T10:00:00Z", version: 4 });
let kept = inUse;

beforeEach(() => {
  kept = inUse;
  answering({
    "GET /contacts/:contactId": () => kept,
    "POST /contacts/:contactId/archive": () => (kept = putAway),
    "POST /contacts/:contactId/unarchive": () => (kept = inUse),
  });
});

function Page() {
  const { data } = useSuspenseQuery(contactQuery(kept.id));
  return <ContactActions contact={data} />;
}
const opened = (can: Record<string, boolean> = {}) => show(<Page />, { me: aMe({ can }) });
const quotation = (screen: Shown) => screen.getByRole("button", { name: t.newQuotation });
const more = (screen: Shown) => screen.getByRole("button", { name: t.more });
const choose = async (screen: Shown, name: string) => {
  await more(screen).click();
  await screen.getByRole("menuitem", { name }).click();
};

describe("a contact that is archived", () => {
  test("can't be quoted any more, and can be taken out again", async () => {
    const screen = await opened();
    await choose(screen, t.archive);
    await expect.element(screen.getByRole("heading", { name: t.archived(inUse.name) })).toBeVisible();
    await expect.element(quotation(screen)).not.toBeInTheDocument();
    await choose(screen, t.unarchive);
    await expect.element(screen.getByRole("heading", { name: t.unarchived(inUse.name) })).toBeVisible();
    await expect.element(quotation(screen)).toBeVisible();
  });

  test("is in use again by Undo", async () => {
    const screen = await opened();
    await choose(screen, t.archive);
    await screen.getByRole("button", { name: everyday.undo.en }).click();
    await expect.element(screen.getByRole("heading", { name: t.unarchived(inUse.name) })).toBeVisible();
    expect(askedOf("POST /contacts/:contactId/unarchive")).toEqual([{ contactId: inUse.id }]);
  });

  test("stays in use when the server refuses", async () => {
    answering({ "POST /contacts/:contactId/archive": refused("contact.used", { detail: "It is used." }) });
    const screen = await opened();
    await choose(screen, t.archive);
    await expect.element(screen.getByRole("heading", { name: "It is used." })).toBeVisible();
    await expect.element(quotation(screen)).toBeVisible();
  });
});

describe("a quotation for a contact", () => {
  const sale = aSale();

  test.each([
    ["a click", (screen: Shown) => quotation(screen).click()],
    ["Q", () => userEvent.keyboard("q")],
  ])("is begun by %s, empty, and its page opens", async (_, begin) => {
    answering({ "POST /quotations": sale });
    const screen = await opened();
    await expect.element(quotation(screen)).toBeVisible();
    await begin(screen);
    await expect.poll(screen.address).toBe(`/w/robles/sales/${sale.id}`);
    expect(askedOf("POST /quotations")).toEqual([{ customerId: inUse.id, lines: [] }]);
  });

  test("is not begun twice while the first is on its way", async () => {
    const late = onItsWay("POST /quotations");
    answering({ "POST /quotations": () => late.promise });
    const screen = await opened();
    await quotation(screen).click();
    await expect.element(quotation(screen)).toHaveAttribute("aria-disabled", "true");
    await quotation(screen).click({ force: true });
    expect(askedOf("POST /quotations")).toHaveLength(1);
    late.resolve(sale);
  });
});

test.each([
  ["sell", { "sale.edit": false }, { more: 1, quotation: 0 }],
  ["edit contacts", { "contact.edit": false }, { more: 0, quotation: 1 }],
  ["do either", { "sale.edit": false, "contact.edit": false }, { more: 0, quotation: 0 }],
])("whoever may not %s is offered only what is left", async (_, can, offered) => {
  const screen = await opened(can);
  await expect.poll(() => askedOf("GET /contacts/:contactId")).not.toHaveLength(0);
  await expect
    .poll(() => ({ more: more(screen).elements().length, quotation: quotation(screen).elements().length }))
    .toEqual(offered);
});
