import { Import, ImportPreview } from "@trato/domain/imports/records.ts";
import { chosen, type ChosenFile } from "../src/imports/queries.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A file of three customers: two are new, one is there already. */
export function aPreview(given: Partial<z.input<typeof ImportPreview>> = {}): ImportPreview {
  return z.parse(ImportPreview, {
    file: { type: "text", wrongEnding: null, encoding: "utf-8", sheets: [], sheet: null },
    goesOn: false,
    delimiter: ",",
    headingRow: 1,
    columns: [aColumn({ heading: "Customer", field: "name", samples: ["Café Norte", "Hotel Sur"] })],
    fields: [
      { id: "name", label: "Name", isNeeded: true, mayUpdate: true },
      { id: "email", label: "E-mail", isNeeded: false, mayUpdate: true },
    ],
    keys: ["email", "name"],
    missingFields: [],
    rows: 3,
    fresh: 2,
    known: 1,
    bad: 0,
    seen: [],
    seenRows: 0,
    changed: 0,
    changes: [],
    errors: [],
    warnings: [],
    names: [],
    ...given,
  });
}

type Column = z.input<typeof ImportPreview>["columns"][number];

export function aColumn(given: Partial<Column> = {}): Column {
  return {
    heading: "Mail",
    field: null,
    samples: [],
    dateOrder: null,
    decimalMark: null,
    doubt: null,
    ...given,
  };
}

/** A file that was sent from the screen. */
export const aFile = (name = "customers.csv"): ChosenFile => chosen(anId(311), name);

/** The same file, brought in. */
export function anImport(given: Partial<z.input<typeof Import>> = {}): Import {
  return z.parse(Import, {
    id: anId(310),
    kind: "contacts",
    fileName: "customers.csv",
    state: "done",
    rows: 3,
    done: 3,
    made: 2,
    updated: 0,
    undone: 0,
    kept: 0,
    known: 1,
    bad: 0,
    errors: [],
    reading: [],
    failure: null,
    createdAt: "2026-11-23T09:00:00Z",
    createdBy: "Marta Gil",
    finishedAt: "2026-11-23T09:00:05Z",
    version: 1,
    ...given,
  });
}
