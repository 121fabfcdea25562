import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { askedOf, newPosition, type PositionValues } from "./position-values.ts";

test.each<[string, Partial<PositionValues>, object]>([
  ["one country", { place: "country", country: "ES" }, { isInUnion: false, country: "ES" }],
  ["the Union, whatever country stood there", { place: "union", country: "ES" }, { isInUnion: true, country: null }],
  ["anywhere", { place: "anywhere" }, { isInUnion: false, country: null }],
  ["another country", { country: "FR" }, { country: "FR" }],
  ["postal codes", { zips: "1-2" }, { zipRanges: [{ from: "1", to: "2" }] }],
  ["no note", { noteEn: " " }, { noteEn: null }],
  ["a note of services", { serviceNoteEs: " Nota " }, { serviceNoteEs: "Nota" }],
  [
    "what becomes of services",
    { mappings: [{ from: anId(1), to: [anId(2)], services: [] }] },
    { mappings: [{ from: anId(1), to: [anId(2)], services: [] }] },
  ],
  [
    "taxes that were chosen",
    {
      mappings: [
        { from: anId(1), to: [anId(2)] },
        { from: null, to: [] },
      ],
    },
    { mappings: [{ from: anId(1), to: [anId(2)] }] },
  ],
])("sends %s", (_, values, asked) => {
  expect(askedOf(values)).toEqual(asked);
});

test("a new one is chosen by hand and changes nothing", () => {
  expect(askedOf(newPosition)).toMatchObject({ isAutomatic: false, country: null, mappings: [], zipRanges: [] });
});
