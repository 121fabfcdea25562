import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { threeStages } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { stageWords } from "./setting-labels.ts";
import { StagesPage } from "./StagesPage.tsx";

const t = wordsIn("en", stageWords);
const reordering = "POST /stages/reorder";
const [first, second, third] = threeStages.map(({ id }) => id);
let items = threeStages;
let me = aMe();

beforeEach(() => {
  items = threeStages;
  answering({
    "GET /me": () => me,
    "GET /stages": () => ({ items }),
    [reordering]: ({ stageIds }) => {
      items = stageIds.flatMap((id) => threeStages.find((stage) => stage.id === id) ?? []);
      return { items };
    },
    "PATCH /stages/:stageId": () => threeStages[0] as never, // there are three
  });
});

const opened = (can: Record<string, boolean> = {}) => {
  me = aMe({ member: { role: "administrator" }, can });
  return show(<StagesPage />, { me });
};
const name = (screen: Shown, stage: string) => screen.getByRole("textbox", { name: t.nameOf(stage) });
const order = () =>
  Array.from(document.querySelectorAll<HTMLInputElement>("ol li input[maxlength]"), ({ value }) => value);
const choose = async (screen: Shown, stage: string, item: string) => {
  await screen.getByRole("button", { name: t.more(stage) }).click();
  await screen.getByRole("menuitem", { name: item, exact: false }).click();
};

describe("a stage goes to another place", () => {
  test.each([
    [
      "down with Alt and the arrow",
      (screen: Shown) => pressOn(screen, "Stage 900", "ArrowDown"),
      [second, first, third],
    ],
    ["up with Alt and the arrow", (screen: Shown) => pressOn(screen, "Stage 902", "ArrowUp"), [first, third, second]],
    ["down by its menu", (screen: Shown) => choose(screen, "Stage 901", t.moveDown), [first, third, second]],
    ["up by its menu", (screen: Shown) => choose(screen, "Stage 901", t.moveUp), [second, first, third]],
  ])("%s", async (_, go, stageIds) => {
    const screen = await opened();
    await go(screen);
    await expect.poll(() => askedOf(reordering)).toEqual([{ stageIds }]);
  });

  test("on screen before the server has it, and back when that refuses", async () => {
    const late = onItsWay(reordering);
    answering({ [reordering]: () => late.promise });
    const screen = await opened();
    await pressOn(screen, "Stage 900", "ArrowDown");
    await expect.poll(order).toEqual(["Stage 901", "Stage 900", "Stage 902"]);
    late.resolve(refused("network", { detail: "No." }));
    await expect.poll(order).toEqual(["Stage 900", "Stage 901", "Stage 902"]);
  });

  test("but not over the ends", async () => {
    const screen = await opened();
    await pressOn(screen, "Stage 900", "ArrowUp");
    await pressOn(screen, "Stage 902", "ArrowDown");
    expect(askedOf(reordering)).toEqual([]);
    await screen.getByRole("button", { name: t.more("Stage 900") }).click();
    await expect.element(screen.getByRole("menuitem", { name: t.moveDown, exact: false })).toBeVisible();
    await expect.element(screen.getByRole("menuitem", { name: t.moveUp, exact: false })).not.toBeInTheDocument();
  });
});

async function pressOn(screen: Shown, stage: string, key: string) {
  await name(screen, stage).click();
  await userEvent.keyboard(`{Alt>}{${key}}{/Alt}`);
}

describe("a stage", () => {
  test("is won by a switch", async () => {
    const screen = await opened();
    await screen.getByRole("switch", { name: t.isWonOf("Stage 901"), exact: false }).click();
    await expect.poll(() => askedOf("PATCH /stages/:stageId")).toEqual([{ stageId: second, version: 1, isWon: true }]);
  });

  test("is renamed where it stands", async () => {
    const screen = await opened();
    await name(screen, "Stage 900").fill("First talk");
    await userEvent.keyboard("{Enter}");
    await expect
      .poll(() => askedOf("PATCH /stages/:stageId"))
      .toEqual([{ stageId: first, version: 1, name: "First talk" }]);
  });

  test("that has deals is not deleted before it is known where they go, and it is said how many there are", async () => {
    answering({ "DELETE /stages/:stageId": refused("stage.used", { detail: "One lost deal stands in it." }) });
    const screen = await opened();
    await choose(screen, "Stage 901", t.remove);
    await expect.element(screen.getByText("One lost deal stands in it.")).toBeVisible();
    await screen.getByRole("button", { name: "Back" }).click();
    await expect.element(name(screen, "Stage 901")).toBeVisible();
  });

  test("is added at the end", async () => {
    answering({ "POST /stages": threeStages[2] as never }); // there are three
    const screen = await opened();
    await screen.getByPlaceholder(t.newStage).fill("Contract");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => askedOf("POST /stages")).toMatchObject([{ name: "Contract" }]);
  });
});

test("whoever may not configure reads only", async () => {
  const screen = await opened({ "pipeline.configure": false });
  await expect.element(name(screen, "Stage 900")).toBeDisabled();
  await expect.element(screen.getByRole("button", { name: t.more("Stage 900") })).not.toBeInTheDocument();
  await expect.element(screen.getByPlaceholder(t.newStage)).not.toBeInTheDocument();
});
