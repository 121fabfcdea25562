import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aFiscalPosition } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { choiceWords, positionWords } from "./position-labels.ts";
import { PositionProperty } from "./PositionProperty.tsx";

const t = wordsIn("en", choiceWords);
const surcharge = aFiscalPosition({ id: anId(431), name: "Surcharge" });
const keep = vi.fn<(id: typeof surcharge.id | null) => undefined>();

test("a contact's position is chosen by the address, unless one is set here", async () => {
  answering({ "GET /fiscal-positions": { items: [surcharge] } });
  const screen = await show(<PositionProperty value={null} keep={keep} isLocked={false} />);
  const field = screen.getByRole("combobox", { name: positionWords.position.en });
  await expect.element(field).toHaveTextContent(t.byAddress);
  await field.click();
  await screen.getByRole("option", { name: "Surcharge" }).click();
  expect(keep).toHaveBeenCalledExactlyOnceWith(surcharge.id);
});

test("is not there in a workspace without positions", async () => {
  answering({ "GET /fiscal-positions": { items: [] } });
  const screen = await show(<PositionProperty value={null} keep={keep} isLocked={false} />);
  await expect.element(screen.getByText(positionWords.position.en)).not.toBeInTheDocument();
});
