import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { AnswerCustomer } from "./AnswerCustomer.tsx";
import { answerWords } from "../labels.ts";

const t = wordsIn("en", answerWords);
const answer = "POST /sales/:saleId/answer";

test("Ctrl+Enter sends the answer, and the field is empty for the next", async () => {
  const sale = aSale({ state: "sent" });
  answering({
    [answer]: {
      id: sale.id,
      subjectKind: "sale",
      subjectId: sale.id,
      body: "",
      mentions: [],
      writtenBy: null,
      createdAt: "2026-11-23T10:00:00Z",
      version: 1,
    },
  });
  const screen = await show(<AnswerCustomer sale={sale} />);
  await screen.getByRole("textbox", { name: t.answer }).fill("On Tuesday.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => askedOf(answer)).toMatchObject([{ saleId: sale.id, body: "On Tuesday." }]);
  await expect.element(screen.getByRole("textbox", { name: t.answer })).toHaveValue("");
});

test("what is refused says why and stays in the field", async () => {
  answering({ [answer]: refused("portal.revoked", { detail: "The link was revoked." }) });
  const screen = await show(<AnswerCustomer sale={aSale({ state: "sent" })} />);
  await screen.getByRole("textbox", { name: t.answer }).fill("On Tuesday.");
  await screen.getByRole("button", { name: t.send }).click();
  await expect.element(screen.getByText("The link was revoked.")).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.answer })).toHaveValue("On Tuesday.");
});
