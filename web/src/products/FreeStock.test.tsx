import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { aProductRow } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FreeStock } from "./FreeStock.tsx";
import { productWords } from "./labels.ts";

const t = wordsIn("en", productWords);

test.each([
  [{ free: "6" }, "6 unit", ""],
  [{ free: "0" }, "0 unit", "text-warn"],
  [{ free: "-2" }, "-2 unit", "text-bad"],
  [{ kind: "service", storable: false } as const, t.service, "text-faint"],
  [{ storable: false }, "", null],
])("of %j is told: %s", async (given, text, tone) => {
  answering({ "GET /units": { items: [] } });
  const screen = await show(
    <p data-testid="free">
      <FreeStock product={aProductRow(given)} />
    </p>,
  );
  const free = screen.getByTestId("free");
  await expect.element(free).toHaveTextContent(text);
  expect(free.element().firstElementChild?.className ?? null).toBe(tone);
});
