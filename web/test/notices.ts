import { Notice } from "@trato/domain/notices/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** What Eva did with a document, a new notice; the higher its number the newer. */
export function aNotice(number: number, given: Partial<z.input<typeof Notice>> = {}): Notice {
  return z.parse(Notice, {
    id: anId(number),
    kind: "accepted",
    actor: { kind: "customer", id: null, name: `Eva ${number}` },
    record: { kind: "sale", id: anId(number + 100), name: `S0000${number}` },
    records: 1,
    text: null,
    happenedAt: `2026-11-23T1${number}:00:00.000Z`,
    readAt: null,
    ...given,
  });
}
