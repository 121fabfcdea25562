import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { whoMay } from "../../../test/trying.ts";
import { createWebForm } from "./create-web-form.ts";
import { listWebForms } from "./list-web-forms.ts";

test("those who sell and those who lead see the forms of their own company, by name", () =>
  inWorkspace(async (t) => {
    for (const name of ["Fair", "Contact"]) await createWebForm(t.system, { name });
    expect((await listWebForms(t.system)).items.map(({ name }) => name)).toEqual(["Contact", "Fair"]);
    expect(await whoMay(t, (ctx) => listWebForms(ctx))).toEqual(["sales", "manager", "administrator"]);
    expect((await listWebForms(await t.elsewhere())).items).toEqual([]);
  }));
