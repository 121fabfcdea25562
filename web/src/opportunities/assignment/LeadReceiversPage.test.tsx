import * as z from "zod/mini";
import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { receiverWords } from "./assignment-labels.ts";
import { LeadReceiversPage } from "./LeadReceiversPage.tsx";

const t = wordsIn("en", receiverWords);
const luis = {
  memberId: anId<"members">(5),
  name: "Luis Pardo",
  perDay: 3,
  perMonth: null,
  givenToday: 3,
  givenThisMonth: 12,
  languages: [],
  hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "14:00" }],
  absences: [],
  version: 2,
};
const eva = {
  ...luis,
  memberId: anId<"members">(6),
  name: "Eva Sanz",
  perDay: null,
  givenToday: 1,
  hours: [],
  absences: [{ from: "2026-01-01", to: "2099-12-31", note: "" }],
};
const page = { page: "/w/$slug/settings/lead-receivers", search: searchOf({ member: z.string() }) };

beforeEach(() =>
  answering({
    "GET /me": aMe(),
    "GET /lead-receivers": { items: [luis, eva] },
  }),
);

test("everybody stands with what they take, what they were given, and whether they take more now", async () => {
  const screen = await show(<LeadReceiversPage />, page);
  await expect.element(screen.getByRole("row", { name: /Luis Pardo.*Mon–Fri 09:00–14:00.*Has enough/ })).toBeVisible();
  await expect.element(screen.getByRole("row", { name: /Eva Sanz.*At any hour.*Away/ })).toBeVisible();
});

test("whoever leads changes what somebody takes", async () => {
  const screen = await show(<LeadReceiversPage />, page);
  await screen.getByText("Luis Pardo").click();
  await expect.element(screen.getByRole("textbox", { name: t.perDay })).toHaveValue("3");
});
