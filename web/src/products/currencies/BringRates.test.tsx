import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { BringRates } from "./BringRates.tsx";
import { currencyWords } from "./currency-labels.ts";

const t = wordsIn("en", currencyWords);

test("takes a file, says what it brought, and takes that back", async () => {
  const content = "Date,USD\n2026-11-27,1.08\n";
  const days = { firstDay: "2026-11-27", lastDay: "2026-11-27", currencies: 1 } as const;
  answering({
    "GET /me": aMe(),
    "POST /exchange-rates/file": { batchId: anId(960), added: 1, kept: 0, ...days },
    "DELETE /exchange-rates/batches/:batchId": { deleted: 1 },
  });
  const screen = await show(<BringRates />);
  const input = screen.container.querySelector("input[type=file]");
  if (!input) throw new Error("the button has its input");
  await userEvent.upload(input, new File([content], "eurofxref.csv", { type: "text/csv" }));
  await expect.element(screen.getByText(t.brought("1", "0"))).toBeVisible();
  expect(askedOf("POST /exchange-rates/file")).toEqual([{ content }]);
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByText(t.takenBack("1"))).toBeVisible();
});
