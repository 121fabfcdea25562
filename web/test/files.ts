import { AttachedFile } from "@trato/domain/files/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A photo of 1.2 MB that Luis hung on an order. */
export const aFile = (given: Partial<z.input<typeof AttachedFile>> = {}): AttachedFile =>
  z.parse(AttachedFile, {
    id: anId(800),
    subjectKind: "sale",
    subjectId: anId(400),
    noteId: null,
    name: "Wet boxes.jpg",
    mediaType: "image/jpeg",
    bytes: 1_200_000,
    addedAt: "2026-11-23T08:00:00Z",
    addedBy: { id: anId(5), name: "Luis Pardo" },
    removedAt: null,
    mayRemove: true,
    isDatasheet: false,
    version: 1,
    ...given,
  });
