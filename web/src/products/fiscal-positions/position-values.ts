import type { Id } from "@trato/domain/ids.ts";
import type { FiscalPosition } from "../queries.ts";
import { zipRangesOf, zipText } from "./zip-text.ts";

/** A row of the mapping as it is edited: its tax may not be chosen yet, and services may be as goods. */
export type DraftMapping = {
  from: Id<"taxes"> | null;
  to: readonly Id<"taxes">[];
  services?: readonly Id<"taxes">[] | undefined;
};

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
  isPrivateOnly: boolean;
  sequence: number | null;
  mappings: readonly DraftMapping[];
  noteEn: string;
  noteEs: string;
  serviceNoteEn: string;
  serviceNoteEs: string;
};

export const newPosition: PositionValues = {
  name: "",
  isAutomatic: false,
  place: "anywhere",
  country: null,
  zips: "",
  isVatRequired: false,
  isPrivateOnly: false,
  sequence: 100,
  mappings: [],
  noteEn: "",
  noteEs: "",
  serviceNoteEn: "",
  serviceNoteEs: "",
};

export const valuesOf = (position: FiscalPosition): PositionValues => ({
  name: position.name,
  isAutomatic: position.isAutomatic,
  place: position.isInUnion ? "union" : position.country === null ? "anywhere" : "country",
  country: position.country,
  zips: zipText(position.zipRanges),
  isVatRequired: position.isVatRequired,
  isPrivateOnly: position.isPrivateOnly,
  sequence: position.sequence,
  mappings: position.mappings,
  noteEn: position.noteEn ?? "",
  noteEs: position.noteEs ?? "",
  serviceNoteEn: position.serviceNoteEn ?? "",
  serviceNoteEs: position.serviceNoteEs ?? "",
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
  serviceNoteEn,
  serviceNoteEs,
  ...rest
}: Partial<PositionValues>) {
  const notes = Object.entries({ noteEn, noteEs, serviceNoteEn, serviceNoteEs });
  return {
    ...rest,
    ...(place !== undefined && { isInUnion: place === "union" }),
    ...(place !== undefined && place !== "country" && { country: null }),
    ...(place !== "union" && place !== "anywhere" && country !== undefined && { country }),
    ...(zips !== undefined && { zipRanges: zipRangesOf(zips) ?? [] }),
    ...(sequence !== undefined && { sequence: sequence as number }), // see above
    ...(mappings && { mappings: mappings.flatMap(mappingOf) }),
    ...Object.fromEntries(notes.flatMap(([name, note]) => (note === undefined ? [] : [[name, note.trim() || null]]))),
  };
}

const mappingOf = ({ from, to, services }: DraftMapping) =>
  from ? [{ from, to: [...to], ...(services && { services: [...services] }) }] : [];
