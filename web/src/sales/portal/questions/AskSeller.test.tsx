import { expect, test } from "vitest";
import { answering, askedOf } from "../../../../test/answers.ts";
import { anId } from "../../../../test/ids.ts";
import { anOffer } from "../../../../test/offers.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { portalWords } from "../../labels.ts";
import { PortalPage } from "../PortalPage.tsx";
import { questionWords } from "./question-labels.ts";

const t = wordsIn("en", questionWords);
const p = wordsIn("en", portalWords);
const [table] = anOffer().lines;
const asked = { author: "Café Norte", at: "2026-11-21T09:00:00Z" } as const;
const comments = [
  { id: anId(801), body: "In oak too?", isOurs: false, lineId: table!.id, ...asked }, // of the one line
  { id: anId(802), body: "On Mondays?", isOurs: false, lineId: null, ...asked },
];
const offer = anOffer({ comments });
const visit = () => show(<PortalPage />, { page: "/q/$token", at: "/q/abc" });
const answers = { "GET /portal/:token": offer, "POST /portal/:token/viewed": undefined as never };

test("a question is asked at its line and stands there, the others below", async () => {
  answering({ ...answers, "POST /portal/:token/comment": offer });
  const screen = await visit();
  const line = screen.getByRole("listitem").filter({ hasText: "Oak table" }).first();
  await expect.element(line.getByText("In oak too?")).toBeVisible();
  expect(line.getByText("On Mondays?").elements()).toHaveLength(0);
  await expect.element(screen.getByText("On Mondays?")).toBeVisible();
  await line.getByRole("button", { name: t.askAbout("Oak table") }).click();
  await screen.getByRole("textbox", { name: p.question }).fill("And the legs?");
  await screen.getByRole("dialog").getByRole("button", { name: p.sendQuestion }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(askedOf("POST /portal/:token/comment")).toEqual([{ token: "abc", body: "And the legs?", lineId: table?.id }]);
});

test("changes are asked for where one asks, and what was asked for stands on the page", async () => {
  const changed = anOffer({ changesAskedAt: "2026-11-23T09:00:00Z" });
  answering({ ...answers, "POST /portal/:token/ask-for-changes": changed });
  const screen = await visit();
  await screen.getByRole("button", { name: p.ask }).click();
  await screen.getByRole("button", { name: t.changes }).click();
  await screen.getByRole("textbox", { name: t.changesText }).fill("Six chairs.");
  await screen.getByRole("dialog").getByRole("button", { name: p.sendQuestion }).click();
  await expect.element(screen.getByText(/You asked for changes on/)).toBeVisible();
  expect(askedOf("POST /portal/:token/ask-for-changes")).toEqual([{ token: "abc", body: "Six chairs." }]);
});
