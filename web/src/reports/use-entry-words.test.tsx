import { beforeEach, expect, test } from "vitest";
import { anActivity } from "../../test/activities.ts";
import { answering } from "../../test/answers.ts";
import { aMe, aMember } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { threeStages } from "../../test/opportunities.ts";
import { show } from "../../test/show.tsx";
import { anEntry } from "../../test/timeline.ts";
import type { Entry } from "./timeline-queries.ts";
import { useEntryWords } from "./use-entry-words.ts";

beforeEach(() =>
  answering({
    "GET /members": { items: [aMember(), aMember({ id: anId(1), name: "Marta Gil" })], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /payment-terms": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "GET /stages": { items: threeStages },
    "GET /lost-reasons": { items: [{ id: anId(950), name: "Too dear", archivedAt: null, version: 1 }] },
  }),
);

function Words({ entry }: { entry: Entry }) {
  const { who, what, more } = useEntryWords()(entry);
  return <output aria-label="told">{[who, what, ...more].join(" | ")}</output>;
}

const system = { kind: "system" as const, id: null, name: null, key: null };
const customer = { kind: "customer" as const, id: null, name: null, key: null };
const given = (before: object, after: object) => ({ before: { ...before }, after: { ...after } });

test.each([
  [
    "a move by its stages",
    anEntry({ event: "opportunity.moved", ...given({ stageId: anId(900) }, { stageId: anId(901) }) }),
    "Luis Pardo | moved it from Stage 900 to Stage 901",
  ],
  [
    "a file that is there, whose name is a link beside it",
    anEntry({
      event: "file.attached",
      after: { name: "Boxes.jpg" },
      file: {
        id: "01990000-0000-7000-8000-000000000800",
        name: "Boxes.jpg",
        mediaType: "image/jpeg",
        isRemoved: false,
      },
    }),
    "Luis Pardo | added a file:",
  ],
  [
    "a file that is gone by its name",
    anEntry({ event: "file.attached", after: { name: "Boxes.jpg" } }),
    "Luis Pardo | added a file: Boxes.jpg",
  ],
  [
    "a lead that came by itself by where it came from, and what was agreed to",
    anEntry({
      event: "lead.received",
      arrival: {
        id: anId(400),
        source: "api",
        channel: "website",
        consent: { text: "Write to me", at: null },
        mail: null,
      },
    }),
    "Luis Pardo | received the lead (Interface · website) | agreed to: Write to me",
  ],
  [
    "what a lead that came by itself looks like, and why",
    anEntry({
      event: "lead.recognised",
      after: { contacts: 1, opportunities: 2, sureness: "likely", same: ["email", "phone"] },
    }),
    "Luis Pardo | found what may be the same | 1 contact | 2 leads or opportunities | Likely: same e-mail, same phone",
  ],
  [
    "the list with which it came",
    anEntry({ event: "lead.imported", list: { source: "Bases Norte", basis: "consent" } }),
    "Luis Pardo | imported the lead | from the list Bases Norte · Consent (art. 6.1.a)",
  ],
  [
    "from which list it was given out",
    anEntry({
      event: "lead.given_out",
      after: { salespersonId: anId(1) },
      list: { source: "Bases Norte", basis: "consent" },
    }),
    "Luis Pardo | gave it out to Marta Gil from the list Bases Norte",
  ],
  [
    "what one took oneself",
    anEntry({ event: "opportunity.assigned", after: { salespersonId: anId(5) } }),
    "Luis Pardo | took it",
  ],
  [
    "what was given to somebody",
    anEntry({ event: "opportunity.assigned", after: { salespersonId: anId(1) } }),
    "Luis Pardo | assigned it to Marta Gil",
  ],
  [
    "what was left to nobody",
    anEntry({ event: "opportunity.assigned", after: { salespersonId: null } }),
    "Luis Pardo | left it to whoever takes it",
  ],
  [
    "one changed field in one line",
    anEntry(given({ expectedRevenue: "10" }, { expectedRevenue: "12" })),
    "Luis Pardo | changed the expected revenue from €10.00 to €12.00",
  ],
  [
    "a field that was filled",
    anEntry(given({ companyName: null }, { companyName: "Sur" })),
    "Luis Pardo | set the company: Sur",
  ],
  [
    "a field that was emptied",
    anEntry(given({ companyName: "Sur" }, { companyName: null })),
    "Luis Pardo | removed the company: Sur",
  ],
  [
    "a long text only as changed",
    anEntry(given({ description: "a" }, { description: "b" })),
    "Luis Pardo | changed the description",
  ],
  [
    "why it was lost",
    anEntry({ event: "opportunity.lost", after: { lostReasonId: anId(950) } }),
    /^Luis Pardo \| .* \| Reason: Too dear$/,
  ],
  ["what the system did as Trato's", anEntry({ actor: system, event: "opportunity.won" }), /^Trato \| /],
  [
    "what a program did, with whose rights",
    anEntry({ actor: { kind: "member", id: anId(5), name: "Luis Pardo", key: "Helper" }, event: "opportunity.won" }),
    /^Helper for Luis Pardo \| /,
  ],
  ["what a customer without a name did", anEntry({ actor: customer, event: "sale.accepted" }), /^The customer \| /],
  [
    "what was planned, by its kind and words",
    anEntry({ event: "activity.planned", activity: anActivity() }),
    /Call · Ask about the hall$/,
  ],
  [
    "what was corrected by reading again what came",
    anEntry({ event: "lead.read_again", ...given({ companyName: "Ana" }, { companyName: null }) }),
    /^Luis Pardo \| read again what came of the lead \| .*Ana/,
  ],
  ["what an earlier version wrote", anEntry({ event: "opportunity.polished" }), "Luis Pardo | made a change"],
])("the history tells %s", async (_, entry, told) => {
  const screen = await show(<Words entry={entry} />);
  await expect.poll(() => screen.getByLabelText("told").element().textContent).toMatch(told);
});

test("several changed fields are told line by line", async () => {
  const entry = anEntry(given({ companyName: "Sur", priority: 1 }, { companyName: "Norte", priority: 2 }));
  const screen = await show(<Words entry={entry} />);
  await expect.poll(() => screen.getByLabelText("told").element().textContent?.split(" | ")).toHaveLength(4);
});

test("in Spanish it reads as Spanish does", async () => {
  const entry = anEntry({ event: "opportunity.moved", ...given({ stageId: anId(900) }, { stageId: anId(901) }) });
  const screen = await show(<Words entry={entry} />, { me: aMe({ member: { language: "es" } }) });
  await expect
    .poll(() => screen.getByLabelText("told").element().textContent)
    .toBe("Luis Pardo | la pasó de Stage 900 a Stage 901");
});
