import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { choiceWords } from "./position-labels.ts";
import { TryPosition } from "./TryPosition.tsx";

const t = wordsIn("en", choiceWords);

test("a customer's address is tried", async () => {
  answering({
    "GET /me": aMe(),
    "GET /contacts": { items: [], nextCursor: null },
    "GET /fiscal-positions/choice": {
      position: { id: anId(432), name: "Union" },
      from: "chosen",
      address: { country: "FR", zip: null, vat: "FR23334175221", isPrivate: false },
      passedOver: [],
    },
  });
  const screen = await show(<TryPosition onClose={() => undefined} />);
  await screen.getByRole("combobox", { name: t.country }).fill("France");
  await screen.getByRole("option", { name: "France", exact: true }).click();
  await expect.element(screen.getByText(t.chosen("France · FR23334175221"))).toBeVisible();
  expect(askedOf("GET /fiscal-positions/choice").at(-1)).toMatchObject({ country: "FR" });
  await screen.getByRole("checkbox", { name: t.isPerson }).click();
  await expect.poll(() => askedOf("GET /fiscal-positions/choice").at(-1)).toMatchObject({ isPerson: "true" });
});
