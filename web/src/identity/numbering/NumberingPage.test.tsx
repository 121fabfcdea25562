import { kinds } from "@trato/domain/kinds.ts";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { numberingWords } from "./numbering-labels.ts";
import { NumberingPage } from "./NumberingPage.tsx";

const t = wordsIn("en", numberingWords);
const { save, onlyAdministrators } = wordsIn("en", settingsWords);
const workspace = aWorkspace();
const administrator = aMe({ member: { role: "administrator" } });
const items = [{ kind: "sale", period: "", lastNumber: 42 }];

beforeEach(() => answering({ "GET /workspace": workspace, "GET /number-series": { items } }));

test("orders get numbers of their own, each year anew, and the next one is seen before", async () => {
  answering({ "GET /me": administrator, "PATCH /workspace": aWorkspace({ version: 2 }) });
  const screen = await show(<NumberingPage />, { me: administrator });
  await expect.element(screen.getByText("S00043")).toBeVisible();
  await screen.getByRole("checkbox", { name: new RegExp(t.ownOrders) }).click();
  const orders = screen.getByRole("region", { name: t.order, exact: true });
  await orders.getByRole("textbox", { name: t.prefix }).fill("ped");
  await orders.getByRole("combobox", { name: t.separator }).click();
  await screen.getByRole("option", { name: "/" }).click();
  await orders.getByRole("checkbox", { name: t.isYearly }).click();
  await expect.element(orders.getByText("PED/2026/00001")).toBeVisible();
  await screen.getByRole("button", { name: save, exact: true }).click();
  const order = { prefix: "ped", separator: "/", isYearly: true, digits: 5 };
  await expect
    .poll(() => askedOf("PATCH /workspace"))
    .toEqual([{ numbering: { ...workspace.numbering, order }, version: 1 }]);
});

test("what the server refuses is said at its field", async () => {
  const errors = [{ path: "numbering.purchase.prefix", code: "numbering.taken", message: "Others begin so." }];
  answering({ "PATCH /workspace": refused("numbering.taken", { status: 400, errors }) });
  const screen = await show(<NumberingPage />, { me: administrator });
  const purchases = screen.getByRole("region", { name: kinds.purchase.many.en, exact: true });
  await purchases.getByRole("textbox", { name: t.prefix }).fill("S");
  await screen.getByRole("button", { name: save, exact: true }).click();
  await expect
    .element(purchases.getByRole("textbox", { name: t.prefix }))
    .toHaveAccessibleDescription("Others begin so.");
});

test("whoever is no administrator reads it", async () => {
  const screen = await show(<NumberingPage />, { me: aMe() });
  await expect.element(screen.getByText(onlyAdministrators)).toBeVisible();
});
