import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { aContact, aContactRow } from "../../test/contacts.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { partyWords } from "./property-labels.ts";
import { wordsIn } from "../platform/words.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { contactWords } from "./labels.ts";
import { NewContact } from "./NewContact.tsx";

const t = wordsIn("en", contactWords);
const p = wordsIn("en", partyWords);
const issues = wordsIn("en", issueWords);
const create = "POST /contacts";
const norte = { id: anId<"contacts">(400), name: "Café Norte" };
const made = aContact({ id: anId(450), name: "Muebles Sur" });
const close = vi.fn<() => void>();

beforeEach(() => {
  close.mockClear();
  answering({
    [create]: made,
    "GET /contact-duplicates": { items: [] },
    "GET /opportunity-duplicates": { items: [], withColleagues: [] },
  });
});

const opened = () => show(<NewContact onClose={close} />);
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const send = (screen: Shown) => screen.getByRole("button", { name: t.create });
const sent = () => askedOf(create).map(({ id: _, ...rest }) => rest);

describe("a new contact", () => {
  test("needs only a name: a company then, whose page opens", async () => {
    const screen = await opened();
    await field(screen, t.name).fill("Muebles Sur");
    await send(screen).click();
    await expect.poll(screen.address).toBe(`/w/robles/contacts/${made.id}`);
    expect(sent()).toEqual([{ kind: "company", name: "Muebles Sur" }]);
  });

  test("has what was typed, without outer blanks, and leaves out what was not", async () => {
    const screen = await opened();
    await field(screen, t.name).fill("Muebles Sur");
    await field(screen, p.email).fill(" eva@sur.example ");
    await field(screen, p.phone).fill("  ");
    await field(screen, t.vat).fill(" B1 ");
    await screen.getByRole("switch", { name: t.sellsToUs }).click();
    await send(screen).click();
    await expect
      .poll(sent)
      .toEqual([{ kind: "company", name: "Muebles Sur", email: "eva@sur.example", vat: "B1", isVendor: true }]);
  });

  test("is a person with a company and a job", async () => {
    answering({ "GET /contacts": { items: [aContactRow()], nextCursor: null } });
    const screen = await opened();
    await screen.getByRole("button", { name: t.person }).click();
    await field(screen, t.name).fill("Lola Rey");
    await field(screen, p.jobTitle).fill(" Cook ");
    await screen.getByRole("combobox", { name: t.company }).fill("nor");
    await screen.getByRole("option", { name: "Café Norte" }).click();
    await send(screen).click();
    await expect.poll(sent).toEqual([{ kind: "person", name: "Lola Rey", companyId: anId(400), jobTitle: "Cook" }]);
    expect(askedOf("GET /contacts")[0]).toEqual({ limit: "20", kind: "company" });
  });

  test("that was a person first and is a company after all has no job", async () => {
    const screen = await opened();
    await screen.getByRole("button", { name: t.person }).click();
    await field(screen, p.jobTitle).fill("Cook");
    await screen.getByRole("button", { name: t.company }).click();
    await field(screen, t.name).fill("Muebles Sur");
    await send(screen).click();
    await expect.poll(sent).toEqual([{ kind: "company", name: "Muebles Sur" }]);
  });
});

describe("a new person of a company", () => {
  test("is one of that company, and the dialog closes where it was opened", async () => {
    const screen = await show(<NewContact company={norte} onClose={close} />);
    await field(screen, t.name).fill("Lola Rey");
    await expect.element(screen.getByRole("combobox", { name: t.company })).toBeDisabled();
    await send(screen).click();
    await expect.poll(() => close.mock.calls).toHaveLength(1);
    expect(sent()).toEqual([{ kind: "person", name: "Lola Rey", companyId: norte.id }]);
    expect(screen.address()).toBe("/w/robles/here");
  });

  test("has no VAT number and sells nothing by themselves", async () => {
    const screen = await show(<NewContact company={norte} onClose={close} />);
    await expect.element(field(screen, t.name)).toBeVisible();
    await expect.element(field(screen, t.vat)).not.toBeInTheDocument();
    await expect.element(screen.getByRole("switch", { name: t.sellsToUs })).not.toBeInTheDocument();
  });
});

describe("who may be the same already", () => {
  const item = {
    id: anId<"contacts">(460),
    kind: "company" as const,
    name: "Sur Muebles",
    email: null,
    vat: null,
    same: ["email" as const],
    sureness: "likely" as const,
  };

  test("is said while one types, and does not stand in the way", async () => {
    answering({ "GET /contact-duplicates": { items: [item] } });
    const screen = await opened();
    await field(screen, t.name).fill("Muebles Sur");
    await field(screen, p.email).fill("eva@sur.example");
    await expect
      .element(screen.getByRole("link", { name: "Sur Muebles" }))
      .toHaveAttribute("href", `/w/robles/contacts/${item.id}`);
    await expect.element(screen.getByText("same e-mail")).toBeVisible();
    await send(screen).click();
    await expect.poll(sent).toHaveLength(1);
  });

  test("is asked by all that is typed", async () => {
    const screen = await opened();
    await field(screen, t.name).fill("Muebles Sur");
    await field(screen, p.email).fill("eva@sur.example");
    await field(screen, t.vat).fill("B12345674");
    await expect
      .poll(() => askedOf("GET /contact-duplicates").at(-1))
      .toEqual({ kind: "company", name: "Muebles Sur", email: "eva@sur.example", vat: "B12345674" });
    await expect
      .poll(() => askedOf("GET /opportunity-duplicates").at(-1))
      .toEqual({ companyName: "Muebles Sur", email: "eva@sur.example" });
  });
});

test.each([
  ["no name", "", "", issues.missing],
  ["no e-mail address", "Muebles Sur", "eva", issues.email],
])("%s is said at its field, and nothing is sent", async (_, name, email, problem) => {
  const screen = await opened();
  await field(screen, t.name).fill(name);
  await field(screen, p.email).fill(email);
  await send(screen).click();
  await expect.element(screen.getByText(problem)).toBeVisible();
  expect(askedOf(create)).toEqual([]);
});

test("what the server refuses stands in the form, with what was typed", async () => {
  const errors = [{ path: "vat", code: "vat.invalid", message: "This is no VAT number." }];
  answering({ [create]: refused("input.invalid", { status: 400, errors }) });
  const screen = await opened();
  await field(screen, t.name).fill("Muebles Sur");
  await field(screen, t.vat).fill("X");
  await send(screen).click();
  await expect.element(screen.getByText("This is no VAT number.")).toBeVisible();
  await expect.element(field(screen, t.vat)).toHaveFocus();
  await expect.element(field(screen, t.name)).toHaveValue("Muebles Sur");
});

test("Ctrl+Enter creates it, once", async () => {
  const late = onItsWay(create);
  answering({ [create]: () => late.promise });
  const screen = await opened();
  await field(screen, t.name).fill("Muebles Sur");
  await userEvent.keyboard("{Control>}{Enter}{Enter}{/Control}");
  await expect.element(send(screen)).toHaveAttribute("aria-disabled", "true");
  late.resolve(made);
  await expect.poll(screen.address).toContain(made.id);
  expect(askedOf(create)).toHaveLength(1);
});

test("Escape closes it, and nothing is made", async () => {
  const screen = await opened();
  await field(screen, t.name).fill("Muebles Sur");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf(create)).toEqual([]);
});
