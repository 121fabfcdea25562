import { TimelineEntry } from "@trato/domain/reports/timeline.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

type Given = Omit<Partial<z.input<typeof TimelineEntry>>, "note"> & {
  note?: Partial<NonNullable<z.input<typeof TimelineEntry>["note"]>>;
};

/** Luis did something to an opportunity at nine. */
export function anEntry({ note, ...given }: Given = {}): TimelineEntry {
  const ofNote = {
    id: anId(710),
    body: "They call back",
    mentions: [],
    isFromCustomer: false,
    mayEdit: true,
    version: 1,
    ...note,
  };
  return z.parse(TimelineEntry, {
    id: anId(700),
    happenedAt: "2026-11-23T08:00:00Z",
    event: note ? "note.written" : "opportunity.edited",
    actor: { kind: "member", id: anId(5), name: "Luis Pardo", key: null },
    subject: { kind: "opportunity", id: anId(300), name: null },
    before: null,
    after: null,
    fileName: null,
    list: null,
    message: null,
    activity: null,
    file: null,
    arrival: null,
    merge: null,
    ...given,
    note: note ? ofNote : null,
  });
}
