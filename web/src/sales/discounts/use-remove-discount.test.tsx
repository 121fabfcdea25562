import { expect, test, vi } from "vitest";
import { everyday } from "@trato/domain/everyday.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import type { SaleDraft } from "../use-sale-draft.ts";
import { useRemoveDiscount } from "./use-remove-discount.ts";

const percent = { kind: "percent" as const, percent: "10" as Decimal }; // a decimal
const section = aSaleLine({ id: anId(1), kind: "section", name: "Terrace", sectionDiscount: percent });
const moves = {
  changeHeader: vi.fn<(change: object) => void>(),
  changeLine: vi.fn<(id: string, change: object) => void>(),
};
const draft = { moves, now: () => ({ header: { discount: percent }, lines: [section] }) } as unknown as SaleDraft; // as far as it is used

function Remove({ lineId }: { lineId: string | null }) {
  const remove = useRemoveDiscount(draft);
  return (
    <button type="button" onClick={() => remove(lineId)}>
      away
    </button>
  );
}

test.each([
  ["of the whole", null, "changeHeader", [[{ discount: null }], [{ discount: percent }]]],
  [
    "of a section",
    section.id,
    "changeLine",
    [
      [section.id, { sectionDiscount: null }],
      [section.id, { sectionDiscount: percent }],
    ],
  ],
] as const)("a discount %s is taken away, and comes back", async (_, lineId, move, calls) => {
  vi.clearAllMocks();
  const screen = await show(<Remove lineId={lineId} />);
  await screen.getByRole("button", { name: "away" }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  expect(moves[move].mock.calls).toEqual(calls);
});
