import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mailTemplate, sequence } from "../../../test/sequences.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import { editMailTemplate } from "../../messaging/templates/mail-templates.ts";
import { editSequence } from "../sequences.ts";
import "../../reactions.ts";
import { editFirstAnswerRule, listFirstAnswerRules } from "./first-answer-rules.ts";

test("every source has its answer, none to begin with; a change is told, and taken back by another", () =>
  inWorkspace(async (t) => {
    const templateId = await mailTemplate(t.system);
    const edited = await editFirstAnswerRule(t.system, { source: "form", templateId, version: 0 });
    expect(edited).toEqual({ source: "form", templateId, sequenceId: null, needsConsent: false, version: 1 });
    const { items } = await listFirstAnswerRules(t.system);
    expect(items.map(({ source, version }) => [source, version])).toEqual([
      ["api", 0],
      ["mail", 0],
      ["trade_show", 0],
      ["webhook", 0],
      ["form", 1],
    ]);
    await editFirstAnswerRule(t.system, { source: "form", templateId: null, version: 1 });
    expect((await diaryOf(t, t.workspace.id)).filter(({ event }) => event === "first_answer.changed")).toHaveLength(2);
    expect((await listFirstAnswerRules(await t.elsewhere())).items.every(({ version }) => version === 0)).toBe(true);
  }));

test("what is offered no more is not chosen", () =>
  inWorkspace(async (t) => {
    const templateId = await mailTemplate(t.system);
    await editMailTemplate(t.system, { templateId, version: 1, isArchived: true });
    const { id: sequenceId } = await sequence(t.system, [{ call: "Call" }]);
    await editSequence(t.system, { sequenceId, version: 1, isArchived: true });
    const edit = (given: object) =>
      tried(t.system, (ctx) => editFirstAnswerRule(ctx, { source: "api", version: 0, ...given }));
    expect(await edit({ templateId })).toBe("sequence.template");
    expect(await edit({ sequenceId })).toBe("first_answer.sequence");
  }));

test("who leads says how leads are answered", () =>
  inWorkspace(async (t) => {
    const input = { source: "api", needsConsent: true, version: 0 } as const;
    expect(await whoMay(t, (ctx) => editFirstAnswerRule(ctx, input))).toEqual(["manager", "administrator"]);
  }));
