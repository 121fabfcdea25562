import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { followUpSettingWords } from "./follow-up-labels.ts";
import { FollowUpPage } from "./FollowUpPage.tsx";

const t = wordsIn("en", followUpSettingWords);
const north = anId<"teams">(7);
const settings = {
  contactMinutes: 240,
  hours: [],
  teams: [{ teamId: north, contactMinutes: 45 }],
  leadIdleDays: 7,
  stages: [{ stageId: anId<"stages">(900), name: "New", idleDays: null }],
  version: 4,
};
const team = { id: north, name: "Norte", leaderId: null, memberIds: [], archivedAt: null, version: 1 };
const page = { page: "/w/$slug/settings/follow-up" };

test("the times of all, of a team and of a stage are read and set", async () => {
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [team] },
    "GET /follow-up": settings,
    "PATCH /follow-up": { ...settings, version: 5 },
  });
  const screen = await show(<FollowUpPage />, page);
  await expect.element(screen.getByRole("textbox", { name: t.all })).toHaveValue("4");
  await expect.element(screen.getByRole("textbox", { name: t.timeOf("Norte") })).toHaveValue("45");
  await expect.element(screen.getByRole("textbox", { name: t.daysUntil(t.leads) })).toHaveValue("7");
  await screen.getByRole("textbox", { name: t.daysUntil(t.inStage("New")) }).fill("14");
  await screen.getByRole("textbox", { name: t.all }).fill("2");
  await screen.getByRole("button", { name: wordsIn("en", settingsWords).save }).click();
  await expect
    .poll(() => askedOf("PATCH /follow-up")[0])
    .toEqual({
      contactMinutes: 120,
      stages: [{ stageId: anId(900), idleDays: 14 }],
      version: 4,
    });
});

test("whoever does not lead only reads them", async () => {
  answering({
    "GET /teams": { items: [team] },
    "GET /follow-up": settings,
  });
  const me = aMe({ can: { "pipeline.configure": false } });
  const screen = await show(<FollowUpPage />, { ...page, me });
  await expect.element(screen.getByRole("textbox", { name: t.all })).toBeDisabled();
});

test("the time of a team is emptied and typed anew", async () => {
  answering({
    "GET /me": aMe(),
    "GET /teams": { items: [team] },
    "GET /follow-up": settings,
    "PATCH /follow-up": { ...settings, version: 5 },
  });
  const screen = await show(<FollowUpPage />, page);
  const time = screen.getByRole("textbox", { name: t.timeOf("Norte") });
  await time.fill("");
  await time.fill("30");
  await screen.getByRole("button", { name: wordsIn("en", settingsWords).save }).click();
  await expect
    .poll(() => askedOf("PATCH /follow-up")[0])
    .toEqual({ teams: [{ teamId: north, contactMinutes: 30 }], version: 4 });
});
