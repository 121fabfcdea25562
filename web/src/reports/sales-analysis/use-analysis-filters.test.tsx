import { countryCodes } from "@trato/domain/parties/country-codes.ts";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMember, aTeam } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { useProductFilter } from "../../products/use-product-filter.ts";
import type { AnalysisSearch } from "./analysis-search.ts";
import { AnalysisTable } from "./AnalysisTable.tsx";
import { useAnalysisFilters } from "./use-analysis-filters.ts";

const nothing = () => undefined;

function Offered({ search }: { search: AnalysisSearch }) {
  const filters = useAnalysisFilters(search, nothing);
  return <p data-testid="offered">{filters.map(({ id, options }) => `${id} ${options.length}`).join(", ")}</p>;
}

test.each<[AnalysisSearch, string]>([
  [{}, "day 0, salespersonId 1, teamId 1"],
  [{ country: "ES" }, `day 0, salespersonId 1, teamId 1, country ${countryCodes.length}`],
])("of %j it offers what there is to choose: %s", async (search, offered) => {
  answering({
    "GET /members": { items: [aMember()], nextCursor: null },
    "GET /teams": { items: [aTeam()] },
    "GET /product-categories": { items: [] },
  });
  const screen = await show(<Offered search={search} />);
  await expect.element(screen.getByTestId("offered")).toHaveTextContent(offered);
});

function OfProduct({ id }: { id: string | undefined }) {
  return <p data-testid="filters">{useProductFilter("Product", id, nothing).length}</p>;
}

test("a product is no filter until something leads there", async () => {
  const screen = await show(<OfProduct id={undefined} />);
  await expect.element(screen.getByTestId("filters")).toHaveTextContent("0");
});

test("a table of nothing has its sum alone", async () => {
  const whole = { documents: 0, lines: 0, untaxed: "0.00", total: "0.00", discount: "0.00" };
  const none = {
    confirmed: null,
    confirmedUntaxed: null,
    conversionPercent: null,
    margin: null,
    marginPercent: null,
    discountPercent: null,
    ordered: null,
    delivered: null,
    toDeliver: null,
    unitName: null,
    averagePrice: null,
    daysToConfirm: null,
  };
  const analysis = { total: { ...whole, ...none }, groups: 0, rows: [] } as never; // amounts as they travel
  answering({ "GET /units": { items: [] } });
  await show(<AnalysisTable analysis={analysis} search={{}} />);
  await expect.poll(() => document.querySelectorAll("tbody tr").length).toBe(0);
  await expect.poll(() => document.querySelector("tfoot")?.textContent).toBe("Total0€0");
});
