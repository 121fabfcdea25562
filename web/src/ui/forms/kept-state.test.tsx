import { beforeEach, expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { giveUpUnsent, keepUnsentOf, unsentPlaces } from "../../platform/store/unsent.ts";
import { useKeptState } from "./kept-state.ts";

beforeEach(() => {
  keepUnsentOf("w", "m");
  giveUpUnsent();
});

function Count() {
  const [count, setCount, isFound] = useKeptState("count", 0);
  return (
    <>
      <output>{count}</output>
      {isFound && <p>found again</p>}
      <button onClick={() => setCount((former) => former + 1)}>more</button>
      <button onClick={() => setCount((former) => former - 1)}>less</button>
    </>
  );
}

test("what was typed is there again when one comes back, and forgotten once it is as it began", async () => {
  const left = await show(<Count />);
  await left.getByRole("button", { name: "more" }).click();
  await expect.element(left.getByText("found again")).not.toBeInTheDocument();
  await left.unmount();
  const screen = await show(<Count />);
  await expect.element(screen.getByText("1")).toBeVisible();
  await expect.element(screen.getByText("found again")).toBeVisible();
  await screen.getByRole("button", { name: "less" }).click();
  await expect.element(screen.getByText("0")).toBeVisible();
  await expect.element(screen.getByText("found again")).not.toBeInTheDocument();
  expect(unsentPlaces()).toEqual([]);
});
