import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { ReasonStep, ReasonSteps } from "./ReasonSteps.tsx";

test("a step tells what was done, what came of it, and of its notes those that there are", async () => {
  const screen = await show(
    <ReasonSteps>
      <ReasonStep label="21 %" amount="€5.98" notes={[false, "Rounded", null, "Rounded"]} />
      <ReasonStep label="That is all" />
    </ReasonSteps>,
  );
  const steps = screen.getByRole("listitem");
  await expect.element(steps.first()).toHaveTextContent("21 %€5.98RoundedRounded");
  await expect.element(steps.last()).toHaveTextContent("That is all");
});
