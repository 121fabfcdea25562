import { expect, test, vi } from "vitest";
import { answeringContents } from "../../test/sent-contents.ts";
import { show } from "../../test/show.tsx";
import type { ChosenFile } from "./queries.ts";
import { useSending } from "./use-sending.ts";

const onSent = vi.fn<(file: ChosenFile) => void>();

function Sender() {
  const { sending, send } = useSending(onSent);
  return <button onClick={() => void send(new File(["x"], "leads.csv"))}>{sending?.problem ?? "send"}</button>;
}

test("what could not be sent is told, and the same is sent again", async () => {
  answeringContents({ status: 413, problem: { code: "file.too_large", detail: "Too large." } }, { status: 200 });
  const screen = await show(<Sender />);
  await screen.getByRole("button", { name: "send" }).click();
  await screen.getByRole("button", { name: "Too large." }).click();
  await expect.poll(() => onSent.mock.calls).toMatchObject([[{ name: "leads.csv" }]]);
});
