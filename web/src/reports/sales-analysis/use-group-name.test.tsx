import type { SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { useGroupName } from "./use-group-name.ts";

function Name({ by, id, name = null }: { by: SalesDimension; id: string | null; name?: string | null }) {
  return <p data-testid="name">{useGroupName()(by, { id, name })}</p>;
}

test.each<[SalesDimension, string | null, string | null, string]>([
  ["month", "2026-11", null, "Nov 2026"],
  ["quarter", "2026-Q4", null, "Q4 2026"],
  ["year", "2026", null, "2026"],
  ["country", "ES", null, "Spain"],
  ["country", null, null, "No country"],
  ["product", "1", "Table", "Table"],
  ["salesperson", null, null, "Unassigned"],
  ["template", null, null, "No template"],
])("by %s %s %s is called %s", async (by, id, name, called) => {
  const screen = await show(<Name by={by} id={id} name={name} />);
  await expect.element(screen.getByTestId("name")).toHaveTextContent(called);
});
