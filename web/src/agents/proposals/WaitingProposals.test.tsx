import { expect, test } from "vitest";
import { aProposal } from "../../../test/agents.ts";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { agentWords } from "../labels.ts";
import { StepEntry } from "../StepEntry.tsx";
import { DecideProposal } from "./DecideProposal.tsx";
import { WaitingProposals } from "./WaitingProposals.tsx";

const t = wordsIn("en", agentWords);
const [approve, refuse] = [
  "POST /agent-proposals/:agentProposalId/approve",
  "POST /agent-proposals/:agentProposalId/refuse",
] as const;
const proposal = aProposal();

/** What an entry of the history names by its id. */
const named = ["members", "teams", "payment-terms", "fiscal-positions", "stages", "lost-reasons"];
const around = () =>
  answering({
    "GET /me": aMe(),
    ...Object.fromEntries(named.map((path) => [`GET /${path}`, { items: [], nextCursor: null }])),
    "GET /agent-proposals": { items: [proposal], nextCursor: null },
  });

const press = async (screen: Shown, name: string): Promise<void> => {
  await expect.element(screen.getByRole("button", { name, exact: true }).last()).toBeVisible();
  await screen.getByRole("button", { name, exact: true }).last().click();
};

test("what waits is told with what it would change, and is gone when it is approved", async () => {
  around();
  answering({
    [approve]: () => {
      answering({ "GET /agent-proposals": { items: [], nextCursor: null } });
      return aProposal({ state: "done" });
    },
  });
  const screen = await show(<WaitingProposals />);
  await expect.element(screen.getByText(t.wants("Helper", "Luis Pardo"))).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Hall of Acme" })).toBeVisible();
  await press(screen, t.approve);
  await expect.element(screen.getByRole("heading", { name: t.approved })).toBeVisible();
  expect(askedOf(approve)).toEqual([{ agentProposalId: proposal.id }]);
  await expect.element(screen.getByText(t.wants("Helper", "Luis Pardo"))).not.toBeInTheDocument();
});

test("what was approved and could not be done says why", async () => {
  around();
  answering({ [approve]: aProposal({ state: "stale", reason: "Something has changed since." }) });
  const screen = await show(<DecideProposal proposal={proposal} />);
  await press(screen, t.approve);
  await expect.element(screen.getByRole("heading", { name: /Something has changed since/ })).toBeVisible();
});

test("a refusal may say why", async () => {
  around();
  answering({ [refuse]: aProposal({ state: "refused" }) });
  const screen = await show(<DecideProposal proposal={proposal} />);
  await press(screen, t.refuse);
  await screen.getByRole("textbox", { name: t.reason }).fill("Ask her first");
  await press(screen, t.refuse);
  await expect.element(screen.getByRole("heading", { name: t.refused })).toBeVisible();
  expect(askedOf(refuse)).toEqual([{ agentProposalId: proposal.id, reason: "Ask her first" }]);
});

test("a change without a record of its own is told by what it does", async () => {
  around();
  const [entry] = proposal.changes;
  if (!entry) throw new Error("the proposal changes something");
  const made = { ...entry, event: "lead.created", subjectName: null, before: null, after: null };
  const screen = await show(<StepEntry entry={made} />);
  await expect.element(screen.getByText("created the lead")).toBeVisible();
  expect(screen.getByRole("link").elements()).toEqual([]);
});
