import { beforeEach, describe, expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aContactRow } from "../../../test/contacts.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { convertWords } from "./convert-labels.ts";
import { firstChoice } from "./ConvertCustomer.tsx";
import { ConvertLead } from "./ConvertLead.tsx";

const t = wordsIn("en", convertWords);
const convert = "POST /leads/:leadId/convert";
const alike = { id: anId<"contacts">(410), kind: "company" as const, name: "Norte SL", email: null, vat: null };
const close = vi.fn<() => void>();
const lead = (given: Parameters<typeof anOpportunity>[0] = {}) =>
  anOpportunity({ type: "lead", companyName: "Café Norte", ...given });

beforeEach(() => {
  close.mockClear();
  answering({
    "GET /contacts": { items: [], nextCursor: null },
    "GET /contact-duplicates": { items: [] },
    "GET /teams": { items: [] },
    [convert]: { ...anOpportunity({ version: 4 }), quotation: null },
  });
});

const opened = (given: Parameters<typeof anOpportunity>[0] = {}) =>
  show(<ConvertLead lead={lead(given)} onClose={close} />);
const send = (screen: Shown, name: string = t.convert) => screen.getByRole("button", { name });
const choice = (screen: Shown, name: string) => screen.getByRole("radio", { name, exact: false });
const sent = () => askedOf(convert).map(({ customer, createQuotation }) => ({ customer, createQuotation }));

describe("the customer that is offered first is", () => {
  const known = { id: alike.id, name: alike.name, why: ["email" as const], isLikely: true };

  test.each([
    ["the likeliest that is known", lead(), [known], { action: "link", contactId: known.id }],
    ["a new company", lead(), [], { action: "create" }],
    ["a new company, where one is hardly likely", lead(), [{ ...known, isLikely: false }], { action: "create" }],
    ["a new person", lead({ companyName: null, contactName: "Lola Rey" }), [], { action: "create" }],
    ["none, where no name is known", lead({ companyName: null }), [], { action: "none" }],
  ])("%s", (_, which, likely, first) => {
    expect(firstChoice(which, likely)).toEqual(first);
  });
});

describe("known contacts are offered", () => {
  test("with the reason why, each once: its own, then those that the server takes for the same", async () => {
    answering({
      "GET /contact-duplicates": {
        items: [
          { ...alike, id: anId(411), name: "Own", same: ["email", "name"], sureness: "almostCertain" },
          { ...alike, same: ["email"], sureness: "likely" },
          { ...alike, id: anId(412), name: "CAFE NORTE", same: ["name", "address"], sureness: "possible" },
        ],
      },
    });
    const screen = await opened({ email: "lola@norte.example", customer: { id: anId(411), name: "Own" } });
    await expect.element(choice(screen, t.linkTo("Own"))).toBeChecked();
    await expect.element(screen.getByText(t.itsCustomer)).toBeVisible();
    await expect.element(choice(screen, t.linkTo("Norte SL"))).toBeVisible();
    await expect.element(choice(screen, t.linkTo("CAFE NORTE"))).toBeVisible();
    await expect.element(screen.getByText("same name, same address")).toBeVisible();
    expect(choice(screen, "Own").elements()).toHaveLength(1);
  });

  test("by name alone where no e-mail is known", async () => {
    const screen = await opened();
    await expect.element(choice(screen, t.createNew("Café Norte"))).toBeChecked();
    expect(askedOf("GET /contact-duplicates")).toContainEqual({ companyName: "Café Norte" });
  });
});

describe("a lead becomes an opportunity", () => {
  test("with a new customer, a company with its person", async () => {
    const screen = await opened({ contactName: "Lola Rey" });
    await expect.element(choice(screen, t.createPerson("Lola Rey", "Café Norte"))).toBeChecked();
    await send(screen).click();
    await expect.poll(sent).toEqual([{ customer: { action: "create" }, createQuotation: false }]);
    await expect.poll(screen.address).toBe(`/w/robles/opportunities/${lead().id}`);
    await expect.element(screen.getByRole("heading", { name: t.converted })).toBeVisible();
    expect(close).toHaveBeenCalledOnce();
  });

  test("with one that is known", async () => {
    answering({ "GET /contact-duplicates": { items: [{ ...alike, same: ["email"], sureness: "likely" }] } });
    const screen = await opened({ email: "lola@norte.example" });
    await send(screen).click();
    await expect.poll(sent).toEqual([{ customer: { action: "link", contactId: alike.id }, createQuotation: false }]);
  });

  test("with another one, once that is found", async () => {
    const screen = await opened();
    await choice(screen, t.another).click();
    await expect.element(send(screen)).toBeDisabled();
    answering({ "GET /contacts": { items: [aContactRow({ id: anId(414), name: "Sur" })], nextCursor: null } });
    await screen.getByRole("combobox").first().fill("su");
    await screen.getByRole("option", { name: "Sur", exact: false }).first().click();
    await send(screen).click();
    await expect.poll(sent).toEqual([{ customer: { action: "link", contactId: anId(414) }, createQuotation: false }]);
  });

  test("and a quotation, whose page opens", async () => {
    answering({ [convert]: { ...anOpportunity({ version: 4 }), quotation: { id: anId(100) } } as never }); // its id is read
    const screen = await opened();
    await screen.getByRole("checkbox", { name: t.createQuotation }).click();
    await send(screen, t.convertAndQuote).click();
    await expect.poll(screen.address).toBe(`/w/robles/sales/${anId(100)}`);
    expect(sent()).toEqual([{ customer: { action: "create" }, createQuotation: true }]);
  });

  test("without a customer, and then without a quotation, and says why", async () => {
    const screen = await opened();
    await screen.getByRole("checkbox", { name: t.createQuotation }).click();
    await choice(screen, t.none).click();
    await expect.element(screen.getByText(t.needsCustomer)).toBeVisible();
    await expect.element(screen.getByRole("checkbox", { name: t.createQuotation })).not.toBeChecked();
    await send(screen).click();
    await expect.poll(sent).toEqual([{ customer: { action: "none" }, createQuotation: false }]);
  });
});

test("a lead that may not be converted says why, and nothing is sent", async () => {
  const screen = await opened({ can: { ...lead().can, convert: { code: "opportunity.lost", details: {} } } });
  await expect.element(send(screen)).toHaveAttribute("aria-disabled", "true");
  await send(screen).click({ force: true });
  expect(askedOf(convert)).toEqual([]);
});

test("what the server refuses is said in the dialog, which stays", async () => {
  answering({ [convert]: refused("opportunity.converted", { detail: "Luis was faster." }) });
  const screen = await opened();
  await send(screen).click();
  await expect.element(screen.getByText("Luis was faster.")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});
