import { questionFor } from "@trato/domain/capture/forms/starting-form.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createWebForm } from "./create-web-form.ts";
import { editWebForm } from "./edit-web-form.ts";
import { listWebForms } from "./list-web-forms.ts";

test("a form is changed, closed, archived and taken back; its address stays, and what holds already is no change", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: webFormId, address, ...form } = await createWebForm(marta, { name: "Contact" });
    const edit = (change: object) => editWebForm(marta, { webFormId, ...change });
    const same = { name: form.name, questions: form.questions, thanks: form.thanks, consent: null, isOn: true };
    expect(await edit(same)).toMatchObject({ version: 1 });
    const questions = [questionFor("phone", true)];
    const consent = { text: { en: "", es: "Escríbeme" }, isRequired: true };
    expect(await edit({ name: "Call me", questions, consent })).toMatchObject({ name: "Call me", questions, address });
    expect(await edit({ isOn: false, isArchived: true })).toMatchObject({ isOn: false, isArchived: true, version: 3 });
    await createWebForm(marta, { name: "Zeta" });
    expect((await listWebForms(marta)).items.map(({ name }) => name)).toEqual(["Zeta", "Call me"]);
    const back = await edit({ isOn: true, isArchived: false });
    expect((await listWebForms(marta)).items[0]).toEqual(back);
    expect((await diaryOf(t, webFormId)).slice(1)).toMatchObject([
      { event: "web_form.edited", by: "Marta", before: { name: "Contact" }, after: { name: "Call me", consent } },
      { after: { isOn: false, isArchived: true } },
      { after: { isOn: true, isArchived: false } },
    ]);
  }));

test("two who edit one form keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: webFormId } = await createWebForm(ctx, { name: "Contact" });
    await editWebForm(ctx, { webFormId, version: 1, button: { en: "Go", es: "Ir" } });
    const both = await editWebForm(ctx, { webFormId, version: 1, source: "web" });
    expect(both).toMatchObject({ button: { en: "Go" }, source: "web", version: 3 });
    const mine = { webFormId, version: 1, button: { en: "Send", es: "Ir" } };
    expect(await tried(ctx, () => editWebForm(ctx, mine))).toBe("record.changed");
  }));

test("refuses what no form can be, and whose it is not", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await createWebForm(ctx, { name: "Other" });
    const { id: webFormId } = await createWebForm(ctx, { name: "Contact" });
    const questions = [questionFor("phone"), questionFor("phone")];
    expect(await tried(ctx, () => editWebForm(ctx, { webFormId, questions }))).toBe("web_form.asked_twice");
    expect(await tried(ctx, () => editWebForm(ctx, { webFormId, name: "Other" }))).toBe("web_form.name_taken");
    expect(await tried(ctx, () => editWebForm(ctx, { webFormId: ctx.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (other) => editWebForm(other, { webFormId, isOn: false }))).toBe(
      "record.not_found",
    );
  }));
