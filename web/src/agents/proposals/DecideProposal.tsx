import { RefuseProposal } from "@trato/domain/agents/inputs.ts";
import { Check } from "lucide-react";
import { useState } from "react";
import * as z from "zod/mini";
import type { OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { agentWords } from "../labels.ts";

type Proposal = OutputOf<"GET /agent-proposals">["items"][number];
type Which = { proposal: Pick<Proposal, "id" | "member"> };

/** Yes, or no and why, to what a program would write. */
export function DecideProposal({ proposal }: Which) {
  const t = useWords(agentWords);
  const [isRefusing, setRefusing] = useState(false);
  const approve = useCommand("POST /agent-proposals/:agentProposalId/approve", {
    touches: () => [{ kind: "member", id: proposal.member.id }],
    done: ({ state, reason }) => toast(state === "done" ? t.approved : [t.notDone, reason].filter(Boolean).join(": ")),
  });
  return (
    <>
      <Button onClick={() => setRefusing(true)}>{t.refuse}</Button>
      <Button
        tone="primary"
        icon={<Check />}
        isBusy={approve.isRunning}
        onClick={() => approve.run({ agentProposalId: proposal.id })}
      >
        {t.approve}
      </Button>
      {isRefusing && <Refuse proposal={proposal} onClose={() => setRefusing(false)} />}
    </>
  );
}

const schema = z.pick(RefuseProposal, { reason: true });

function Refuse({ proposal, onClose }: Which & { onClose: () => void }) {
  const t = useWords(agentWords);
  const refuse = useCommand("POST /agent-proposals/:agentProposalId/refuse", {
    touches: () => [{ kind: "member", id: proposal.member.id }],
    failed: () => true,
    done: () => {
      toast(t.refused);
      onClose();
    },
  });
  const form = useForm({
    place: `refusal of proposal ${proposal.id}`,
    initial: { reason: "" },
    schema,
    submit: ({ reason }) => refuse.runAndWait({ agentProposalId: proposal.id, reason }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.refuseTitle} submitLabel={t.refuse} size="sm">
      <Field label={t.reason} error={form.errorOf("reason")}>
        <Textarea {...form.bind("reason")} />
      </Field>
    </FormDialog>
  );
}
