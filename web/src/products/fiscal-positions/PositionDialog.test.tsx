import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aFiscalPosition, aTax } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { productWords } from "../labels.ts";
import type { FiscalPosition } from "../queries.ts";
import { positionWords } from "./position-labels.ts";
import { PositionDialog } from "./PositionDialog.tsx";

const t = wordsIn("en", positionWords);
const { taxes, noTax } = wordsIn("en", productWords);
const close = vi.fn<() => void>();
const zero = aTax({ id: anId(401), name: "VAT 0 %", amount: "0", isDefault: false });
const bought = aTax({ id: anId(402), name: "Input VAT", use: "purchase" });

const dialog = (position: FiscalPosition | null) => {
  close.mockClear();
  answering({ "GET /me": aMe(), "GET /taxes": { items: [aTax(), zero, bought] } });
  return show(<PositionDialog position={position} onClose={close} />);
};

test("a new one says where it holds, what becomes of which tax, and what is printed", async () => {
  answering({ "POST /fiscal-positions": aFiscalPosition({ name: "Abroad" }) });
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.name, exact: true }).fill("Abroad");
  await screen.getByRole("checkbox", { name: t.isAutomatic, exact: false }).click();
  await screen.getByRole("textbox", { name: t.zips }).fill("1000-1999, 2500");
  await screen.getByRole("button", { name: t.addMapping }).click();
  await screen.getByRole("combobox", { name: t.from }).click();
  await screen.getByRole("option", { name: t.ofSales("VAT 21 %") }).click();
  await screen.getByRole("button", { name: `${taxes}: ${noTax}` }).click();
  await screen.getByRole("menuitem", { name: "VAT 0 %" }).click();
  await screen.getByRole("textbox", { name: t.noteEn }).fill("Exempt");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("heading", { name: t.created("Abroad") })).toBeVisible();
  expect(askedOf("POST /fiscal-positions")).toMatchObject([
    {
      name: "Abroad",
      isAutomatic: true,
      isInUnion: false,
      zipRanges: [
        { from: "1000", to: "1999" },
        { from: "2500", to: "2500" },
      ],
      mappings: [{ from: anId(400), to: [anId(401)] }],
      noteEn: "Exempt",
      noteEs: null,
    },
  ]);
  expect(close).toHaveBeenCalledOnce();
});

test("of one that is there only what changed is sent, with the version on screen", async () => {
  answering({ "PATCH /fiscal-positions/:fiscalPositionId": aFiscalPosition({ version: 2 }) });
  const mapped = aFiscalPosition({ mappings: [{ from: anId(400), to: [anId(401)] }] });
  const screen = await dialog(mapped);
  await screen.getByRole("button", { name: t.removeMapping("VAT 21 %") }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /fiscal-positions/:fiscalPositionId"))
    .toEqual([{ fiscalPositionId: mapped.id, version: 1, mappings: [] }]);
});
