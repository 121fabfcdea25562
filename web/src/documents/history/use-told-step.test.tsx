import { expect, test } from "vitest";
import { everyday } from "@trato/domain/everyday.ts";
import { show } from "../../../test/show.tsx";
import { useToldStep } from "./use-told-step.ts";

const its = { step: 4, undone: 0 }; // where one is in a document

function Doing({ steps }: { steps: number }) {
  const tell = useToldStep({
    lastStep: () => its.step,
    retrace: () => {
      its.undone += 1;
      return "done";
    },
  });
  const run = () => {
    const before = its.step;
    its.step += steps;
    tell(`${steps} done`, before);
  };
  return (
    <button type="button" onClick={run}>
      {`do ${steps}`}
    </button>
  );
}

test("what was done can be taken back, and where nothing was, nothing else is", async () => {
  const screen = await show(
    <>
      <Doing steps={0} />
      <Doing steps={1} />
    </>,
  );
  const undo = screen.getByRole("button", { name: everyday.undo.en });
  await screen.getByRole("button", { name: "do 0" }).click();
  await expect.element(screen.getByText("0 done")).toBeVisible();
  expect(undo.query()).toBeNull();
  await screen.getByRole("button", { name: "do 1" }).click();
  await undo.click();
  expect(its.undone).toBe(1);
});
