import { expect, test } from "vitest";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { activityWords } from "./labels.ts";
import { WithMentions } from "./WithMentions.tsx";

const t = wordsIn("en", activityWords);

test("whoever is mentioned stands out by his name of now, and who was not told shows it", async () => {
  const mentions = [
    { id: anId<"members">(5), name: "Luis Mar", as: "Luis Pardo", isTold: true },
    { id: anId<"members">(6), name: "Eva Lar", as: "Eva Lar", isTold: false },
  ];
  const screen = await show(
    <p>
      <WithMentions text="Ask @Luis Pardo, not @Eva Lar." mentions={mentions} />
    </p>,
    { me: aMe() },
  );
  await expect.element(screen.getByText("Ask @Luis Mar, not @Eva Lar.")).toBeVisible();
  await expect.element(screen.getByTitle(t.wasNotTold("Eva Lar"))).toHaveTextContent("@Eva Lar");
});
