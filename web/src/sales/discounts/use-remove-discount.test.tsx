import { expect, test, vi } from "vitest";
import { everyday } from "@trato/domain/everyday.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import type { SaleDraft } from "../use-sale-draft.ts";
import { useRemoveDiscount } from "./use-remove-discount.ts";

const its = { step: 0 };
const moves = {
  changeHeader: vi.fn<(change: object) => void>(() => void (its.step += 1)),
  changeLine: vi.fn<(id: string, change: object) => void>(() => void (its.step += 1)),
  lastStep: () => its.step,
  newStep: () => its.step,
  retrace: vi.fn<SaleDraft["moves"]["retrace"]>(() => "done"),
};

function Remove({ lineId }: { lineId: string | null }) {
  const remove = useRemoveDiscount({ moves: moves as unknown as SaleDraft["moves"] }); // as far as they are used
  return (
    <button type="button" onClick={() => remove(lineId)}>
      away
    </button>
  );
}

test.each([
  ["of the whole", null, "changeHeader", [{ discount: null }]],
  ["of a section", anId(1), "changeLine", [anId(1), { sectionDiscount: null }]],
] as const)(
  "a discount %s is taken away, and comes back but where others have written since",
  async (_, lineId, move, call) => {
    vi.clearAllMocks();
    const screen = await show(<Remove lineId={lineId} />);
    await screen.getByRole("button", { name: "away" }).click();
    await screen.getByRole("button", { name: everyday.undo.en }).click();
    expect(moves[move].mock.calls).toEqual([call]);
    expect(moves.retrace.mock.calls).toEqual([["undo"]]);
  },
);
