import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { fileWords } from "./labels.ts";

const t = wordsIn("en", fileWords);
const inputs = (screen: Shown) => [...screen.container.querySelectorAll<HTMLInputElement>("input[type=file]")];

test("several files are chosen at once, the same ones again too", async () => {
  const onChoose = vi.fn<(files: File[]) => void>();
  const screen = await show(<ChooseFiles onChoose={onChoose} />);
  const [input] = inputs(screen);
  if (!input) throw new Error("nothing to choose with");
  for (const _ of [1, 2]) await userEvent.upload(input, [new File(["a"], "1.jpg"), new File(["b"], "2.jpg")]);
  const names = onChoose.mock.calls.map(([files]) => files.map(({ name }) => name));
  expect(names).toEqual([
    ["1.jpg", "2.jpg"],
    ["1.jpg", "2.jpg"],
  ]);
});

test("U opens the machine's own dialog", async () => {
  const screen = await show(<ChooseFiles onChoose={() => undefined} />);
  const [input] = inputs(screen);
  const opened = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  input?.addEventListener("click", opened);
  await userEvent.keyboard("u");
  expect(opened.mock.calls).toHaveLength(1);
});

test("only a phone offers its camera", async () => {
  const screen = await show(<ChooseFiles onChoose={() => undefined} />);
  await expect.element(screen.getByRole("button", { name: t.add })).toBeVisible();
  expect(screen.getByRole("button", { name: t.photo }).query()).toBeNull();
  await page.viewport(390, 844);
  await expect.element(screen.getByRole("button", { name: t.photo })).toBeVisible();
  expect(inputs(screen).map((input) => input.getAttribute("capture"))).toEqual(["environment", null]);
});
