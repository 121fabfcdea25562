import { expect, test } from "vitest";
import { aProposal, aStep } from "../../../test/agents.ts";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { AskedFor } from "./AskedFor.tsx";

test("whoever approves a mail reads to whom it goes and what it says, and no ids", async () => {
  const named = ["members", "teams", "payment-terms", "fiscal-positions", "stages", "lost-reasons"];
  answering({
    "GET /me": aMe(),
    ...Object.fromEntries(named.map((path) => [`GET /${path}`, { items: [], nextCursor: null }])),
  });
  const mail = { to: "ana@acme.example", subject: "Offer", body: "Dear Ana,\nhere it is.", templateId: anId(7) };
  const changes = [{ ...aStep({ event: "message.written" }).entries[0]!, before: null, after: null }];
  const proposal = aProposal({ tool: "send_mail", input: { ...mail, opportunityId: anId(300) }, changes });
  const screen = await show(<AskedFor proposal={proposal} />);
  await expect.element(screen.getByText("ana@acme.example")).toBeVisible();
  await expect.element(screen.getByText(/Dear Ana/)).toBeVisible();
  const said = screen
    .getByRole("listitem")
    .elements()
    .map(({ textContent }) => textContent);
  expect(said).toEqual([mail.to, mail.subject, mail.body]);
});
