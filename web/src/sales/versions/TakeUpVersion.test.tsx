import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { aVersion } from "../../../test/versions.ts";
import { wordsIn } from "../../platform/words.ts";
import { TakeUpVersion } from "./TakeUpVersion.tsx";
import { versionWords } from "./version-labels.ts";

const t = wordsIn("en", versionWords);
const sale = aSale({ state: "sent", number: "S00042", terms: "As it is now" });

test("a version is taken up again; what could not be as it was is told, and all of it can be taken back", async () => {
  const notTakenUp = [{ why: "product_gone" as const, name: "Lamp" }];
  answering({
    "GET /sales/:saleId": sale,
    "POST /sales/:saleId/versions/:number/take-up": { ...sale, version: 9, notTakenUp },
    "PATCH /sales/:saleId": sale,
  });
  const screen = await show(<TakeUpVersion saleId={sale.id} version={aVersion()} />);
  const takeUp = screen.getByRole("button", { name: t.takeUpOf("1") });
  await expect.element(takeUp).not.toHaveAttribute("aria-busy", "true"); // it knows what stands there
  await takeUp.click();
  await expect.element(screen.getByText(/Lamp is no longer there/)).toBeVisible();
  expect(askedOf("POST /sales/:saleId/versions/:number/take-up")).toEqual([
    { saleId: sale.id, number: "1", version: 3 },
  ]);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("PATCH /sales/:saleId").at(-1))
    .toMatchObject({ version: 9, terms: "As it is now", customerId: sale.customer.id });
});
