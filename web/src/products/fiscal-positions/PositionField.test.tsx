import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aFiscalPosition } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { FiscalPositionChosen } from "../queries.ts";
import { choiceWords, positionWords } from "./position-labels.ts";
import { PositionField } from "./PositionField.tsx";

const t = wordsIn("en", choiceWords);
const label = positionWords.position.en;
const home = aFiscalPosition({ id: anId(431), name: "Domestic" });
const union = aFiscalPosition({ id: anId(432), name: "Union" });
const french = { country: "FR", zip: null, vat: "FR23334175221", isPrivate: false };
const chosen: FiscalPositionChosen = { position: union, from: "chosen", address: french, passedOver: [] };

const change = vi.fn<(value: object) => void>();
const field = (
  value: { fiscalPositionId: typeof home.id | null; isFiscalPositionSet: boolean },
  items = [home, union],
) => {
  change.mockClear();
  answering({ "GET /fiscal-positions": { items }, "GET /fiscal-positions/choice": chosen });
  return show(<PositionField contactId={anId(101)} value={value} onChange={change} />);
};

test("says by what it was chosen; another one is set by hand", async () => {
  const screen = await field({ fiscalPositionId: union.id, isFiscalPositionSet: false });
  await expect.element(screen.getByText(t.chosen("France · FR23334175221"))).toBeVisible();
  await screen.getByRole("combobox", { name: label }).click();
  await screen.getByRole("option", { name: "Domestic" }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith({ fiscalPositionId: home.id, isFiscalPositionSet: true });
});

test.each([
  ["one by hand", { fiscalPositionId: home.id, isFiscalPositionSet: true }, t.setByHand],
  ["one of a former address", { fiscalPositionId: null, isFiscalPositionSet: false }, t.otherNow],
])("%s is left for that of the contact", async (_, value, said) => {
  const screen = await field(value);
  await expect.element(screen.getByText(said)).toBeVisible();
  await screen.getByRole("button", { name: t.chooseBy("Union") }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith({ fiscalPositionId: union.id, isFiscalPositionSet: false });
});

test("an archived one stays where it is, and is offered to nobody else", async () => {
  const former = aFiscalPosition({ id: anId(433), name: "Former", archivedAt: "2026-11-01T09:00:00Z" });
  const elsewhere = await field({ fiscalPositionId: null, isFiscalPositionSet: true }, [home, former]);
  await elsewhere.getByRole("combobox", { name: label }).click();
  await expect.element(elsewhere.getByRole("option", { name: "Domestic" })).toBeVisible();
  expect(elsewhere.getByRole("option", { name: "Former" }).elements()).toEqual([]);
  await elsewhere.unmount();
  const screen = await field({ fiscalPositionId: former.id, isFiscalPositionSet: true }, [home, former]);
  await expect.element(screen.getByRole("combobox", { name: label })).toHaveTextContent("Former");
});

test("is not there in a workspace without positions", async () => {
  const screen = await field({ fiscalPositionId: null, isFiscalPositionSet: false }, []);
  await expect.element(screen.getByText(label)).not.toBeInTheDocument();
});
