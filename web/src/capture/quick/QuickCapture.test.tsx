import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { everyday } from "@trato/domain/everyday.ts";
import { similarWords } from "../../contacts/similar/labels.ts";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity, someKnownValues } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { keepUnsent, keepUnsentOf } from "../../platform/store/unsent.ts";
import { wordsIn } from "../../platform/words.ts";
import { issueWords } from "../../ui/forms/issues.ts";
import { quickWords } from "./labels.ts";
import { QuickCapture } from "./QuickCapture.tsx";

const t = wordsIn("en", quickWords);
const similar = wordsIn("en", similarWords);
const issues = wordsIn("en", issueWords);
const close = vi.fn<() => void>();
const made = anOpportunity({ type: "lead" });

beforeEach(() => {
  close.mockClear();
  answering({
    "POST /leads": made,
    "POST /leads/:leadId/lose": made,
    "GET /opportunity-values": someKnownValues({ sources: ["Trade fair"] }),
    "GET /contact-duplicates": { items: [] },
    "GET /opportunity-duplicates": { items: [], withColleagues: [] },
  });
});

const opened = async () => {
  const screen = await show(<QuickCapture onClose={close} />);
  return { screen, field: (name: string) => screen.getByLabelText(name, { exact: true }) };
};
const sent = async (lead: object): Promise<void> => {
  await expect.poll(() => askedOf("POST /leads")).toEqual([lead]);
};
const lead = { title: "Ana Ruiz", contactName: "Ana Ruiz", email: "ana@gmail.com", phone: "+34 600 12 34 56" };

describe("a new lead", () => {
  test("of one line that is typed: the fields fill, and Enter creates it", async () => {
    const { screen, field } = await opened();
    await field(t.text).fill("Ana Ruiz, ana@gmail.com, 600 123 456");
    await expect.element(field(t.contactName)).toHaveValue("Ana Ruiz");
    await expect.element(field(t.phone)).toHaveValue("+34 600 12 34 56");
    await userEvent.keyboard("{Enter}");
    await sent(lead);
    await expect.element(screen.getByRole("heading", { name: t.isCreated(made.title) })).toBeVisible();
    expect(close).toHaveBeenCalledOnce();
  });

  test("of a signature: Enter is a new line, Ctrl+Enter creates it, and it can be taken back", async () => {
    const { screen, field } = await opened();
    await field(t.text).fill("Ana Ruiz\nana@gmail.com\nMóvil 600 123 456");
    await userEvent.keyboard("{Enter}");
    expect(askedOf("POST /leads")).toEqual([]);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await sent(lead);
    await screen.getByRole("button", { name: everyday.undo.en }).click();
    await expect.poll(() => askedOf("POST /leads/:leadId/lose")).toEqual([{ leadId: made.id, note: t.takenBackNote }]);
  });

  test("opens at once where that is asked for", async () => {
    const { screen, field } = await opened();
    await field(t.title).fill("Two halls");
    await screen.getByRole("button", { name: t.createAndOpen }).click();
    await expect.poll(screen.address).toBe(`/w/robles/leads/${made.id}`);
  });

  test("of somebody who is known says so while one types, and may be theirs", async () => {
    const known = {
      id: anId<"contacts">(400),
      kind: "person" as const,
      name: "Ana Ruiz",
      email: "ana@gmail.com",
      vat: null,
    };
    answering({
      "GET /contact-duplicates": { items: [{ ...known, same: ["email"], sureness: "likely" }] },
      "GET /opportunity-duplicates": { items: [], withColleagues: [] },
    });
    const { screen, field } = await opened();
    await field(t.text).fill("ana@gmail.com");
    await expect.element(screen.getByRole("link", { name: "Ana Ruiz" })).toBeVisible();
    await screen.getByRole("checkbox", { name: similar.asCustomer }).click();
    await screen.getByRole("button", { name: t.create, exact: true }).click();
    await sent({ title: "ana@gmail.com", email: "ana@gmail.com", customerId: known.id });
  });

  test("keeps what was typed for another time", async () => {
    keepUnsentOf("robles", "ana");
    onTestFinished(() => (keepUnsent("new lead", null), keepUnsentOf("", "")));
    const first = await opened();
    await first.field(t.text).fill("Ana Ruiz, ana@gmail.com");
    await first.screen.unmount();
    const { field } = await opened();
    await expect.element(field(t.text)).toHaveValue("Ana Ruiz, ana@gmail.com");
    await expect.element(field(t.email)).toHaveValue("ana@gmail.com");
  });

  test.each([
    ["nothing in it", "", issues.missing],
    ["a wrong e-mail", "lola", issues.email],
  ])("with %s says so at the field, and is not sent", async (_, email, problem) => {
    const { screen, field } = await opened();
    await field(t.email).fill(email);
    await screen.getByRole("button", { name: t.create, exact: true }).click();
    await expect.element(screen.getByText(problem)).toBeVisible();
    expect(askedOf("POST /leads")).toEqual([]);
    expect(close).not.toHaveBeenCalled();
  });
});
