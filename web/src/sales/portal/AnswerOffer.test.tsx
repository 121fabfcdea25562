import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { anOffer } from "../../../test/offers.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";
import { AnswerOffer } from "./AnswerOffer.tsx";

const t = wordsIn("en", portalWords);
const nothingToChoose = { choices: [], totals: anOffer().totals, choose: null };
const bar = (offer: Offer = anOffer()) =>
  show(<AnswerOffer offer={offer} token="abc" total="€121.00" chosen={nothingToChoose} />);
const press = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true }).click();
const inDialog = (screen: Shown, name: string) => screen.getByRole("dialog").getByRole("button", { name, exact: true });

test("accepts by the name of the one who signs, and the version that was read", async () => {
  answering({ "POST /portal/:token/accept": anOffer({ state: "confirmed" }) });
  const screen = await bar();
  await press(screen, t.accept);
  await expect.element(screen.getByText("I accept quotation Q00007 for €121.00.")).toBeVisible();
  await screen.getByRole("textbox", { name: t.yourName }).fill("Lola Gil");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(askedOf("POST /portal/:token/accept")).toEqual([{ token: "abc", name: "Lola Gil", version: 3 }]);
});

test("nobody accepts without a name", async () => {
  const screen = await bar();
  await press(screen, t.accept);
  await screen.getByRole("textbox", { name: t.yourName }).fill("   ");
  await expect.element(inDialog(screen, t.accept)).toBeDisabled();
  await userEvent.keyboard("{Enter}");
  expect(askedOf("POST /portal/:token/accept")).toEqual([]);
});

test("says in the dialog why it can't be accepted any more", async () => {
  answering({ "POST /portal/:token/accept": refused("record.changed", { detail: "The quotation has changed." }) });
  const screen = await bar();
  await press(screen, t.accept);
  await screen.getByRole("textbox", { name: t.yourName }).fill("Lola Gil");
  await inDialog(screen, t.accept).click();
  await expect.element(screen.getByText("The quotation has changed.")).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.yourName })).toHaveValue("Lola Gil");
});

test("is not accepted twice while the first is on its way", async () => {
  const late = onItsWay("POST /portal/:token/accept");
  answering({ "POST /portal/:token/accept": () => late.promise });
  const screen = await bar();
  await press(screen, t.accept);
  await screen.getByRole("textbox", { name: t.yourName }).fill("Lola Gil");
  await userEvent.keyboard("{Enter}");
  await expect.element(inDialog(screen, t.accept)).toHaveAttribute("aria-busy", "true");
  await userEvent.keyboard("{Enter}");
  late.resolve(anOffer({ state: "confirmed" }));
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(askedOf("POST /portal/:token/accept")).toHaveLength(1);
});

test("declining stands beside accepting, on a phone too, and not inside it", async () => {
  await page.viewport(390, 844);
  const screen = await bar();
  await expect.element(screen.getByRole("button", { name: t.decline })).toBeVisible();
  expect(document.body.scrollWidth).toBeLessThanOrEqual(390);
  await press(screen, t.accept);
  expect(inDialog(screen, t.decline).elements()).toHaveLength(0);
});

test("asks a question, and says that it has been sent", async () => {
  answering({ "POST /portal/:token/comment": anOffer() });
  const screen = await bar();
  await press(screen, t.ask);
  await expect.element(inDialog(screen, t.sendQuestion)).toBeDisabled();
  await screen.getByRole("textbox", { name: t.question }).fill("In walnut too?");
  await inDialog(screen, t.sendQuestion).click();
  await expect.element(screen.getByRole("heading", { name: t.questionSent })).toBeVisible();
  expect(askedOf("POST /portal/:token/comment")).toEqual([{ token: "abc", body: "In walnut too?" }]);
});

test.each(["confirmed", "done", "cancelled"] as const)("one that is %s can only be asked about", async (state) => {
  const screen = await bar(anOffer({ state }));
  await expect.element(screen.getByRole("button", { name: t.ask })).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(1);
});

test("one that has expired cannot be accepted, and says why", async () => {
  const expired = { code: "sale.expired", details: {} };
  const screen = await bar(anOffer({ can: { accept: expired, decline: true } }));
  const accept = screen.getByRole("button", { name: t.accept });
  await expect.element(accept).toHaveAttribute("aria-disabled", "true");
  await accept.click({ force: true });
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});
