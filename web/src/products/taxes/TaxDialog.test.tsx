import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { Tax } from "../queries.ts";
import { taxWords } from "../setting-labels.ts";
import { TaxDialog } from "./TaxDialog.tsx";

const t = wordsIn("en", taxWords);
const close = vi.fn<() => void>();
const reduced = aTax({ id: anId(401), name: "VAT 10 %", amount: "10", isDefault: false });
const bought = aTax({ id: anId(402), name: "Input VAT", use: "purchase" });
const old = aTax({ id: anId(403), name: "VAT 18 %", archivedAt: "2020-01-01T00:00:00Z" });

const dialog = (tax: Tax | null, use: Tax["use"] = "sale") => {
  close.mockClear();
  answering({
    "GET /me": aMe(),
    "GET /taxes": { items: [aTax(), reduced, bought, old] },
    "GET /tax-groups": { items: [] },
  });
  return show(<TaxDialog tax={tax} use={use} onClose={close} />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });
const kind = async (screen: Shown, name: string) => {
  await screen.getByRole("combobox", { name: t.kind }).click();
  await screen.getByRole("option", { name }).click();
};

test.each(["sale", "purchase"] as const)("a new one is for %s, as the page that it was asked for on", async (use) => {
  answering({ "POST /taxes": aTax({ name: "IGIC" }) });
  const screen = await dialog(null, use);
  await field(screen, t.name).fill("IGIC");
  await field(screen, t.rate).fill("7");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: t.created("IGIC") })).toBeVisible();
  expect(askedOf("POST /taxes")).toMatchObject([{ name: "IGIC", amountKind: "percent", amount: "7", use }]);
  expect(close).toHaveBeenCalledOnce();
});

test("shows what it makes of a line while one types", async () => {
  const screen = await dialog(null);
  await field(screen, t.rate).fill("7");
  await expect.element(screen.getByText("€107.00")).toBeVisible();
  await screen.getByRole("checkbox", { name: t.priceIncluded, exact: false }).click();
  await expect.element(screen.getByText("€93.46")).toBeVisible();
});

test("without a rate it is not sent, and the rate says so", async () => {
  const screen = await dialog(null);
  await field(screen, t.name).fill("IGIC");
  await userEvent.keyboard("{Enter}");
  await expect.element(field(screen, t.rate)).toHaveAttribute("aria-invalid", "true");
  expect(askedOf("POST /taxes")).toEqual([]);
});

test("a group has taxes of its own side that are in use, and no rate", async () => {
  answering({ "POST /taxes": aTax({ name: "Both", amountKind: "group" }) });
  const screen = await dialog(null);
  await field(screen, t.name).fill("Both");
  await kind(screen, t.group);
  await expect.element(field(screen, t.rate)).not.toBeInTheDocument();
  const offered = screen.getByRole("group", { name: t.children }).getByRole("checkbox");
  expect(offered.elements()).toHaveLength(2);
  await screen.getByRole("checkbox", { name: "VAT 10 %" }).click();
  await screen.getByRole("button", { name: t.create }).click();
  await expect.poll(() => askedOf("POST /taxes")).toMatchObject([{ amountKind: "group", children: [reduced.id] }]);
  expect(askedOf("POST /taxes")[0]).not.toHaveProperty("amount");
});

test("how one is computed stays as it is once it is there", async () => {
  const screen = await dialog(aTax());
  await expect.element(screen.getByRole("combobox", { name: t.kind })).toBeDisabled();
});

test("sends only what changed", async () => {
  answering({ "PATCH /taxes/:taxId": aTax({ amount: "22", version: 2 }) });
  const screen = await dialog(aTax());
  await field(screen, t.rate).fill("22");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => askedOf("PATCH /taxes/:taxId")).toEqual([{ taxId: aTax().id, amount: "22", version: 1 }]);
});

test("a rate that the server refuses is said at the rate", async () => {
  const errors = [{ path: "amount", code: "tax.division_too_large", message: "Below 100 %." }];
  answering({ "PATCH /taxes/:taxId": refused("input.invalid", { status: 422, errors }) });
  const screen = await dialog(aTax());
  await field(screen, t.rate).fill("99");
  await userEvent.keyboard("{Enter}");
  await expect.element(field(screen, t.rate)).toHaveAccessibleDescription("Below 100 %.");
  expect(close).not.toHaveBeenCalled();
});
