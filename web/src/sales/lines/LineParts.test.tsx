import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { LineParts } from "./LineParts.tsx";

const { parts } = aSaleLine({
  parts: [
    { productId: anId(120), name: "Top", quantity: "1", unitName: "unit" },
    { productId: anId(121), name: "Leg", quantity: "4", unitName: "unit" },
  ],
});

test("a line of kits says in short what one consists of", async () => {
  const screen = await show(<LineParts parts={parts} />);
  await expect.element(screen.getByText("1 unit Top · 4 unit Leg", { exact: false })).toBeVisible();
});

test("any other line says nothing", async () => {
  const screen = await show(
    <p>
      Line <LineParts parts={[]} />
    </p>,
  );
  await expect.element(screen.getByText("Line")).toBeVisible();
  expect(screen.getByText("Line").element().textContent.trim()).toBe("Line");
});
