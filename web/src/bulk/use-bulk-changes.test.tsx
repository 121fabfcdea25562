import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aBulkChange } from "../../test/bulk.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { useFollowed } from "./followed.ts";
import { useStartBulkChange } from "./use-bulk-changes.ts";

function Started() {
  const start = useStartBulkChange();
  return (
    <button onClick={() => start({ list: "leads", ids: [anId(300)], change: { priority: 2 } })}>
      start {useFollowed().join()}
    </button>
  );
}

test("a change that was begun bears an id of this screen, and is followed", async () => {
  answering({ "POST /bulk-changes": aBulkChange({ state: "waiting" }) });
  const screen = await show(<Started />);
  await screen.getByRole("button").click();
  await expect.element(screen.getByRole("button")).toHaveTextContent(`start ${anId(951)}`);
  const [sent] = askedOf("POST /bulk-changes");
  expect(sent).toMatchObject({ id: expect.any(String), asked: { list: "leads", change: { priority: 2 } } });
});
