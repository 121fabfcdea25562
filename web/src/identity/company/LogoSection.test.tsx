import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { answeringContents, sentContents } from "../../../test/sent-contents.ts";
import { show } from "../../../test/show.tsx";
import { everyday } from "@trato/domain/everyday.ts";
import { wordsIn } from "../../platform/words.ts";
import { companyWords } from "../labels.ts";
import { LogoSection } from "./LogoSection.tsx";

const t = wordsIn("en", companyWords);
const me = aMe({ member: { role: "administrator" } });
const logo = { id: anId<"logos">(900), width: 800, height: 200 };
const picture = (name: string, type: string) => new File(["bytes"], name, { type });

test("a logo is sent as it is chosen; what is none is said before", async () => {
  answeringContents({ status: 200 });
  answering({ "GET /me": me, "GET /workspace": aWorkspace() });
  const screen = await show(<LogoSection workspace={aWorkspace()} />, { me });
  await expect.element(screen.getByText(t.logoHint("5 MB"))).toBeVisible();
  const input = screen.getByLabelText(t.chooseLogo, { exact: true }).last();
  await userEvent.upload(input, picture("logo.gif", "image/gif"));
  await expect.element(screen.getByText("This is no picture that can be shown", { exact: false })).toBeVisible();
  expect(sentContents()).toEqual([]);
  await userEvent.upload(input, picture("logo.svg", "image/svg+xml"));
  await expect.element(screen.getByRole("heading", { name: t.logoChanged })).toBeVisible();
  expect(sentContents()).toMatchObject([{ address: "/api/workspace/logo" }]);
});

test("a removed one is put back by its undo", async () => {
  const [remove, restore] = ["DELETE /workspace/logo", "POST /workspace/logos/:logoId/restore"] as const;
  answering({ "GET /me": me, [remove]: aWorkspace({ version: 2 }), [restore]: aWorkspace({ logo, version: 3 }) });
  const screen = await show(<LogoSection workspace={aWorkspace({ logo })} />, { me });
  await expect.element(screen.getByRole("img", { name: t.logoOf("Robles Mobiliario") })).toBeInTheDocument();
  await screen.getByRole("button", { name: t.removeLogo }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf(restore)).toEqual([{ logoId: logo.id }]);
});

test("who may not change it sees it alone", async () => {
  const screen = await show(<LogoSection workspace={aWorkspace()} />, { me: aMe() });
  await expect.element(screen.getByText(t.noLogo)).toBeVisible();
  expect(screen.getByRole("button").elements()).toEqual([]);
});
