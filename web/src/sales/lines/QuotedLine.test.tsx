import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { aFamily, aVariant, oak, short } from "../../../test/families.ts";
import { familyWords } from "../../products/families/labels.ts";
import type { Variant } from "../../products/families/queries.ts";
import { documentWords } from "../../documents/labels.ts";
import { wordsIn } from "../../platform/words.ts";
import { whyWords } from "../../documents/why/why-labels.ts";
import { saleWords } from "../labels.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { QuotedLine } from "./QuotedLine.tsx";

const t = wordsIn("en", saleWords);
const words = wordsIn("en", documentWords);
const familyText = wordsIn("en", familyWords);
const unitOf = (id: number, name: string) => ({
  id: anId(id),
  name,
  one: name,
  many: `${name}s`,
  dimension: "quantity",
  relation: "reference" as const,
  ratio: "1",
  rounding: "1",
  archivedAt: null,
  version: 1,
});
const kept = aSaleLine({ delivered: "1", missing: "2" });

const add = vi.fn<(kind: DraftLine["kind"], after: string) => void>();
const changeLine = vi.fn<(id: string, change: object) => void>();
const moves: SaleDraft["moves"] = {
  changeLine,
  insertLine: vi.fn<() => void>(),
  removeLine: vi.fn<() => void>(),
  removeLines: vi.fn<() => string[]>(),
  moveLines: vi.fn<() => void>(),
  dropLine: vi.fn<() => void>(),
  duplicateLines: vi.fn<() => string[]>(),
  changeHeader: vi.fn<() => void>(),
  changeAll: vi.fn<() => void>(),
  follow: vi.fn<() => void>(),
  lastStep: () => undefined,
  newStep: () => undefined,
  retrace: () => "nothing",
};

beforeEach(() => {
  vi.setSystemTime("2026-11-23T09:00:00Z"); // days of another year are written with it
  vi.clearAllMocks();
  answering({
    "GET /taxes": { items: [] },
    "GET /units": { items: [] },
    "GET /products/pick": { items: [] },
  });
});

const found = {
  lineId: kept.id,
  productId: anId<"products">(111),
  unitName: "kg",
  needed: kept.quantity,
  onHand: kept.quantity,
  free: kept.quantity,
  forecast: kept.quantity,
  missing: kept.discount,
  expectedOn: null,
};

type Given = { line?: DraftLine; kept?: typeof kept; isLocked?: boolean; variant?: Variant };
const line = ({ line = kept, kept: asKept = kept, isLocked = false, variant }: Given = {}) =>
  show(
    <ul>
      <QuotedLine
        line={line}
        index={0}
        variant={variant}
        packagings={undefined}
        kept={asKept}
        found={found}
        amount={kept.subtotal}
        moves={moves}
        taxed={(product) => product}
        whose={{ fiscalPositionId: null, isFiscalPositionSet: false, partnerId: anId(101) }}
        priced={(line) => line}
        priceListId={null}
        priceDay={aSale().priceDay}
        isLocked={isLocked}
        startsFocused={false}
        onAdd={add}
        margin={undefined}
        hasMargins={false}
        {...{ under: 0, isFolded: false, unsaved: 0, onFold: vi.fn<() => undefined>(), onFoldAll: vi.fn<() => void>() }}
      />
    </ul>,
  );

test("says before the order what there is", async () => {
  const screen = await line();
  await expect.element(screen.getByText(t.availableNow("1 kg"))).toBeVisible();
});

test("says afterwards what became of it, and changes no more", async () => {
  const screen = await line({ isLocked: true });
  await expect.element(screen.getByText(t.delivered("1 unit"))).toBeVisible();
  await expect.element(screen.getByText(t.missing("2 unit"), { exact: false })).toBeVisible();
  await expect.element(screen.getByRole("textbox")).not.toBeInTheDocument();
});

test("says that what it counts on is late, since when, and the next real day", async () => {
  const late = { ...kept, lateSince: "2026-11-20", expectedOn: "2026-12-05" } as typeof kept; // so written
  const screen = await line({ kept: late, isLocked: true });
  await expect.element(screen.getByText("late since 20 Nov", { exact: false })).toBeVisible();
  await expect.element(screen.getByText("next on 5 Dec", { exact: false })).toBeVisible();
});

test("makes a product, a section or a note after itself", async () => {
  const screen = await line();
  for (const label of [t.addProduct, t.addSection, t.addNote]) {
    await screen.getByRole("button", { name: words.more }).click();
    await screen.getByRole("menuitem", { name: label }).click();
  }
  expect(add.mock.calls.map(([kind]) => kind)).toEqual(["product", "section", "note"]);
});

test("becomes a section by a slash where no product is chosen", async () => {
  const screen = await line({ line: { ...kept, productId: null, name: "" } });
  await screen.getByRole("combobox").click();
  await userEvent.keyboard("/");
  expect(changeLine).toHaveBeenCalledExactlyOnceWith(kept.id, { kind: "section" });
});

test("stays what it is where a slash is written beside a product", async () => {
  const screen = await line();
  await screen.getByRole("textbox", { name: t.quantity }).fill("");
  await userEvent.keyboard("/");
  expect(changeLine).not.toHaveBeenCalledWith(kept.id, { kind: "section" });
});

test("goes on to count in its unit when another variant of its product is chosen, and follows its list", async () => {
  const units = [unitOf(112, "unit"), unitOf(113, "dozen")];
  answering({
    "GET /units": { items: units },
    "GET /product-families/:familyId": aFamily(),
    "POST /product-families/:familyId/variants": aVariant({ id: anId(930), unitId: anId(112) }),
  });
  const variant: Variant = { productId: anId(111), familyId: aFamily().id, valueIds: [oak, short] };
  const screen = await line({ line: { ...kept, unitId: anId(113), unitName: "dozen", follows: "nothing" }, variant });
  await screen.getByRole("button", { name: familyText.configure("Oak table") }).click();
  await screen.getByRole("button", { name: familyText.choose }).click();
  await expect
    .poll(() => changeLine.mock.lastCall?.[1])
    .toMatchObject({ productId: anId(930), unitId: anId(113), unitName: "dozen", follows: "price_and_discount" });
});

const follower: DraftLine = { ...kept, follows: "price_and_discount" };

test.each([
  ["follows its list", follower, false, 1],
  ["follows it but for its discount", { ...follower, follows: "price" as const }, false, 1],
  ["was typed", { ...follower, follows: "nothing" as const }, false, 1],
  ["has no product yet", { ...follower, productId: null }, false, 0],
  ["is a note", { ...follower, kind: "note" as const }, true, 0],
  ["changes no more", follower, true, 1],
])("can be asked why its amount is that one unless it has none: it %s", async (_, given, isLocked, times) => {
  const screen = await line({ line: given, isLocked });
  await expect.element(screen.getByRole("listitem")).toBeVisible();
  expect(screen.getByRole("button", { name: wordsIn("en", whyWords).ofLine }).elements()).toHaveLength(times);
});

test("is a card on a phone", async () => {
  await page.viewport(390, 844);
  const screen = await line();
  await screen.getByRole("button", { name: "Oak table", exact: false }).click();
  await expect.element(screen.getByRole("dialog", { name: "Oak table" })).toBeVisible();
});
