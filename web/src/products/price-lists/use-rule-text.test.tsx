import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aPriceRule } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { useRuleText } from "./use-rule-text.ts";

const fixed = aPriceRule({ making: "fixed", price: "9.5", discount: null, base: null });

function Rule() {
  return <p>{useRuleText("EUR").priceOf(fixed)}</p>;
}

test("a rule is written in the company's currency", async () => {
  answering({ "GET /me": aMe() });
  const screen = await show(<Rule />);
  await expect.element(screen.getByText("€9.50")).toBeVisible();
});
