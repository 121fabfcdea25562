import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { documentWords } from "../labels.ts";
import { EditedDocument } from "./EditedDocument.tsx";
import { UndoButtons } from "./UndoButtons.tsx";
import { type Retrace, useRetrace } from "./use-retrace.ts";

const t = wordsIn("en", documentWords);

const steps = { canUndo: true, canRedo: true };
const here = () => globalThis.document.activeElement?.getAttribute("aria-label");
const document = (retrace: Retrace, { isLocked = false, hasDialog = false } = {}) => (
  <>
    <EditedDocument retrace={retrace} isLocked={isLocked}>
      <input aria-label="cell" />
      <UndoButtons group="Quotation" steps={steps} retrace={retrace} />
      <Dialog isOpen={hasDialog} onClose={() => undefined} title="A dialog in front">
        <input aria-label="of the dialog" />
      </Dialog>
    </EditedDocument>
    <input aria-label="beside it" />
  </>
);

test.each([
  ["in a cell", "cell", false, ["undo", "redo", "redo"]],
  ["in a cell of a document that changes no more", "cell", true, []],
  ["in a field of a dialog", "of the dialog", false, []],
  ["in a field beside the document", "beside it", false, []],
])("the keys take back and do again %s", async (_, name, isLocked, ways) => {
  const retrace = vi.fn<Retrace>();
  const screen = await show(document(retrace, { isLocked, hasDialog: name === "of the dialog" }));
  const field = screen.getByLabelText(name);
  await expect.element(field).toBeVisible();
  (field.element() as HTMLInputElement).focus(); // so it is drawn
  await userEvent.keyboard("{Control>}z{/Control}{Control>}y{/Control}{Control>}{Shift>}z{/Shift}{/Control}");
  expect(retrace.mock.calls.flat()).toEqual(ways);
});

test("leaves the field for as long as it takes, and comes back to it", async () => {
  const seen: (string | null | undefined)[] = [];
  const screen = await show(document(() => seen.push(here())));
  (screen.getByLabelText("cell").element() as HTMLInputElement).focus(); // as above
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(seen).toEqual([null]);
  expect(here()).toBe("cell");
});

function Retracing({ outcome }: { outcome: "done" | "nothing" | "others" }) {
  const retrace = useRetrace({ retrace: () => outcome });
  return <UndoButtons group="Quotation" steps={{ canUndo: true, canRedo: false }} retrace={retrace} />;
}

test("says that others have changed it since, and why nothing can be done again", async () => {
  const screen = await show(<Retracing outcome="others" />);
  await screen.getByRole("button", { name: t.undo }).click();
  await expect.element(screen.getByText(t.othersSince)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.redo })).toHaveAttribute("aria-disabled", "true");
});
