import { AgentProposal, AgentRunDetails } from "@trato/domain/agents/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

type Given = Partial<z.input<typeof AgentRunDetails>>;

/** Luis's program moved a deal and wrote a mail. */
export function aRun(given: Given = {}): AgentRunDetails {
  return z.parse(AgentRunDetails, {
    id: anId(1200),
    keyName: "Helper",
    member: { id: anId(5), name: "Luis Pardo" },
    purpose: "Tidy up the fair",
    startedAt: "2026-11-23T08:00:00Z",
    lastAt: "2026-11-23T08:05:00Z",
    steps: 2,
    undoneAt: null,
    undoneBy: null,
    kept: 0,
    can: { undo: true },
    done: [aStep(), aStep({ id: anId(1202), tool: "send_mail", event: "message.written" })],
    ...given,
  });
}

type Step = z.input<typeof AgentRunDetails>["done"][number];

export function aStep({ event = "opportunity.edited", ...given }: Partial<Step> & { event?: string } = {}): Step {
  const id = given.id ?? anId(1201);
  const entry = {
    id: anId(1210),
    happenedAt: "2026-11-23T08:01:00Z",
    actorKind: "member" as const,
    memberId: anId(5),
    actorName: "Luis Pardo",
    keyName: "Helper",
    event,
    subjectKind: "opportunity" as const,
    subjectId: anId(300),
    subjectName: "Hall of Acme",
    before: { title: "Hall" },
    after: { title: "Hall of Acme" },
  };
  const at = "2026-11-23T08:01:00Z";
  return { id, tool: "edit_opportunity", at, entries: [entry], outcome: null, reason: null, keptFields: [], ...given };
}

/** Luis's program would rename a deal. */
export function aProposal(given: Partial<z.input<typeof AgentProposal>> = {}): AgentProposal {
  return z.parse(AgentProposal, {
    id: anId(1230),
    runId: anId(1200),
    keyName: "Helper",
    member: { id: anId(5), name: "Luis Pardo" },
    tool: "edit_opportunity",
    input: { opportunityId: anId(300), title: "Hall of Acme" },
    state: "waiting",
    changes: aStep().entries,
    proposedAt: "2026-11-23T08:01:00Z",
    decidedAt: null,
    decidedBy: null,
    reason: null,
    can: { decide: true },
    ...given,
  });
}
