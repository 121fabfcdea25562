import { questionFor, startingForm } from "@trato/domain/capture/forms/starting-form.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createTeam } from "../../identity/teams.ts";
import { createWebForm, duplicateWebForm } from "./create-web-form.ts";
import { editWebForm } from "./edit-web-form.ts";

test("a new form asks and says what forms do, or what it is told, at an address of its own", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { site, workspace } = marta;
    const usual = await createWebForm(marta, { name: "Pide un presupuesto" });
    expect(usual).toMatchObject({ ...startingForm, isOn: true, isArchived: false, teamId: null, version: 1 });
    expect(usual.address).toBe(`${site.publicUrl}/f/${workspace.slug}/pide-un-presupuesto`);
    const own = { questions: [questionFor("email", true)], source: "web", redirect: "https://ruiz.example/" };
    const other = await createWebForm(marta, { name: "¡Pide un presupuesto!", ...own });
    expect(other).toMatchObject({ ...own, address: `${usual.address}-2` });
    expect(marta.changes).toMatchObject([{ kind: "setting", id: usual.id }, { id: other.id }]);
    expect(await diaryOf(t, usual.id)).toMatchObject([{ event: "web_form.created", by: "Marta" }]);
  }));

test("another one asks the same under another name", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: webFormId, ...form } = await createWebForm(ctx, { name: "Contact", campaign: "Fair" });
    const again = await duplicateWebForm(ctx, { webFormId });
    expect(again).toMatchObject({ ...form, name: "Contact (2)", address: `${form.address}-2` });
    expect((await duplicateWebForm(ctx, { webFormId })).name).toBe("Contact (3)");
    expect(await tried(ctx, () => duplicateWebForm(ctx, { webFormId: ctx.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (other) => duplicateWebForm(other, { webFormId }))).toBe("record.not_found");
  }));

test("refuses a name that is taken, what no form can ask, and a team of others", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await createWebForm(ctx, { name: "Contact" });
    expect(await tried(ctx, () => createWebForm(ctx, { name: "Contact" }))).toBe("web_form.name_taken");
    expect(await tried(ctx, () => createWebForm(ctx, { name: "X", redirect: "javascript:x" }))).toBe(
      "web_form.redirect_wrong",
    );
    const { id: teamId } = await createTeam(ctx, { name: "North", memberIds: [] });
    expect(await whoeverIsElsewhere(t, (other) => createWebForm(other, { name: "X", teamId }))).toBe(
      "reference.unknown",
    );
    expect(await whoeverIsElsewhere(t, (other) => createWebForm(other, { name: "Contact" }))).toBe("done");
  }));

test("those who lead make and change forms", () =>
  inWorkspace(async (t) => {
    const { id: webFormId } = await createWebForm(t.system, { name: "Contact" });
    const leaders = ["manager", "administrator"];
    expect(await whoMay(t, (ctx) => createWebForm(ctx, { name: "Other" }))).toEqual(leaders);
    expect(await whoMay(t, (ctx) => duplicateWebForm(ctx, { webFormId }))).toEqual(leaders);
    expect(await whoMay(t, (ctx) => editWebForm(ctx, { webFormId, isOn: false }))).toEqual(leaders);
  }));
