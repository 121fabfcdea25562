import { ArrivalDetails } from "@trato/domain/capture/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

const no = { code: "arrival.not_set_aside", details: {} };

/** Something of the website that could not be read, and waits. */
export function anArrival(given: Partial<z.input<typeof ArrivalDetails>> = {}): ArrivalDetails {
  return z.parse(ArrivalDetails, {
    id: anId(400),
    source: "api",
    channel: "website",
    state: "waiting",
    reason: "unreadable",
    detail: null,
    title: "name: Ana",
    sender: null,
    subjectKind: null,
    subjectId: null,
    receivedAt: "2026-11-23T09:00:00Z",
    version: 1,
    read: {},
    consent: null,
    raw: { text: "<script>alert(1)</script> name: Ana", isWhole: true, bytes: 35 },
    can: { take: true, setAside: true, putBack: no, readAgain: no },
    ...given,
  });
}
