import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, whoMay } from "../../../test/trying.ts";
import { listJobs } from "../../identity/list-jobs.ts";
import "../../reactions.ts";
import { askToLearn } from "./ask-to-learn.ts";

test("it is learned again when somebody asks, once however often", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    await askToLearn(ctx);
    await askToLearn(ctx);
    const { items } = await listJobs(ctx);
    expect(items.filter(({ task }) => task === "learn_scoring")).toHaveLength(1);
    expect((await diaryOf(t, ctx.workspace.id)).at(-1)).toMatchObject({ event: "scoring.asked" });
  }));

test("those who lead may ask", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, askToLearn)).toEqual(["manager", "administrator"]);
  }));
