import { expect, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ChangedLines } from "./ChangedLines.tsx";
import { saleWords } from "./labels.ts";
import { type ChangedLine, orderChangeOf } from "./order-change.ts";

const t = wordsIn("en", saleWords);

test("quantity and price of a line are typed beside what was delivered of it", async () => {
  answering({
    "GET /products/pick": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /taxes": { items: [] },
  });
  const change = vi.fn<(lines: readonly ChangedLine[]) => void>();
  const order = aSale({ state: "confirmed", lines: [aSaleLine({ quantity: "5", delivered: "2" })] });
  const { lines } = orderChangeOf(order);
  const screen = await show(<ChangedLines sale={order} lines={lines} onChange={change} />);
  await expect.element(screen.getByText(t.delivered("2 unit"))).toBeVisible();
  await screen.getByRole("textbox", { name: t.priceOf("Oak table") }).fill("90");
  await expect.poll(() => change.mock.lastCall?.[0]).toMatchObject([{ quantity: "5", unitPrice: "90" }]);
});
