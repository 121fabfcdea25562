import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../../test/answers.ts";
import { aChoosingOffer } from "../../../../test/offers.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { portalWords } from "../../labels.ts";
import type { Offer } from "../../queries.ts";
import { PortalPage } from "../PortalPage.tsx";
import { offerChoiceWords } from "./offer-choice-labels.ts";

const t = wordsIn("en", offerChoiceWords);
const p = wordsIn("en", portalWords);
const route = "POST /portal/:token/choices";
const offer = aChoosingOffer();
const [oak, pine, lamp, chair] = offer.lines.map(({ id }) => id);

/** The offer with what was chosen, as the server answers it. */
const kept = (choices: NonNullable<Offer["choosing"]>["choices"], total: string): Offer => ({
  ...offer,
  choosing: offer.choosing && { ...offer.choosing, choices, totals: { ...offer.totals, total: total as never } }, // a decimal
});
const visit = () => show(<PortalPage />, { page: "/q/$token", at: "/q/abc" });
const answers = { "GET /portal/:token": offer, "POST /portal/:token/viewed": undefined as never };

test("alternatives, options and quantities are chosen at once, kept in their order, and accepted as they are shown", async () => {
  const first = onItsWay(route);
  answering({ ...answers, [route]: () => first.promise });
  const screen = await visit();
  await expect.element(screen.getByRole("radio", { name: /Oak table/ })).toBeChecked();
  await expect.element(screen.getByText(t.wholeWith("€387.20"))).toBeVisible();
  await screen.getByRole("radio", { name: /Pine table/ }).click();
  await expect.element(screen.getByText("€387.20", { exact: true }).first()).toBeVisible();
  await screen.getByRole("button", { name: t.addNamed("Lamp") }).click();
  await screen.getByRole("button", { name: t.more("Chair") }).click();
  await expect.element(screen.getByRole("textbox", { name: t.quantityOf("Chair") })).toHaveValue("3");
  await expect.element(screen.getByText("€544.50", { exact: true }).first()).toBeVisible();
  const all = [
    { lineId: pine, isWanted: true },
    { lineId: lamp, isWanted: true },
    { lineId: chair, quantity: "3" },
  ];
  answering({
    ...answers,
    [route]: kept(all as never, "544.50"),
    "POST /portal/:token/accept": { ...offer, state: "confirmed", choosing: null },
  });
  first.resolve(kept([], "387.20"));
  await expect.poll(() => askedOf(route).at(-1)).toEqual({ token: "abc", version: 3, choices: all });
  await screen.getByRole("button", { name: p.accept, exact: true }).click();
  await screen.getByRole("textbox", { name: p.yourName }).fill("Lola Gil");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(askedOf("POST /portal/:token/accept")).toEqual([
    { token: "abc", name: "Lola Gil", version: 3, choices: all, total: "544.50" },
  ]);
});

test("what the server refuses to keep is shown as it was, and why", async () => {
  answering({ ...answers, [route]: refused("sale.changed", { detail: "The quotation has changed." }) });
  const screen = await visit();
  await screen.getByRole("radio", { name: /Pine table/ }).click();
  await expect.element(screen.getByRole("heading", { name: "The quotation has changed." })).toBeVisible();
  await expect.element(screen.getByRole("radio", { name: /Oak table/ })).toBeChecked();
  expect(oak).toBe(offer.lines[0]?.id);
});
