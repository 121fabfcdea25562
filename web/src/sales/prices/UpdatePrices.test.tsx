import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { queryClient } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { priceChangesQuery } from "../queries.ts";
import { UpdatePrices } from "./UpdatePrices.tsx";

const t = wordsIn("en", priceListWords);
const [table, chair] = [aSaleLine({ id: anId(110) }), aSaleLine({ id: anId(120), name: "Chair" })];
const sale = aSale({ lines: [table, chair], version: 3 });
const change = (line: typeof table, isTyped: boolean) => ({
  lineId: line.id,
  name: line.name,
  isTyped,
  before: { unitPrice: "90", discount: "0" },
  after: { unitPrice: "70", discount: "5" },
});

test("shows what would change, and changes what is ticked: typed prices only by hand", async () => {
  answering({
    "GET /me": aMe(),
    "GET /sales/:saleId/price-changes": { items: [change(table, false), change(chair, true)] },
    "POST /sales/:saleId/update-prices": sale,
  });
  const screen = await show(<UpdatePrices sale={sale} flush={async () => true} />);
  await screen.getByRole("button", { name: t.updatePrices }).click();
  await expect.element(screen.getByRole("checkbox", { name: "Oak table", exact: false })).toBeChecked();
  await expect.element(screen.getByRole("checkbox", { name: "Chair", exact: false })).not.toBeChecked();
  await expect.element(screen.getByText("€90.00", { exact: false }).first()).toBeVisible();
  await expect.element(screen.getByText(t.typed)).toBeVisible();
  await screen.getByRole("button", { name: t.updateThem }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/update-prices"))
    .toEqual([{ saleId: sale.id, version: 3, lineIds: [table.id] }]);
});

test("a price that changes while it is open is ticked as the others are", async () => {
  answering({ "GET /me": aMe(), "GET /sales/:saleId/price-changes": { items: [change(chair, true)] } });
  const screen = await show(<UpdatePrices sale={sale} flush={async () => true} />);
  await screen.getByRole("button", { name: t.updatePrices }).click();
  await expect.element(screen.getByRole("checkbox", { name: "Chair", exact: false })).not.toBeChecked();
  answering({ "GET /sales/:saleId/price-changes": { items: [change(table, false), change(chair, true)] } });
  await queryClient.invalidateQueries({ queryKey: priceChangesQuery(sale.id).queryKey });
  await expect.element(screen.getByRole("checkbox", { name: "Oak table", exact: false })).toBeChecked();
  await expect.element(screen.getByRole("checkbox", { name: "Chair", exact: false })).not.toBeChecked();
});

test("prices are told with all their decimals", async () => {
  const one = {
    ...change(table, false),
    before: { unitPrice: "0.1255", discount: "0" },
    after: { unitPrice: "0.1283", discount: "0" },
  };
  answering({ "GET /me": aMe(), "GET /sales/:saleId/price-changes": { items: [one] } });
  const screen = await show(<UpdatePrices sale={sale} flush={async () => true} />);
  await screen.getByRole("button", { name: t.updatePrices }).click();
  await expect.element(screen.getByRole("checkbox", { name: "€0.1255 → €0.1283", exact: false })).toBeVisible();
});

test("says nothing where all prices are those of the list", async () => {
  answering({ "GET /me": aMe(), "GET /sales/:saleId/price-changes": { items: [] } });
  const screen = await show(<UpdatePrices sale={sale} flush={async () => true} />);
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
