import { useSuspenseQuery } from "@tanstack/react-query";
import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { aContact } from "../../test/contacts.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { partyWords } from "./property-labels.ts";
import { queryClient } from "../platform/queries.ts";
import { wordsIn } from "../platform/words.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { ContactProperties } from "./ContactProperties.tsx";
import { contactWords } from "./labels.ts";
import { contactQuery } from "./queries.ts";
import { useEditContact } from "./use-contact.ts";

const t = wordsIn("en", contactWords);
const p = wordsIn("en", partyWords);
const issues = wordsIn("en", issueWords);
const edit = "PATCH /contacts/:contactId";
const lola = { kind: "person" as const, name: "Lola Rey", company: { id: anId<"contacts">(401), name: "Café Norte" } };

/** What the server has, and does when it is sent a change. */
let kept = aContact();
function keeps() {
  const { contactId: _, version: __, address, companyId, ...changes } = askedOf(edit).at(-1) ?? { contactId: kept.id };
  const company = companyId === null ? null : kept.company;
  kept = {
    ...kept,
    ...changes,
    company,
    address: { ...kept.address, ...address },
    version: kept.version + 1,
  } as typeof kept; // as it was sent
  return kept;
}

beforeEach(() => {
  kept = aContact();
  answering({
    "GET /contacts/:contactId": () => kept,
    "GET /contacts": { items: [], nextCursor: null },
    "GET /members": { items: [], nextCursor: null },
    "GET /fiscal-positions": { items: [] },
    [edit]: keeps,
  });
});

function Record({ isLocked = false }: { isLocked?: boolean }) {
  const { data } = useSuspenseQuery(contactQuery(kept.id));
  return <ContactProperties contact={data} edit={useEditContact(data)} isLocked={isLocked} />;
}

const opened = async (given: Parameters<typeof aContact>[0] = {}, isLocked = false) => {
  kept = aContact(given);
  return show(<Record isLocked={isLocked} />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const sent = () => askedOf(edit).map(({ contactId: _, ...changes }) => changes);

describe("a field of a contact is kept when one leaves it:", () => {
  test.each([
    [p.email, "ana@norte.example", { email: "ana@norte.example" }],
    [p.email, "", { email: null }],
    [p.phone, " 600 100 200 ", { phone: "600 100 200" }],
    [t.vat, "B12345674", { vat: "B12345674" }],
    [t.comment, " Pays late ", { comment: "Pays late" }],
    [p.street, "Calle Real 1", { address: { street: "Calle Real 1" } }],
    [p.city, "", { address: { city: null } }],
  ])("%s %j", async (name, typed, changes) => {
    const screen = await opened();
    await field(screen, name).fill(typed);
    await userEvent.tab();
    await expect.poll(sent).toEqual([{ version: 3, ...changes }]);
    await expect.element(field(screen, name)).toHaveValue(typed.trim());
  });

  test("a person's job title too", async () => {
    const screen = await opened(lola);
    await field(screen, p.jobTitle).fill("Head of purchasing");
    await userEvent.keyboard("{Enter}");
    await expect.poll(sent).toEqual([{ version: 3, jobTitle: "Head of purchasing" }]);
  });
});

describe("what is chosen is kept at once:", () => {
  test("that they sell to us", async () => {
    const screen = await opened();
    await screen.getByRole("checkbox").click();
    await expect.poll(sent).toEqual([{ version: 3, isVendor: true }]);
  });

  test.each([
    [p.english, "en"],
    ["—", null],
  ])("the language %s", async (name, language) => {
    const screen = await opened({ language: "es" });
    await screen.getByRole("combobox", { name: p.language }).click();
    await screen.getByRole("option", { name }).click();
    await expect.poll(sent).toEqual([{ version: 3, language }]);
  });

  test("the country, found by typing", async () => {
    const screen = await opened();
    await screen.getByRole("combobox", { name: p.country }).fill("port");
    await screen.getByRole("option", { name: "Portugal" }).click();
    await expect.poll(sent).toEqual([{ version: 3, address: { country: "PT" } }]);
  });

  test("that they are nobody's", async () => {
    const screen = await opened({ salesperson: { id: anId(1), name: "Marta Gil" } });
    await screen.getByRole("button", { name: everyday.clear.en }).click();
    await expect.poll(sent).toEqual([{ version: 3, salespersonId: null }]);
  });

  test("that a person belongs to no company", async () => {
    const screen = await opened(lola);
    await screen.getByRole("button", { name: everyday.clear.en }).click();
    await expect.poll(sent).toEqual([{ version: 3, companyId: null }]);
  });
});

test("only people have a company and a job", async () => {
  const screen = await opened();
  await expect.element(field(screen, p.email)).toBeVisible();
  await expect.element(screen.getByRole("combobox", { name: t.company })).not.toBeInTheDocument();
  await expect.element(field(screen, p.jobTitle)).not.toBeInTheDocument();
});

test("a wrong e-mail stays in its field with the reason, and is not sent", async () => {
  const screen = await opened();
  await field(screen, p.email).fill("lola");
  await userEvent.tab();
  await expect.element(screen.getByText(issues.email)).toBeVisible();
  await expect.element(field(screen, p.email)).toHaveValue("lola");
  expect(askedOf(edit)).toEqual([]);
});

test("Escape takes back what is being typed", async () => {
  const screen = await opened();
  await field(screen, p.email).fill("ana@norte.example");
  await userEvent.keyboard("{Escape}");
  await expect.element(field(screen, p.email)).toHaveValue("lola@norte.example");
  await userEvent.tab();
  expect(askedOf(edit)).toEqual([]);
});

test("whoever may not edit reads only", async () => {
  const screen = await opened(lola, true);
  for (const name of [p.email, p.phone, p.jobTitle, t.comment, p.city]) {
    await expect.element(field(screen, name)).toBeDisabled();
  }
  await expect.element(screen.getByRole("combobox", { name: p.language })).toBeDisabled();
  await expect.element(screen.getByRole("checkbox")).toHaveAttribute("aria-disabled", "true");
});

describe("two edits in one go", () => {
  test("are sent one after the other, the second over the version of the first", async () => {
    const late = onItsWay(edit);
    answering({ [edit]: () => late.promise });
    const screen = await opened();
    await field(screen, p.email).fill("ana@norte.example");
    await field(screen, p.phone).fill("600 100 200");
    await userEvent.tab();
    expect(sent()).toEqual([{ version: 3, email: "ana@norte.example" }]);
    answering({ [edit]: keeps });
    late.resolve(aContact({ email: "ana@norte.example", version: 4 }));
    await expect.poll(sent).toContainEqual({ version: 4, phone: "600 100 200" });
  });

  test("stay both on screen while the answer to the first knows nothing of the second", async () => {
    const late = onItsWay(edit);
    const later = onItsWay(edit);
    answering({ [edit]: () => (askedOf(edit).length === 1 ? late.promise : later.promise) });
    const screen = await opened();
    await field(screen, p.email).fill("ana@norte.example");
    await field(screen, p.phone).fill("600 100 200");
    await userEvent.tab();
    late.resolve(aContact({ email: "ana@norte.example", version: 4 }));
    await expect.poll(() => askedOf(edit)).toHaveLength(2);
    await expect.element(field(screen, p.phone)).toHaveValue("600 100 200");
    later.resolve(aContact({ email: "ana@norte.example", phone: "600 100 200", version: 5 }));
  });
});

describe("an edit that the server refuses", () => {
  test("stays in its field, with the reason; Escape gives it up", async () => {
    answering({ [edit]: refused("record.archived", { detail: "It is archived." }) });
    const screen = await opened();
    await field(screen, p.email).fill("ana@norte.example");
    await userEvent.tab();
    await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect.element(screen.getByRole("heading", { name: "It is archived." })).toBeVisible();
    await expect.element(field(screen, p.email)).toHaveValue("ana@norte.example");
    await field(screen, p.email).click();
    await userEvent.keyboard("{Escape}");
    await expect.element(field(screen, p.email)).toHaveValue("lola@norte.example");
  });

  test("because somebody else changed the same may be written over theirs", async () => {
    answering({
      [edit]: () => {
        kept = aContact({ email: "eva@norte.example", version: 4 });
        const details = { theirs: { email: kept.email }, yours: { email: "ana@norte.example" }, version: 4 };
        return refused("record.changed", { details });
      },
    });
    const screen = await opened();
    await field(screen, p.email).fill("ana@norte.example");
    await userEvent.tab();
    await expect.element(screen.getByText("eva@norte.example", { exact: false })).toBeVisible();
    await expect.element(field(screen, p.email)).toHaveValue("ana@norte.example");
    answering({ [edit]: keeps });
    await screen.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(sent).toContainEqual({ version: 4, email: "ana@norte.example" });
    await expect.element(field(screen, p.email)).toHaveValue("ana@norte.example");
  });
});

test("an edit is seen in the lists too: the company by its name, the address by its city", async () => {
  const key = ["GET /contacts", {}, "pages"];
  const row = { id: kept.id, name: "Lola Rey", companyName: "Café Norte", city: "Vigo", email: null };
  queryClient.setQueryData(key, { pages: [{ items: [row], nextCursor: null }], pageParams: [null] });
  const screen = await opened(lola);
  await field(screen, p.city).fill("Lugo");
  await screen.getByRole("button", { name: everyday.clear.en }).click();
  await expect
    .poll(() => queryClient.getQueryData(key))
    .toMatchObject({ pages: [{ items: [{ city: "Lugo", companyName: null }] }] });
});

test.each([
  ["600 100 200", "tel:600100200"],
  ["+34 (600) 100-200", "tel:+34600100200"],
])("a phone number %s is called by %s", async (phone, address) => {
  const screen = await opened({ phone });
  await expect.element(screen.getByRole("link", { name: p.call })).toHaveAttribute("href", address);
});

test("what has no number can't be called", async () => {
  const screen = await opened();
  await expect.element(field(screen, p.phone)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: p.call })).not.toBeInTheDocument();
});
