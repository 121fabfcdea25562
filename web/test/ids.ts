import type { Id } from "@trato/domain/ids.ts";

/** The id of a record in a test: the same number is the same record. */
export function anId<Table extends string>(number: number): Id<Table> {
  return `01940000-0000-7000-8000-${String(number).padStart(12, "0")}` as Id<Table>; // written to the shape of a UUIDv7
}
