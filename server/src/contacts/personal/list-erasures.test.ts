import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { pagesOf } from "../../../test/trying.ts";
import "../../reactions.ts";
import { createContact } from "../create-contact.ts";
import { erasePersonalData } from "./erase-personal-data.ts";
import { listErasures } from "./list-erasures.ts";
import { sweepNames } from "./sweep-names.ts";

test("that somebody was erased is listed with who did it and how much, the last first; nobody else's company sees it", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const ids: string[] = [];
    for (const name of ["Eva Lar", "Pepe Gil", "Luz Rey"]) {
      const { id: contactId } = await createContact(marta, { kind: "person", name });
      ids.unshift((await erasePersonalData(marta, { contactId })).id);
    }
    const pages = await pagesOf((cursor) => listErasures(marta, { limit: 2, cursor }));
    expect(
      pages
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids.toSorted());
    expect(pages.flat()[0]).toMatchObject({ askedBy: { name: "Marta" }, erased: { contacts: 1 }, finishedAt: null });
    const id = pages.flat()[0]?.id;
    if (id) await sweepNames(id, async (work) => work(await t.become(t.system)));
    const [swept] = (await listErasures(await t.become(marta), { limit: 1, cursor: undefined })).items;
    expect(swept).toMatchObject({ id, finishedAt: marta.now });
    expect((await listErasures(await t.elsewhere(), { limit: 5, cursor: undefined })).items).toEqual([]);
  }));
