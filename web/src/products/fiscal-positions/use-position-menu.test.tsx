import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aFiscalPosition } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { positionWords } from "./position-labels.ts";
import { usePositionMenu } from "./use-position-menu.tsx";

const t = wordsIn("en", positionWords);

function PositionMenu() {
  const menuOf = usePositionMenu(() => undefined);
  return <Menu trigger={<button>more</button>} groups={menuOf(aFiscalPosition())} />;
}

test("one is archived, which can be undone", async () => {
  answering({
    "GET /me": aMe(),
    "POST /fiscal-positions/:fiscalPositionId/archive": aFiscalPosition({ archivedAt: "2020-01-01T00:00:00Z" }),
    "POST /fiscal-positions/:fiscalPositionId/unarchive": aFiscalPosition(),
  });
  const screen = await show(<PositionMenu />);
  await screen.getByRole("button", { name: "more" }).click();
  await screen.getByRole("menuitem", { name: t.archive }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByRole("heading", { name: t.unarchived("Domestic") })).toBeVisible();
});
