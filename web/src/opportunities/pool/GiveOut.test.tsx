import { beforeEach, expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { GiveOut } from "./GiveOut.tsx";
import { poolWords } from "./pool-labels.ts";

const t = wordsIn("en", poolWords);
const given = vi.fn<(most: number, change: object) => void>();

const seller = (n: number, name: string) => aMember({ id: anId(n), name, role: "sales" });
const members = [seller(11, "Ana"), seller(12, "Luis"), aMember({ id: anId(13), name: "Pau", role: "back_office" })];

beforeEach(() => {
  given.mockClear();
  answering({
    "GET /members": { items: members, nextCursor: null },
    "GET /teams": { items: [] },
  });
});

const opened = () => show(<GiveOut count={90} onGiveOut={given} onClose={() => undefined} />);

test("some of them go to several who sell, evenly", async () => {
  const screen = await opened();
  const give = screen.getByRole("button", { name: t.giveOut });
  await expect.element(give).toBeDisabled();
  for (const name of ["Ana", "Luis"]) await screen.getByRole("checkbox", { name }).click();
  expect(screen.getByRole("checkbox", { name: "Pau" }).elements()).toHaveLength(0);
  await screen.getByRole("textbox", { name: t.howMany }).fill("60");
  await expect.element(screen.getByText(t.each("30"))).toBeVisible();
  await give.click();
  expect(given.mock.calls).toEqual([[60, { salespersonIds: [anId(11), anId(12)] }]]);
});

test("never more than there are", async () => {
  const screen = await opened();
  await screen.getByRole("textbox", { name: t.howMany }).fill("1000");
  await screen.getByRole("checkbox", { name: "Ana" }).click();
  await screen.getByRole("button", { name: t.giveOut }).click();
  expect(given.mock.calls).toEqual([[90, { salespersonIds: [anId(11)] }]]);
});
