import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { WhyLine } from "./WhyLine.tsx";
import { whyWords } from "./why-labels.ts";

const t = wordsIn("en", whyWords);
const whose = { fiscalPositionId: null, isFiscalPositionSet: false, partnerId: anId<"contacts">(101) };

const line = (isWord: boolean) => {
  answering({ "GET /me": aMe(), "GET /taxes": { items: [] }, "GET /fiscal-positions": { items: [] } });
  return show(<WhyLine line={aSaleLine()} {...{ whose, isWord }} renderPrice={() => <b>As the list says</b>} />);
};

test("opens by keys what made the price and the amount of the line, and goes back to where it was", async () => {
  const screen = await line(false);
  const button = screen.getByRole("button", { name: t.ofLine });
  await expect.element(button).toBeVisible();
  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  const dialog = screen.getByRole("dialog", { name: t.ofLine });
  await expect.element(dialog.getByText("Oak table")).toBeVisible();
  await expect.element(dialog.getByText("As the list says")).toBeVisible();
  await expect.element(dialog.getByText(t.noneOfProduct)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(button).toHaveFocus();
});

test("is a word among the fields of a phone", async () => {
  const screen = await line(true);
  await expect.element(screen.getByText(t.ofLine)).toBeVisible();
});
