import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceList } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "./price-list-labels.ts";
import { PriceListProperty } from "./PriceListProperty.tsx";

const t = wordsIn("en", priceListWords);
const old = aPriceList({ id: anId(903), name: "Old", archivedAt: "2020-01-01T00:00:00Z" });

test("a contact gets a list of those in use, or the one that follows", async () => {
  const keep = vi.fn<(value: unknown) => Promise<void>>().mockResolvedValue();
  answering({ "GET /me": aMe(), "GET /price-lists": { items: [aPriceList(), old] } });
  const screen = await show(<PriceListProperty value={null} keep={keep} isLocked={false} />);
  await screen.getByRole("combobox", { name: t.list }).click();
  await expect.element(screen.getByRole("option", { name: t.byCustomer })).toBeVisible();
  expect(screen.getByRole("option", { name: "Old" }).elements()).toHaveLength(0);
  await screen.getByRole("option", { name: "Trade" }).click();
  await expect.poll(() => keep.mock.calls).toEqual([[anId(900)]]);
});

test("stands nowhere in a workspace without lists", async () => {
  answering({ "GET /me": aMe(), "GET /price-lists": { items: [] } });
  const screen = await show(<PriceListProperty value={null} keep={async () => undefined} isLocked={false} />);
  expect(screen.getByRole("combobox").elements()).toHaveLength(0);
});
