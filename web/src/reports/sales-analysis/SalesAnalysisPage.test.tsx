import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import type { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { reportRoutes } from "../routes.tsx";
import { salesAnalysisWords } from "./analysis-labels.ts";
import { SalesAnalysisPage } from "./SalesAnalysisPage.tsx";

const t = wordsIn("en", salesAnalysisWords);

const measures = (untaxed: string, documents = 1) => ({
  documents,
  confirmed: null,
  confirmedUntaxed: null,
  conversionPercent: null,
  lines: 2,
  untaxed,
  total: untaxed,
  margin: null,
  marginPercent: null,
  discount: "0.00",
  discountPercent: "0",
  ordered: null,
  delivered: null,
  toDeliver: null,
  unitName: null,
  averagePrice: null,
  daysToConfirm: "1.5",
});

type Row = ReturnType<typeof measures> & { id: string | null; name: string | null };
let rows: (Row & { groups: number; rows: Row[] })[] = [];
let groups = 0;

beforeEach(() => {
  const luis = { id: anId<"members">(5), name: "Luis Pardo" };
  const nobody = { id: null, name: null };
  rows = [
    { ...luis, ...measures("900.00", 3), groups: 1, rows: [{ id: "2026-11", name: null, ...measures("900.00", 3) }] },
    { ...nobody, ...measures("100.00"), groups: 1, rows: [{ id: "2026-11", name: null, ...measures("100.00") }] },
  ];
  groups = 2;
  answering({
    "GET /sales-analysis": ({ andBy }) => ({
      total: measures(rows.length > 0 ? "1000.00" : "0.00", rows.length * 2),
      groups,
      rows: andBy ? rows : rows.map((row) => ({ ...row, groups: 0, rows: [] })),
    }),
    "GET /members": { items: [], nextCursor: null },
    "GET /sales-targets": { items: [] },
    "GET /teams": { items: [] },
    "GET /product-categories": { items: [] },
    "GET /units": { items: [] },
  });
});

const { validateSearch } = reportRoutes.salesAnalysis.options;
const opened = (query = "") =>
  show(<SalesAnalysisPage />, {
    page: "/w/$slug/sales-analysis",
    at: `/w/robles/sales-analysis${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });

const read = () =>
  Array.from(document.querySelectorAll("tbody tr, tfoot tr"), (line) =>
    Array.from(line.querySelectorAll("th, td:not([aria-hidden])"), ({ textContent }) => textContent.trim())
      .filter(Boolean)
      .join(" | "),
  );

describe("what orders come to", () => {
  test("is read by salesperson, with its sum, and what is nobody's too", async () => {
    const screen = await opened();
    await expect
      .poll(read)
      .toEqual([
        "Luis Pardo | 3 | €900 | 0% | 1.5",
        "Unassigned | 1 | €100 | 0% | 1.5",
        "Total | 4 | €1,000 | 0% | 1.5",
      ]);
    const link = screen.getByRole("link", { name: "Luis Pardo" });
    await expect.element(link).toHaveAttribute("href", `/w/robles/orders?salespersonId=${anId(5)}`);
  });

  test("opens within each group by a second thing, and closes again", async () => {
    const screen = await opened("?andBy=month&documents=quotations");
    await expect.poll(() => read().length).toBe(5);
    const link = screen.getByRole("link", { name: "Nov 2026" });
    await expect
      .element(link)
      .toHaveAttribute(
        "href",
        `/w/robles/quotations?salespersonId=${anId(5)}&createdFrom=2026-11-01&createdTo=2026-11-30`,
      );
    await screen.getByRole("button", { name: t.openGroup("Luis Pardo") }).click();
    await expect.poll(() => read().length).toBe(4);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => read().length).toBe(5);
  });

  test("says how many groups the file has besides", async () => {
    groups = 7;
    await opened();
    await expect.poll(() => read().at(-2)).toBe(t.moreGroups(5));
  });

  test("is asked for as the address says", async () => {
    await opened("?by=product&measure=total&dayFrom=2026-01-01");
    await expect
      .poll(() => askedOf("GET /sales-analysis").at(-1))
      .toEqual({ by: "product", measure: "total", dayFrom: "2026-01-01" });
  });

  test("filtered to nothing, the filters can be taken away", async () => {
    rows = [];
    const screen = await opened(`?teamId=${anId(60)}`);
    await screen.getByRole("button", { name: t.clearFilters }).click();
    await expect.poll(() => askedOf("GET /sales-analysis").at(-1)).toEqual({});
  });
});
