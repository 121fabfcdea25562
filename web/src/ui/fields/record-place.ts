import { createContext, use } from "react";

/** The record whose fields stand here: under its name the browser keeps what could not be saved yet. */
export const RecordPlace = createContext<string | null>(null);

/** Where the browser keeps what is typed into a field of this record; null where it keeps nothing. */
export function usePlaceOf(field: string | undefined): string | null {
  const record = use(RecordPlace);
  return record !== null && field !== undefined ? `${record} ${field}` : null;
}
