import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { useSaleFilters } from "./use-sale-filters.ts";

const nothing = () => undefined;
const aCategory = {
  id: anId<"product_categories">(1),
  name: "Chairs",
  fullName: "All / Chairs",
  parentId: null,
  version: 1,
};
const address = { search: {}, change: nothing, open: nothing, clear: nothing };

function Offered({ kind }: { kind: "quotation" | "order" }) {
  const filters = useSaleFilters(kind, ["draft"], address);
  return <p data-testid="offered">{filters.map(({ id, options }) => `${id} ${options.length}`).join(", ")}</p>;
}

test.each([
  [
    "order",
    "state 1, salespersonId 1, untaxed 0, total 0, activity 4, city 0, deliveryDate 0, approval 3, deliveryStatus 5, created 0, confirmed 0, categoryId 1",
  ],
  [
    "quotation",
    "state 1, salespersonId 1, untaxed 0, total 0, activity 4, city 0, standing 7, validUntil 0, deliveryDate 0, approval 3, declineKind 5, created 0, confirmed 0, categoryId 1",
  ],
] as const)("a list of each %s offers what its documents have", async (kind, offered) => {
  answering({
    "GET /members": { items: [aMember()], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /product-categories": { items: [aCategory] },
  });
  const screen = await show(<Offered kind={kind} />);
  await expect.element(screen.getByTestId("offered")).toHaveTextContent(offered);
});
