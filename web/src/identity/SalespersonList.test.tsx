import { expect, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { aMember } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { SalespersonList } from "./SalespersonList.tsx";

test("those who sell are offered, and nobody else", async () => {
  const [ana, office] = [
    aMember({ id: anId(501), name: "Ana", role: "sales" }),
    aMember({ id: anId(502), name: "Olga", role: "back_office" }),
  ];
  answering({ "GET /members": { items: [ana, office], nextCursor: null } });
  const chosen = vi.fn<(ids: string[]) => void>();
  const screen = await show(<SalespersonList label="Among" value={[]} onChange={chosen} />);
  await screen.getByRole("checkbox", { name: "Ana" }).click();
  expect(chosen.mock.calls).toEqual([[[ana.id]]]);
  expect(screen.getByRole("checkbox", { name: "Olga" }).elements()).toEqual([]);
});
