import { expect, test } from "vitest";
import { aBulkChange } from "../../test/bulk.ts";
import { bulkFields, changedNames } from "./changed-names.ts";

test.each([
  ["leads", { teamId: null, salespersonId: null }, ["Equipo", "Comercial"]],
  ["leads", { addTags: ["a"], outcome: "lost", reasonId: null }, ["Añadir etiquetas", "Estado", "Motivo de pérdida"]],
  ["leads", { salespersonIds: ["a", "b"] }, ["Repartir por turnos"]],
  ["opportunities", { byRules: true }, ["Según las reglas de reparto"]],
  ["contacts", { archived: true, activity: {} }, ["Archivar", "Actividad"]],
  ["products", { leadDays: 4 }, ["Días de entrega"]],
] as const)("of %s %j is told by the names of its fields", (list, change, names) => {
  expect(changedNames(aBulkChange({ list, change }), "es")).toEqual(names);
});

test("leads stand in no stage", () => {
  expect(bulkFields.leads.map(({ name }) => name)).not.toContain("stageId");
  expect(bulkFields.opportunities.map(({ name }) => name)).toContain("stageId");
});
