import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aSale } from "../../test/sales.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { messagingWords } from "../messaging/labels.ts";
import { lostWords } from "./lost/lost-labels.ts";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";
import { SaleActions } from "./SaleActions.tsx";
import { quotationTemplateWords } from "./templates/quotation-template-labels.ts";

const t = wordsIn("en", saleWords);
const m = wordsIn("en", messagingWords);
const { saveAs } = wordsIn("en", quotationTemplateWords);
const { lose } = wordsIn("en", lostWords);
const no = { code: "sale.expired", details: {} };
const flush = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
const actions = (sale: Sale) => {
  answering({ "GET /sales/:saleId/availability": { items: [] }, "GET /sales/:saleId/unprintable": { items: [] } });
  return show(<SaleActions sale={sale} flush={flush} />);
};
const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });
const menu = async (screen: Shown) => {
  await button(screen, t.more).click();
  await expect.element(screen.getByRole("menuitem").first()).toBeVisible();
  return screen
    .getByRole("menuitem")
    .elements()
    .map(({ textContent }) => textContent);
};

test.each([
  ["draft", [t.confirm, t.send]],
  ["sent", [t.confirm, t.sendAgain]],
  ["confirmed", [t.changeOrder]],
  ["done", [t.changeOrder]],
  ["cancelled", []],
] as const)("one that is %s offers: %s", async (state, names) => {
  const screen = await actions(aSale({ state }));
  await expect.element(button(screen, t.more)).toBeVisible();
  const shown = screen
    .getByRole("button")
    .elements()
    .map(({ textContent }) => textContent)
    .filter(Boolean);
  expect(shown).toEqual(names);
});

test.each([
  ["a draft", aSale({ can: { ...aSale().can, reopen: no } }), [t.print, saveAs, lose, t.cancelQuotation]],
  [
    "an order",
    aSale({ state: "confirmed", can: { ...aSale().can, reopen: no } }),
    [t.print, m.sendByMail, saveAs, t.cancelOrder],
  ],
  ["one given up", aSale({ state: "cancelled" }), [t.print, saveAs, t.reopen, t.cancelQuotation]],
  [
    "one with a link",
    aSale({ state: "sent", portalUrl: "https://trato.example/q/abc", can: { ...aSale().can, reopen: no } }),
    [t.print, saveAs, t.copyLink, t.openLink, t.revokeLink, lose, t.cancelQuotation],
  ],
])("the menu of %s", async (_, sale, items) => {
  const screen = await actions(sale);
  expect(await menu(screen)).toEqual(items);
});

test("what was typed is saved before it is sent", async () => {
  const saved = Promise.withResolvers<boolean>();
  flush.mockReturnValueOnce(saved.promise);
  const screen = await actions(aSale());
  await button(screen, t.send).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  saved.resolve(true);
  await expect.element(screen.getByRole("dialog", { name: t.sendTitle })).toBeVisible();
});

test("what cannot be saved is neither sent nor confirmed", async () => {
  flush.mockResolvedValueOnce(false);
  const screen = await actions(aSale());
  await button(screen, t.confirm).click();
  await expect.poll(() => flush.mock.results.at(-1)?.type).toBe("return");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("what is not possible is greyed, and pressing it does nothing", async () => {
  flush.mockClear();
  const screen = await actions(aSale({ state: "sent", can: { ...aSale().can, confirm: no } }));
  await expect.element(button(screen, t.confirm)).toHaveAttribute("aria-disabled", "true");
  await button(screen, t.confirm).click({ force: true });
  expect(flush).not.toHaveBeenCalled();
});

test.each([
  ["cancelled", "POST /sales/:saleId/cancel", t.cancelQuotation, t.cancelled],
  ["opened again", "POST /sales/:saleId/reopen", t.reopen, t.reopened],
] as const)("is %s with the version on screen", async (_, route, item, said) => {
  answering({ [route]: aSale({ version: 4 }) });
  const screen = await actions(aSale());
  await menu(screen);
  await screen.getByRole("menuitem", { name: item }).click();
  await expect.element(screen.getByRole("heading", { name: said })).toBeVisible();
  expect(askedOf(route)).toEqual([{ saleId: aSale().id, version: 3 }]);
});
