import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aRelatedProduct, aRelation } from "../../../test/products.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { Relations } from "../../products/related/queries.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { suggestionWords } from "./suggestion-labels.ts";
import { Suggestions } from "./Suggestions.tsx";

const t = wordsIn("en", suggestionWords);
const oil = aRelatedProduct({ id: anId(120), name: "Oil", listPrice: "12" });
const moves = {
  insertLine: vi.fn<SaleDraft["moves"]["insertLine"]>(),
  changeLine: vi.fn<SaleDraft["moves"]["changeLine"]>(),
  lastStep: vi.fn<SaleDraft["moves"]["lastStep"]>(),
  follow: vi.fn<SaleDraft["moves"]["follow"]>(),
  newStep: vi.fn<SaleDraft["moves"]["newStep"]>(),
  retrace: vi.fn<SaleDraft["moves"]["retrace"]>(),
};
const line: DraftLine = aSaleLine({ quantity: "3" });

beforeEach(() => void vi.clearAllMocks());

const shown = (relation: Relations) => {
  answering({ "GET /related-products": { items: [relation] } });
  return show(
    <Suggestions
      lines={[line]}
      found={new Map()}
      taxed={(product) => product}
      priced={(priced) => priced}
      priceListId={null}
      moves={moves}
    />,
  );
};

test("adds what goes with a line below it, by a press or by its key", async () => {
  const screen = await shown(aRelation({ accessories: [oil] }));
  const button = screen.getByRole("button", { name: t.add("Oil") });
  await expect.element(button).toHaveTextContent("Oil€12.00");
  await button.click();
  await userEvent.keyboard("{Control>}i{/Control}");
  const added = expect.objectContaining({
    productId: oil.id,
    name: "Oil",
    quantity: "1",
    follows: "price_and_discount",
  });
  expect(moves.insertLine.mock.calls).toEqual([
    [added, line.id],
    [added, line.id],
  ]);
});

test("puts what takes its place into the line, whose quantity stays; that is taken back as a step", async () => {
  moves.newStep.mockReturnValue(0);
  moves.lastStep.mockImplementation(() => moves.changeLine.mock.calls.length);
  const screen = await shown(aRelation({ isArchived: true, replacements: [oil] }));
  await expect.element(screen.getByText(t.outOfUse("Oak table"))).toBeVisible();
  await screen.getByRole("button", { name: t.replaceBy("Oil") }).click();
  expect(moves.changeLine).toHaveBeenCalledExactlyOnceWith(
    line.id,
    expect.objectContaining({ productId: oil.id, name: "Oil" }),
  );
  expect(moves.changeLine.mock.calls[0]?.[1]).not.toHaveProperty("quantity");
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  expect(moves.retrace.mock.calls).toEqual([["undo"]]);
});
