import type { Id } from "@trato/domain/ids.ts";
import type { FiscalPosition } from "../queries.ts";
import { zipRangesOf, zipText } from "./zip-text.ts";

/** A row of the mapping as it is edited: its tax may not be chosen yet. */
export type DraftMapping = { from: Id<"taxes"> | null; to: readonly Id<"taxes">[] };

/** Where a position holds. */
export type Place = "country" | "union" | "anywhere";

/** A position as its form has it. */
export type PositionValues = {
  name: string;
  isAutomatic: boolean;
  place: Place;
  country: string | null;
  zips: string;
  isVatRequired: boolean;
  sequence: number | null;
  mappings: readonly DraftMapping[];
  noteEn: string;
  noteEs: string;
};

export const newPosition: PositionValues = {
  name: "",
  isAutomatic: false,
  place: "anywhere",
  country: null,
  zips: "",
  isVatRequired: false,
  sequence: 100,
  mappings: [],
  noteEn: "",
  noteEs: "",
};

export const valuesOf = (position: FiscalPosition): PositionValues => ({
  name: position.name,
  isAutomatic: position.isAutomatic,
  place: position.isInUnion ? "union" : position.country === null ? "anywhere" : "country",
  country: position.country,
  zips: zipText(position.zipRanges),
  isVatRequired: position.isVatRequired,
  sequence: position.sequence,
  mappings: position.mappings,
  noteEn: position.noteEn ?? "",
  noteEs: position.noteEs ?? "",
});

/** What is sent of these values; what is left empty goes as it is, for the schema to find. */
export function askedOf({
  place,
  country,
  zips,
  mappings,
  sequence,
  noteEn,
  noteEs,
  ...rest
}: Partial<PositionValues>) {
  return {
    ...rest,
    ...(place !== undefined && { isInUnion: place === "union" }),
    ...(place !== undefined && place !== "country" && { country: null }),
    ...(place !== "union" && place !== "anywhere" && country !== undefined && { country }),
    ...(zips !== undefined && { zipRanges: zipRangesOf(zips) ?? [] }),
    ...(sequence !== undefined && { sequence: sequence as number }), // see above
    ...(mappings && { mappings: mappings.flatMap(({ from, to }) => (from ? [{ from, to: [...to] }] : [])) }),
    ...(noteEn !== undefined && { noteEn: noteEn.trim() || null }),
    ...(noteEs !== undefined && { noteEs: noteEs.trim() || null }),
  };
}
