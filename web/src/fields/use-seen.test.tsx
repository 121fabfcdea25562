import { productFields } from "@trato/domain/products/fields.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { useSeen } from "./use-seen.ts";

function Names() {
  return (
    <p>
      {useSeen<Field>(productFields)
        .map(({ name }) => name)
        .join(" ")}
    </p>
  );
}

test.each([true, false])("who may see costs (%s) has the field, and all have the others", async (may) => {
  const me = aMe({ can: { "product.seeCosts": may } });
  answering({ "GET /me": me });
  const screen = await show(<Names />, { me });
  await expect.element(screen.getByText("listPrice", { exact: false })).toBeVisible();
  expect(screen.container.textContent.split(" ").includes("cost")).toBe(may);
});
