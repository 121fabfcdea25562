import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { LostReasonsPage } from "./LostReasonsPage.tsx";
import { lostReasonWords } from "./setting-labels.ts";

const t = wordsIn("en", lostReasonWords);
const renaming = "PATCH /lost-reasons/:reasonId";
const dear = { id: anId<"lost_reasons">(950), name: "Too dear", archivedAt: null, version: 2 };
const old = { id: anId<"lost_reasons">(951), name: "Moved away", archivedAt: "2026-01-01T00:00:00Z", version: 1 };
let items: object[] = [dear, old];
let me = aMe();

beforeEach(() => {
  items = [dear, old];
  answering({
    "GET /me": () => me,
    "GET /lost-reasons": () => ({ items }) as never, // two reasons
    [renaming]: dear,
    "POST /lost-reasons": dear,
    "POST /lost-reasons/:reasonId/archive": { ...dear, archivedAt: "2026-11-23T00:00:00Z" },
    "POST /lost-reasons/:reasonId/restore": dear,
  });
});

const opened = (can: Record<string, boolean> = {}) => {
  me = aMe({ member: { role: "administrator" }, can });
  return show(<LostReasonsPage />, { me });
};
const name = (screen: Shown, reason: string) => screen.getByRole("textbox", { name: t.nameOf(reason) });
const button = (screen: Shown, label: string) => screen.getByRole("button", { name: label });

describe("a reason", () => {
  test("is said differently, over the version that was read", async () => {
    const screen = await opened();
    await name(screen, "Too dear").fill(" Too expensive ");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => askedOf(renaming)).toEqual([{ reasonId: dear.id, version: 2, name: "Too expensive" }]);
  });

  test("stands with its new words before the server has them, and where that refuses until one gives them up", async () => {
    const late = onItsWay(renaming);
    answering({ [renaming]: () => late.promise });
    const screen = await opened();
    await name(screen, "Too dear").fill("Too expensive");
    await userEvent.tab();
    await expect.element(name(screen, "Too expensive")).toBeVisible();
    late.resolve(refused("name.taken", { detail: "There is one like that." }));
    await expect.element(screen.getByRole("heading", { name: "There is one like that." })).toBeVisible();
    await expect.element(name(screen, "Too dear")).toHaveValue("Too expensive");
    await button(screen, "Discard mine").click();
    await expect.element(name(screen, "Too dear")).toHaveValue("Too dear");
  });

  test("has words: without any it says so, and nothing is sent", async () => {
    const screen = await opened();
    await name(screen, "Too dear").fill(" ");
    await userEvent.tab();
    await expect.element(screen.getByText(t.missing)).toBeVisible();
    expect(askedOf(renaming)).toEqual([]);
  });

  test("is archived, and used again by Undo", async () => {
    const screen = await opened();
    await button(screen, t.archiveOf("Too dear")).click();
    await expect.element(screen.getByRole("heading", { name: t.archivedToast("Too dear") })).toBeVisible();
    await button(screen, everyday.undo.en).click();
    await expect.poll(() => askedOf("POST /lost-reasons/:reasonId/restore")).toEqual([{ reasonId: dear.id }]);
  });

  test("that is archived stands apart, and is used again", async () => {
    const screen = await opened();
    await expect.element(button(screen, t.archiveOf("Moved away"))).not.toBeInTheDocument();
    await button(screen, t.restoreOf("Moved away")).click();
    await expect.poll(() => askedOf("POST /lost-reasons/:reasonId/restore")).toEqual([{ reasonId: old.id }]);
  });
});

describe("a new reason", () => {
  test("is added by Enter, and the field is free for the next", async () => {
    const screen = await opened();
    await screen.getByPlaceholder(t.newReason).fill(" No budget ");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => askedOf("POST /lost-reasons")).toMatchObject([{ name: "No budget" }]);
    await expect.element(screen.getByPlaceholder(t.newReason)).toHaveValue("");
  });

  test("has words: without any it says so until one writes", async () => {
    const screen = await opened();
    await button(screen, t.add).click();
    await expect.element(screen.getByText(t.missing)).toBeVisible();
    expect(askedOf("POST /lost-reasons")).toEqual([]);
    await screen.getByPlaceholder(t.newReason).fill("N");
    await expect.element(screen.getByText(t.missing)).not.toBeInTheDocument();
  });
});

test("where no reason is in use, it is said what they are for", async () => {
  items = [];
  const screen = await opened();
  await expect.element(screen.getByText(t.none)).toBeVisible();
});

test("whoever may not configure reads only", async () => {
  const screen = await opened({ "pipeline.configure": false });
  await expect.element(name(screen, "Too dear")).toBeDisabled();
  await expect.element(button(screen, t.archiveOf("Too dear"))).not.toBeInTheDocument();
  await expect.element(screen.getByPlaceholder(t.newReason)).not.toBeInTheDocument();
});
