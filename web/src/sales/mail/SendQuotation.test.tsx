import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aMessage } from "../../../test/messages.ts";
import { aSale } from "../../../test/sales.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { keepUnsentOf, unsentPlaces } from "../../platform/store/unsent.ts";
import { wordsIn } from "../../platform/words.ts";
import { messagingWords } from "../../messaging/labels.ts";
import { saleWords } from "../labels.ts";
import { SendQuotation } from "./SendQuotation.tsx";

const messageId = anId<"messages">(400);
const usual = {
  to: "lola@norte.example",
  subject: "Quotation from Robles Mobiliario",
  body: "Dear Lola",
  missing: [],
  language: "en" as const,
  templateId: anId<"mail_templates">(500),
  templates: [{ id: anId<"mail_templates">(500), name: "Our quotation" }],
  attachment: "Quotation.pdf",
  unprintable: [],
};

beforeEach(() => answering({ "GET /sales/:saleId/mail": usual }));

const t = wordsIn("en", saleWords);
const m = wordsIn("en", messagingWords);
const close = vi.fn<() => void>();
const takenBack = vi.fn<() => void>();
const dialog = (sale = aSale()) => {
  close.mockClear();
  return show(<SendQuotation sale={sale} onClose={close} onTakenBack={takenBack} />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });

test("goes to the customer with our usual words, unless others are written", async () => {
  answering({ "POST /sales/:saleId/send": { ...aSale({ state: "sent" }), messageId } });
  const screen = await dialog();
  await expect.element(field(screen, t.to)).toHaveValue("lola@norte.example");
  await expect.element(field(screen, t.subject)).toHaveValue(usual.subject);
  await expect.element(field(screen, t.message)).toHaveValue(usual.body);
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: t.sent })).toBeVisible();
  expect(askedOf("POST /sales/:saleId/send")).toEqual([
    { saleId: aSale().id, version: 3, to: "lola@norte.example", templateId: usual.templateId },
  ]);
  expect(close).toHaveBeenCalledOnce();
});

test("is taken back: a draft again, with the words that were written", async () => {
  answering({
    "POST /sales/:saleId/send": { ...aSale({ state: "sent", version: 4 }), messageId },
    "POST /messages/:messageId/withdraw": aMessage({ state: "withdrawn" }),
    "POST /sales/:saleId/reopen": aSale({ version: 5 }),
  });
  keepUnsentOf("w", "m");
  takenBack.mockClear();
  const screen = await dialog();
  await field(screen, t.message).fill("Good morning");
  await screen.getByRole("button", { name: t.send }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => takenBack.mock.calls).toHaveLength(1);
  expect(askedOf("POST /messages/:messageId/withdraw")).toEqual([{ messageId }]);
  expect(askedOf("POST /sales/:saleId/reopen")).toEqual([{ saleId: aSale().id, version: 4 }]);
  await screen.unmount();
  const again = await dialog();
  await expect.element(field(again, t.message)).toHaveValue("Good morning");
});

test("what has left already stays as it is, and it says so", async () => {
  answering({
    "POST /sales/:saleId/send": { ...aSale({ state: "sent", version: 4 }), messageId },
    "POST /messages/:messageId/withdraw": refused("message.gone", { status: 409, detail: "It has left." }),
  });
  takenBack.mockClear();
  const screen = await dialog(aSale({ state: "sent" }));
  await screen.getByRole("button", { name: t.send }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByRole("heading", { name: "It has left." })).toBeVisible();
  expect(takenBack).not.toHaveBeenCalled();
});

test("goes with the words that were written", async () => {
  answering({ "POST /sales/:saleId/send": { ...aSale({ state: "sent" }), messageId } });
  const screen = await dialog();
  await field(screen, t.subject).fill("Our offer");
  await field(screen, t.message).fill("Good morning");
  await screen.getByRole("button", { name: m.addCopies }).click();
  await field(screen, m.cc).fill("eva@acme.example; leo@acme.example");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => askedOf("POST /sales/:saleId/send"))
    .toMatchObject([{ subject: "Our offer", body: "Good morning", cc: ["eva@acme.example", "leo@acme.example"] }]);
});

test("goes without the PDF where that is not wanted", async () => {
  answering({ "POST /sales/:saleId/send": { ...aSale({ state: "sent" }), messageId } });
  const screen = await dialog();
  const attach = screen.getByRole("checkbox", { name: new RegExp(t.attachPdf) });
  await expect.element(attach).toBeChecked();
  await attach.click();
  await screen.getByRole("button", { name: t.send }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/send")).toMatchObject([{ attachPdf: false }]);
});

test("what the server refuses of the address is said there, and what was written stays", async () => {
  const errors = [{ path: "to", code: "email.invalid", message: "That is no address." }];
  answering({ "POST /sales/:saleId/send": refused("input.invalid", { status: 422, errors }) });
  const screen = await dialog(
    aSale({ customer: { id: aSale().customer.id, name: "Café Norte", email: null, language: null } }),
  );
  await field(screen, t.message).fill("Good morning");
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(field(screen, t.to)).toHaveAccessibleDescription("That is no address.");
  await expect.element(field(screen, t.message)).toHaveValue("Good morning");
  expect(close).not.toHaveBeenCalled();
});

test("closed half written, it is there again, until it was sent", async () => {
  keepUnsentOf("w", "m");
  answering({ "POST /sales/:saleId/send": { ...aSale({ state: "sent" }), messageId } });
  const left = await dialog();
  await field(left, t.subject).fill("Our off");
  await left.unmount();
  const screen = await dialog();
  await expect.element(field(screen, t.subject)).toHaveValue("Our off");
  await screen.getByRole("button", { name: t.send }).click();
  await expect.poll(unsentPlaces).toEqual([]);
});
