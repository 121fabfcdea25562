import { useQuery } from "@tanstack/react-query";
import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { useWords } from "../../platform/words.ts";
import { Section } from "../../ui/Section.tsx";
import { agentWords } from "../labels.ts";
import { StepEntry } from "../StepEntry.tsx";
import { AskedFor } from "./AskedFor.tsx";
import { DecideProposal } from "./DecideProposal.tsx";

type Proposal = OutputOf<"GET /agent-proposals">["items"][number];

const waitingQuery = reading("GET /agent-proposals", { state: "waiting", limit: 200 }, { member: "any" });

/** What programs would write and a person is to decide; nothing where nothing waits. */
export function WaitingProposals() {
  const t = useWords(agentWords);
  const { data } = useQuery(waitingQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t.waiting} about={data.items.length} className="px-4 py-3 max-md:px-3">
      <ul className="flex flex-col gap-2">
        {data.items.map((proposal) => (
          <Waiting key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ proposal }: { proposal: Proposal }) {
  const t = useWords(agentWords);
  return (
    <li className="flex flex-col gap-2 rounded-md bg-card px-3 py-2 shadow-card">
      <p className="text-sm text-quiet">{t.wants(proposal.keyName, proposal.member.name)}</p>
      {proposal.changes.map((change) => (
        <StepEntry key={change.id} entry={change} />
      ))}
      <AskedFor proposal={proposal} />
      <div className="flex flex-wrap justify-end gap-2">
        <DecideProposal proposal={proposal} />
      </div>
    </li>
  );
}
