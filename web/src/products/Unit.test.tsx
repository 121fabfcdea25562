import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aUnit } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { Unit } from "./Unit.tsx";

const kilo = aUnit({ id: anId(114), name: "kg", dimension: "weight" });

test.each([
  ["kg", "5 kg"],
  ["unit", "5"],
  [null, "5"],
])("pieces go without saying: of %j it says %j", async (name, said) => {
  answering({ "GET /units": { items: [kilo, aUnit()] } });
  const screen = await show(
    <p>
      5<Unit name={name} />
    </p>,
  );
  await expect.element(screen.getByText(/^5/)).toHaveTextContent(said);
});
