import type { VersionChange } from "@trato/domain/sales/versions/compare-versions.ts";
import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { groupedChanges } from "./grouped-changes.ts";

test("changes of a line stand together, those of the document and of what it comes to by themselves", () => {
  const ofLine = { lineId: anId<"sale_lines">(1), name: "Chair", before: "1", after: "2" };
  const changes: VersionChange[] = [
    { kind: "head", field: "terms", before: null, after: "FOB" },
    { kind: "moved", lineId: ofLine.lineId, name: "Chair", from: 2, to: 1 },
    { kind: "line", field: "quantity", ...ofLine },
    { kind: "head", field: "currency", before: "EUR", after: "USD" },
  ];
  const [head, moved, quantity, currency] = changes;
  expect(groupedChanges(changes)).toEqual([
    { key: "head", name: null, changes: [head, currency] },
    { key: ofLine.lineId, name: "Chair", changes: [moved, quantity] },
  ]);
});
