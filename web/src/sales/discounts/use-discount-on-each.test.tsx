import { expect, test, vi } from "vitest";
import { everyday } from "@trato/domain/everyday.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { useDiscountOnEach } from "./use-discount-on-each.ts";

const section = aSaleLine({ id: anId(1), kind: "section", name: "Terrace" });
const table = aSaleLine({ id: anId(2), discount: "5", follows: "price_and_discount" });
const typed = aSaleLine({ id: anId(3), discount: "0", follows: "nothing" });
const changeAll = vi.fn<SaleDraft["moves"]["changeAll"]>();
const retrace = vi.fn<SaleDraft["moves"]["retrace"]>(() => "done");
const lastStep = () => changeAll.mock.calls.length;
const draft = { moves: { changeAll, lastStep, retrace } } as unknown as SaleDraft; // as far as it is used

const made = (call: number, lines: readonly DraftLine[]) => changeAll.mock.calls[call]?.[1](lines) ?? [];

function Give() {
  const give = useDiscountOnEach(draft);
  return (
    <button type="button" onClick={() => give("10" as Decimal)}>
      give
    </button>
  );
}

test("each line has it as if it were typed there, and that step alone is taken back", async () => {
  const screen = await show(<Give />);
  await screen.getByRole("button", { name: "give" }).click();
  const given = made(0, [section, table, typed]);
  expect(given.map(({ discount, follows }) => [discount, follows])).toEqual([
    [section.discount, section.follows],
    ["10", "price"],
    ["10", "nothing"],
  ]);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  expect(retrace.mock.calls).toEqual([["undo"]]); // whatever others have written meanwhile stays
  expect(changeAll).toHaveBeenCalledTimes(1);
});
