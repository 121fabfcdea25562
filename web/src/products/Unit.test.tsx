import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aUnit } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { Unit } from "./Unit.tsx";

const kilo = aUnit({ id: anId(114), name: "kg", dimension: "weight" });

const dozen = aUnit({ id: anId(115), name: "dozen", one: "docena", many: "docenas", relation: "bigger", ratio: "12" });

test.each([
  ["kg", "5", "5 kg"],
  ["unit", "12", "12 units"],
  ["unit", "1", "1 unit"],
  [null, "5", "5"],
  ["dozen", "5", "5 docenas"],
  ["dozen", "1", "1 docena"],
  ["dozen", "-1", "-1 docena"],
  ["dozen", "0.5", "0.5 docenas"],
])("a quantity bears its unit, and one is told from many: of %j %s is %s", async (name, quantity, said) => {
  answering({ "GET /units": { items: [kilo, aUnit(), dozen] } });
  const of = quantity as Decimal; // a decimal
  const screen = await show(
    <p>
      {of}
      <Unit name={name} of={of} />
    </p>,
  );
  await expect.element(screen.getByText(new RegExp(`^${quantity}`))).toHaveTextContent(said);
});
