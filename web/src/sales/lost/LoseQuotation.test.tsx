import { declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { lostWords } from "./lost-labels.ts";
import { LoseQuotation } from "./LoseQuotation.tsx";

const t = wordsIn("en", lostWords);
const price = declineKindWords.price.en;

test("a quotation is lost for a reason, and because of a line", async () => {
  const [table, chair] = [aSaleLine({ name: "Table" }), aSaleLine({ id: anId(115), name: "Chair" })];
  const sale = aSale({ state: "sent", lines: [table, chair] });
  answering({ "POST /sales/:saleId/cancel": aSale({ state: "cancelled" }) });
  const onClose = vi.fn<() => void>();
  const screen = await show(<LoseQuotation sale={sale} onClose={onClose} />);
  await screen.getByRole("radio", { name: declineKindWords.time.en }).click();
  await screen.getByRole("combobox", { name: t.whyLine("Chair") }).click();
  await screen.getByRole("option", { name: price }).click();
  await screen.getByRole("button", { name: t.loseSubmit }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(askedOf("POST /sales/:saleId/cancel")).toEqual([
    { saleId: sale.id, version: sale.version, kind: "time", lines: [{ lineId: chair.id, kind: "price" }] },
  ]);
});
