import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aQuotationTemplateRow } from "../../../test/quotation-templates.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { useQuotationTemplateMenu } from "./use-quotation-template-menu.tsx";

const t = wordsIn("en", quotationTemplateWords);
const open = vi.fn<(id: string) => void>();

function Offered({ isArchived }: { isArchived: boolean }) {
  const [group] = useQuotationTemplateMenu(open)(aQuotationTemplateRow({ isArchived }));
  return group?.items.map(({ label, onSelect }) => (
    <button key={label} type="button" onClick={onSelect}>
      {label}
    </button>
  ));
}

test.each([
  [false, t.archive],
  [true, t.unarchive],
])("a template can be edited, and put away or offered again: is it archived? %s", async (isArchived, label) => {
  answering({ "GET /me": aMe() });
  const screen = await show(<Offered isArchived={isArchived} />);
  await screen.getByRole("button", { name: t.edit }).click();
  expect(open).toHaveBeenCalledWith(aQuotationTemplateRow().id);
  await expect.element(screen.getByRole("button", { name: label })).toBeVisible();
});
