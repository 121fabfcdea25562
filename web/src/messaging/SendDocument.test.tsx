import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aMessage } from "../../test/messages.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { paths } from "../platform/paths.ts";
import { messagingWords } from "./labels.ts";
import type { MailedDocument } from "./queries.ts";
import { SendDocument } from "./SendDocument.tsx";
import { templateWords } from "./templates/template-labels.ts";
import { keepUnsentOf } from "../platform/store/unsent.ts";

const t = wordsIn("en", messagingWords);
const words = wordsIn("en", templateWords);
const reminder = { id: anId<"mail_templates">(500), name: "Reminder" };
const usual = {
  missing: [],
  language: "en" as const,
  templateId: null,
  templates: [reminder],
  to: "eva@acme.example",
  subject: "Our order",
  body: "Dear Eva",
  attachment: "Order-P1.pdf",
  unprintable: [{ text: "Mesa 𓀀", signs: ["𓀀"] }],
};

const document: MailedDocument = {
  kind: "purchase",
  id: anId(220),
  send: "POST /purchases/:purchaseId/send",
  pdf: paths.purchasePdf(anId(220)),
  follows: {},
};

test("it is written already, may be changed, and can be taken back", async () => {
  answering({
    "GET /purchases/:purchaseId/mail": usual,
    "POST /purchases/:purchaseId/send": { messageId: anId(400) },
    "POST /messages/:messageId/withdraw": aMessage({ state: "withdrawn" }),
  });
  const close = vi.fn<() => void>();
  const takenBack = vi.fn<() => void>();
  const screen = await show(<SendDocument document={document} onClose={close} onTakenBack={takenBack} />);
  await expect
    .element(screen.getByRole("link", { name: usual.attachment }))
    .toHaveAttribute("href", expect.stringContaining(`/api/purchases/${anId(220)}/pdf`));
  await expect.element(screen.getByText("𓀀", { exact: true })).toBeVisible();
  await screen.getByLabelText(t.subject).fill("Our order, at last");
  await screen.getByRole("button", { name: t.send, exact: true }).click();
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf("POST /purchases/:purchaseId/send")).toEqual([
    { purchaseId: anId(220), to: usual.to, subject: "Our order, at last", body: usual.body },
  ]);
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("POST /messages/:messageId/withdraw")).toMatchObject([{ messageId: anId(400) }]);
  expect(takenBack).toHaveBeenCalledOnce();
});

test("taken back, it is opened again with what was written", async () => {
  keepUnsentOf("w", "m");
  answering({
    "GET /purchases/:purchaseId/mail": usual,
    "POST /purchases/:purchaseId/send": { messageId: anId(400) },
    "POST /messages/:messageId/withdraw": aMessage({ state: "withdrawn" }),
  });
  const dialog = <SendDocument document={document} onClose={vi.fn<() => void>()} onTakenBack={vi.fn<() => void>()} />;
  const screen = await show(dialog);
  await screen.getByLabelText(t.subject).fill("Our order, at last");
  await screen.getByRole("button", { name: t.addCopies }).click();
  await screen.getByLabelText(t.cc).fill("leo@acme.example");
  await screen.getByRole("button", { name: t.send, exact: true }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await screen.unmount();
  const again = await show(dialog);
  await expect.element(again.getByLabelText(t.subject)).toHaveValue("Our order, at last");
  await expect.element(again.getByLabelText(t.cc)).toHaveValue("leo@acme.example");
  await expect.element(again.getByRole("link", { name: usual.attachment })).toBeVisible();
});

test("another template fills it in, tells what has no value, and gives back what one wrote", async () => {
  const filled = { ...usual, subject: "A reminder", body: "Dear Eva, again", templateId: reminder.id };
  answering({
    "GET /purchases/:purchaseId/mail": ({ templateId }) =>
      templateId ? { ...filled, missing: ["contact.phone"] } : usual,
  });
  const screen = await show(
    <SendDocument document={document} onClose={vi.fn<() => void>()} onTakenBack={vi.fn<() => void>()} />,
  );
  await screen.getByLabelText(t.body).fill("My own words");
  await screen.getByRole("combobox", { name: words.template }).click();
  await screen.getByRole("option", { name: reminder.name }).click();
  await expect.element(screen.getByLabelText(t.body)).toHaveValue("Dear Eva, again");
  await expect.element(screen.getByText(words.noValue("Who reads it · Phone"))).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByLabelText(t.body)).toHaveValue("My own words");
});

test("a placeholder that nobody filled in does not leave", async () => {
  answering({ "GET /purchases/:purchaseId/mail": usual });
  const screen = await show(
    <SendDocument document={document} onClose={vi.fn<() => void>()} onTakenBack={vi.fn<() => void>()} />,
  );
  await screen.getByLabelText(t.body).fill("Dear {{ contact.name }}");
  await screen.getByRole("button", { name: t.send, exact: true }).click();
  await expect.element(screen.getByText(words.unfilled("{{ contact.name }}"))).toBeVisible();
});
