import { expect, test } from "vitest";
import { drillPath, type Group } from "./drill.ts";
import type { AnalysisSearch } from "./analysis-search.ts";

const ana: Group = { by: "salesperson", id: "ana" };

test.each<[AnalysisSearch, Group[], string | null]>([
  [{}, [ana], "/orders?salespersonId=ana"],
  [{ documents: "quotations" }, [ana], "/quotations?salespersonId=ana"],
  [{ documents: "cancelled" }, [{ by: "team", id: "north" }], "/quotations?state=cancelled&teamId=north"],
  [
    { documents: "made" },
    [{ by: "template", id: "usual" }],
    "/quotations?state=draft&state=sent&state=confirmed&state=done&state=cancelled&quotationTemplateId=usual",
  ],
  [
    { teamId: "north" },
    [ana, { by: "product", id: "table" }],
    "/orders?salespersonId=ana&teamId=north&productId=table",
  ],
  [{}, [{ by: "month", id: "2026-02" }], "/orders?confirmedFrom=2026-02-01&confirmedTo=2026-02-28"],
  [
    { documents: "quotations", dayFrom: "2026-11-15" },
    [{ by: "quarter", id: "2026-Q4" }, ana],
    "/quotations?salespersonId=ana&createdFrom=2026-11-15&createdTo=2026-12-31",
  ],
  [{ dayTo: "2026-03-31" }, [{ by: "year", id: "2026" }], "/orders?confirmedFrom=2026-01-01&confirmedTo=2026-03-31"],
  [{ by: "country", andBy: "month", measure: "total" }, [{ by: "country", id: "ES" }], "/orders?country=ES"],
  [{ customerId: "lola" }, [{ by: "customer", id: "acme" }], "/orders?customerId=lola&buyerId=acme"],
  [{}, [{ by: "team", id: null }], null],
  [{}, [ana, { by: "category", id: null }], null],
])("with %j the group %j leads to %s", (search, groups, path) => {
  const found = drillPath(search, groups);
  expect(found?.replace(/^\/w\/[^/]*/, "") ?? null).toBe(path);
});
