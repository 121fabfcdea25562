import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { answerWords } from "../labels.ts";
import { CustomerQuestions } from "./CustomerQuestions.tsx";
import { AnswerQuestion } from "./AnswerQuestion.tsx";
import { sellerQuestionWords } from "./seller-question-labels.ts";

const t = wordsIn("en", sellerQuestionWords);
const a = wordsIn("en", answerWords);
const sale = aSale({ state: "sent", sentAt: "2026-11-20T09:00:00Z" });
const lineId = anId<"sale_lines">(110);
const question = { id: anId(801), author: "Lola Gil", at: "2026-11-21T09:00:00Z", body: "In oak too?", isOurs: false };

test("a question is answered at its line", async () => {
  answering({
    "GET /sales/:saleId/questions": { items: [{ ...question, lineId, lineName: "Oak table" }] },
    "POST /sales/:saleId/answer": {
      id: anId(802),
      subjectKind: "sale",
      subjectId: sale.id,
      body: "",
      mentions: [],
      writtenBy: null,
      createdAt: "2026-11-23T10:00:00Z",
      version: 1,
    },
  });
  const screen = await show(<CustomerQuestions sale={sale} />);
  await expect.element(screen.getByRole("heading", { name: "Oak table" })).toBeVisible();
  await expect.element(screen.getByText(t.unanswered)).toBeVisible();
  await screen.getByRole("button", { name: t.answer }).click();
  await screen.getByRole("textbox", { name: a.answer }).fill("In oak too.");
  await screen.getByRole("button", { name: a.send }).click();
  await expect.element(screen.getByRole("textbox", { name: a.answer })).not.toBeInTheDocument();
  expect(askedOf("POST /sales/:saleId/answer")).toMatchObject([{ saleId: sale.id, lineId, body: "In oak too." }]);
});

test("an answer that is refused says why and stays in the field", async () => {
  answering({ "POST /sales/:saleId/answer": refused("portal.revoked", { detail: "The link was revoked." }) });
  const screen = await show(<AnswerQuestion saleId={sale.id} lineId={null} onDone={() => undefined} />);
  await screen.getByRole("textbox", { name: a.answer }).fill("In oak too.");
  await screen.getByRole("button", { name: a.send }).click();
  await expect.element(screen.getByText("The link was revoked.")).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: a.answer })).toHaveValue("In oak too.");
});
