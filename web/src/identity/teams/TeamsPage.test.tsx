import * as z from "zod/mini";
import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe, aMember, aTeam } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { flag, searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { teamWords } from "../people/people-labels.ts";
import { TeamsPage } from "./TeamsPage.tsx";

const t = wordsIn("en", teamWords);
const north = aTeam();
const old = aTeam({ id: anId(41), name: "Old", leaderId: null, memberIds: [], archivedAt: "2026-01-01T08:00:00Z" });
const luis = aMember();
const ana = aMember({ id: anId(6), name: "Ana Ruiz" });
const left = aMember({ id: anId(7), name: "Leo Left", deactivatedAt: "2026-01-01T08:00:00Z" });

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [north, old] },
    "GET /members": { items: [luis, ana, left], nextCursor: null },
  }),
);

const opened = (search = "", me = aMe()) =>
  show(<TeamsPage />, {
    me,
    page: "/w/$slug/settings/teams",
    at: `/w/robles/settings/teams${search}`,
    search: searchOf({ archived: flag(), team: z.string() }),
  });
const row = (screen: Shown, name: string) => screen.getByRole("row", { name, exact: false });
const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });
const nameOf = (screen: Shown) => screen.getByRole("textbox", { name: t.name });

async function chooseInMenu(screen: Shown, team: string, item: string): Promise<void> {
  await row(screen, team).hover();
  await row(screen, team).getByRole("button").click();
  await screen.getByRole("menuitem", { name: item }).click();
}

describe("the teams", () => {
  test("in use and those archived are two lists", async () => {
    const screen = await opened();
    await expect.element(row(screen, "North")).toBeVisible();
    expect(row(screen, "Old").elements()).toEqual([]);
    await button(screen, "Archived").click();
    await expect.element(row(screen, "Old")).toBeVisible();
    expect(screen.address()).toBe("/w/robles/settings/teams?archived=true");
  });

  test("say who leads them and how many they are", async () => {
    const screen = await opened();
    await expect.poll(() => row(screen, "North").element().textContent).toMatch(/Luis Pardo.*1$/);
  });

  test("are only read by those who may not manage them", async () => {
    const screen = await opened("?team=new", aMe({ can: { "team.manage": false } }));
    await expect.element(row(screen, "North")).toBeVisible();
    await row(screen, "North").click();
    await userEvent.keyboard("c");
    expect(screen.getByRole("dialog").elements()).toEqual([]);
    expect(button(screen, t.newTeam).elements()).toEqual([]);
  });

  test("of a phone are cards", async () => {
    await page.viewport(390, 844);
    const screen = await opened();
    await expect.element(screen.getByText("Luis Pardo")).toBeVisible();
    expect(screen.getByRole("columnheader").elements()).toEqual([]);
  });

  test("that are not there yet are asked for", async () => {
    answering({ "GET /teams": { items: [] } });
    const screen = await opened();
    await expect.element(screen.getByText(t.none)).toBeVisible();
    await button(screen, "Archived").click();
    await expect.element(screen.getByText(t.noneArchived)).toBeVisible();
  });
});

describe("a new team", () => {
  test("is made of its name, its leader and its members, and the dialog closes", async () => {
    answering({ "POST /teams": ({ id, name }) => aTeam({ id: id ?? "", name }) });
    const screen = await opened();
    await expect.element(row(screen, "North")).toBeVisible();
    await userEvent.keyboard("c");
    await nameOf(screen).fill("South");
    await screen.getByRole("combobox", { name: t.leader }).fill("Ana");
    await screen.getByRole("option", { name: "Ana Ruiz" }).click();
    await screen.getByRole("checkbox", { name: "Luis Pardo" }).click();
    await button(screen, t.create).click();
    await expect.element(screen.getByRole("heading", { name: t.created("South") })).toBeVisible();
    expect(askedOf("POST /teams")).toMatchObject([{ name: "South", leaderId: ana.id, memberIds: [luis.id] }]);
    expect(screen.address()).toBe("/w/robles/settings/teams");
  });

  test("is not offered those who have left", async () => {
    const screen = await opened("?team=new");
    await expect.element(screen.getByRole("checkbox", { name: "Luis Pardo" })).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Leo Left" }).elements()).toEqual([]);
  });

  test("stays open with the reason where its name is taken", async () => {
    const errors = [{ path: "name", code: "taken", message: "There is such a team" }];
    answering({ "POST /teams": refused("name.taken", { errors }) });
    const screen = await opened("?team=new");
    await nameOf(screen).fill("North");
    await button(screen, t.create).click();
    await expect.element(nameOf(screen)).toHaveAccessibleDescription("There is such a team");
  });
});

describe("a team", () => {
  test("is edited where it stands, and only what changed is sent", async () => {
    answering({ "PATCH /teams/:teamId": aTeam({ name: "Far north", version: 2 }) });
    const screen = await opened();
    await row(screen, "North").click();
    await nameOf(screen).fill("Far north");
    await button(screen, t.save).click();
    await expect
      .poll(() => askedOf("PATCH /teams/:teamId"))
      .toEqual([{ teamId: north.id, name: "Far north", version: 1 }]);
    await expect.poll(() => screen.getByRole("dialog", { name: t.editTeam }).elements()).toEqual([]);
  });

  test("keeps a member who has left, until that is taken away", async () => {
    answering({ "GET /teams": { items: [aTeam({ memberIds: [luis.id, left.id] })] } });
    const screen = await opened(`?team=${north.id}`);
    await expect.element(screen.getByRole("checkbox", { name: "Leo Left" })).toBeChecked();
  });

  test("is archived, and back in use when one takes that back", async () => {
    answering({
      "POST /teams/:teamId/archive": aTeam({ archivedAt: "2026-11-23T08:00:00Z", version: 2 }),
      "POST /teams/:teamId/restore": aTeam({ version: 3 }),
    });
    const screen = await opened();
    await chooseInMenu(screen, "North", t.archive);
    await button(screen, "Undo").click();
    await expect.element(screen.getByRole("heading", { name: t.restoredTeam("North") })).toBeVisible();
    expect(askedOf("POST /teams/:teamId/archive")).toEqual([{ teamId: north.id, version: 1 }]);
    expect(askedOf("POST /teams/:teamId/restore")).toEqual([{ teamId: north.id, version: 2 }]);
  });

  test("that is archived can be brought back, not archived again", async () => {
    answering({ "POST /teams/:teamId/restore": { ...old, archivedAt: null, version: 2 } });
    const screen = await opened("?archived=true");
    await chooseInMenu(screen, "Old", t.restore);
    await expect.element(screen.getByRole("heading", { name: t.restoredTeam("Old") })).toBeVisible();
  });
});
