import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { SaleState } from "./SaleState.tsx";

test.each([
  ["draft", false, "Draft", "text-quiet"],
  ["sent", false, "Sent", "text-info"],
  ["sent", true, "Expired", "text-warn"],
  ["confirmed", false, "Confirmed", "text-ok"],
  ["done", false, "Done", "text-ok"],
  ["cancelled", false, "Cancelled", "text-bad"],
] as const)("%s, expired %s: %s", async (state, isExpired, word, tone) => {
  const screen = await show(<SaleState sale={{ state, isExpired }} />);
  await expect.element(screen.getByText(word)).toHaveClass(tone);
});

test("that the customer wants changes is said in the place of that it was sent", async () => {
  const screen = await show(<SaleState sale={{ state: "sent", isExpired: false, isChangeAsked: true }} />);
  await expect.element(screen.getByText("Changes asked for")).toHaveClass("text-warn");
});

test("what the customer has accepted and nobody has confirmed says so", async () => {
  const screen = await show(<SaleState sale={{ state: "sent", isExpired: false, isAwaitingUs: true }} />);
  await expect.element(screen.getByText("To confirm")).toHaveClass("text-warn");
});
