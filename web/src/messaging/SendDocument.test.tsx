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

const t = wordsIn("en", messagingWords);
const usual = {
  to: "eva@acme.example",
  subject: "Our order",
  body: "Dear Eva",
  attachment: "Order-P1.pdf",
  unprintable: [{ text: "Mesa 𓀀", signs: ["𓀀"] }],
};

const document: MailedDocument = {
  kind: "purchase",
  id: anId(220),
  mail: "GET /purchases/:purchaseId/mail",
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
  const screen = await show(<SendDocument document={document} onClose={close} />);
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
});
