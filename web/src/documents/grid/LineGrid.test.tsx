import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { answering } from "../../../test/answers.ts";
import { useOfferedActions } from "../../platform/actions.ts";
import { LineGrid } from "./LineGrid.tsx";

const Keys = () => (
  <output>
    {useOfferedActions()
      .flatMap(({ keys }) => keys ?? [])
      .join(" ")}
  </output>
);
const never = (): never => {
  throw new Error("Nothing is done here.");
};

test.each([
  ["tells its keys on the sheet", false, true],
  ["has none where the document changes no more", true, false],
])("%s", async (_, isLocked, tells) => {
  answering({ "GET /taxes": { items: [] } });
  const moves = {
    changeAll: never,
    removeLines: never,
    moveLines: never,
    duplicateLines: never,
    lastStep: never,
    retrace: never,
  };
  const doings = { newLine: never, typed: never, picked: never, alike: never, settle: never };
  const screen = await show(
    <>
      <LineGrid lines={[]} amounts={[]} {...{ moves, doings, isLocked }} reach={never}>
        no lines
      </LineGrid>
      <Keys />
    </>,
  );
  await expect.element(screen.getByText("no lines")).toBeVisible();
  const told = () => screen.getByRole("status").first().element().textContent.includes("mod+d");
  await expect.poll(told).toBe(tells);
});
