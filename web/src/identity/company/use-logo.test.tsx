import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { answeringContents } from "../../../test/sent-contents.ts";
import { show } from "../../../test/show.tsx";
import { useLogo } from "./use-logo.ts";

const picture = new File(["bytes"], "logo.png", { type: "image/png" });

function Company() {
  const { problem, part, add } = useLogo(aWorkspace());
  return (
    <>
      <button type="button" onClick={() => add([picture])}>
        Add
      </button>
      <p>{problem ?? (part === null ? "Nothing" : String(part))}</p>
    </>
  );
}

const me = aMe({ member: { role: "administrator" } });
const shown = () => show(<Company />, { me });

test("the server's no is said in its words", async () => {
  answeringContents({ status: 400, problem: { code: "logo.no_picture", detail: "No picture." } });
  const screen = await shown();
  await screen.getByRole("button", { name: "Add" }).click();
  await expect.element(screen.getByText("No picture.")).toBeVisible();
});

test("it is said how far one is, and the undo of the first takes it down", async () => {
  answeringContents();
  const screen = await shown();
  await screen.getByRole("button", { name: "Add" }).click();
  await expect.element(screen.getByText("0.5")).toBeVisible();
  answering({ "GET /me": me, "DELETE /workspace/logo": aWorkspace({ version: 3 }) });
  answeringContents({ status: 200 });
  await screen.getByRole("button", { name: "Add" }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf("DELETE /workspace/logo")).toHaveLength(1);
});
