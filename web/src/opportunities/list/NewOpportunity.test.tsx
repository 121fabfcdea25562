import { beforeEach, describe, expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aContactRow } from "../../../test/contacts.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { issueWords } from "../../ui/forms/issues.ts";
import { boardWords } from "../board/board-labels.ts";
import { opportunityWords } from "../labels.ts";
import { NewOpportunity } from "./NewOpportunity.tsx";

const t = wordsIn("en", opportunityWords);
const board = wordsIn("en", boardWords);
const issues = wordsIn("en", issueWords);
const close = vi.fn<() => void>();
const made = anOpportunity();
const field = (screen: Shown, name: string) => screen.getByLabelText(name);
const send = (screen: Shown) => screen.getByRole("button", { name: t.create });

beforeEach(() => {
  close.mockClear();
  answering({
    "GET /contact-duplicates": { items: [] },
    "GET /opportunity-duplicates": { items: [], withColleagues: [] },
    "POST /opportunities": made,
    "GET /contacts": { items: [aContactRow()], nextCursor: null },
  });
});

const newOpportunity = () => show(<NewOpportunity onClose={close} />);

describe("a new opportunity", () => {
  test("needs only what it is about; its page opens", async () => {
    const screen = await newOpportunity();
    await field(screen, t.title).fill("Two halls");
    await send(screen).click();
    await expect.poll(screen.address).toBe(`/w/robles/opportunities/${made.id}`);
    expect(askedOf("POST /opportunities")).toEqual([{ title: "Two halls" }]);
  });

  test("is a known contact's, worth so much, by a day", async () => {
    const screen = await newOpportunity();
    await field(screen, t.title).fill("Two halls");
    await field(screen, t.customer).fill("nor");
    await screen.getByRole("option", { name: "Café Norte" }).first().click();
    await field(screen, t.expectedRevenue).fill("1500");
    await field(screen, t.expectedClosing).fill("31/12/2026");
    await send(screen).click();
    await expect
      .poll(() => askedOf("POST /opportunities"))
      .toEqual([{ title: "Two halls", customerId: anId(400), expectedRevenue: "1500", expectedClosing: "2026-12-31" }]);
  });

  test("is that of a name, who it is can wait", async () => {
    const screen = await newOpportunity();
    await field(screen, t.title).fill("Two halls");
    await field(screen, t.customer).fill("Sur");
    await screen.getByRole("option", { name: board.asTyped("Sur") }).click();
    await send(screen).click();
    await expect.poll(() => askedOf("POST /opportunities")).toEqual([{ title: "Two halls", companyName: "Sur" }]);
  });

  test("without a title says so, and is not sent", async () => {
    const screen = await newOpportunity();
    await send(screen).click();
    await expect.element(screen.getByText(issues.missing)).toBeVisible();
    await expect.element(field(screen, t.title)).toHaveFocus();
    expect(askedOf("POST /opportunities")).toEqual([]);
  });

  test("whose customer the server refuses says so at the customer, once", async () => {
    const errors = [{ path: "customerId", code: "contact.archived", message: "It is archived." }];
    answering({ "POST /opportunities": refused("input.invalid", { status: 400, errors }) });
    const screen = await newOpportunity();
    await field(screen, t.title).fill("Two halls");
    await field(screen, t.customer).fill("nor");
    await screen.getByRole("option", { name: "Café Norte" }).first().click();
    await send(screen).click();
    await expect.element(field(screen, t.customer)).toHaveAttribute("aria-invalid", "true");
    await expect.poll(() => screen.getByText("It is archived.").elements().length).toBeGreaterThan(0);
  });
});
