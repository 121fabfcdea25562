import { expect, test } from "vitest";
import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";
import { anId } from "../../../test/ids.ts";
import { aChoosingOffer, anOffer } from "../../../test/offers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { portalWords } from "../labels.ts";
import { LineFigures } from "./LineFigures.tsx";
import { OfferComments } from "./OfferComments.tsx";
import { OfferDatasheets } from "./OfferDatasheets.tsx";
import { OfferDocument } from "./OfferDocument.tsx";
import { OfferedBesides, OfferedLines } from "./OfferedLines.tsx";
import { OfferFacts } from "./OfferFacts.tsx";
import { OfferFoot } from "./OfferFoot.tsx";
import { OfferSender } from "./OfferSender.tsx";
import { OfferStanding } from "./OfferStanding.tsx";
import type { Offer } from "../queries.ts";
import { questionWords } from "./questions/question-labels.ts";
import { PortalLine } from "./PortalLine.tsx";
import { AskAboutLine, LineThread } from "./questions/LineQuestions.tsx";
import { QuestionList } from "./questions/QuestionList.tsx";
import { useOfferFormat } from "./use-offer-format.ts";

const t = wordsIn("en", portalWords);
const c = wordsIn("en", choiceWords);
const q = wordsIn("en", questionWords);

function Standing({ offer }: { offer: Offer }) {
  return <OfferStanding offer={offer} f={useOfferFormat(offer)} />;
}

test.each([
  ["accepted by somebody", { state: "confirmed", acceptedBy: "Lola Gil" }, t.accepted("Lola Gil")],
  ["confirmed by the house", { state: "confirmed" }, t.acceptedPlain],
  ["delivered", { state: "done" }, t.acceptedPlain],
  ["declined", { state: "cancelled" }, t.declined],
  ["to be changed", { changesAskedAt: "2026-11-23T09:00:00Z" }, /You asked for changes on/],
] as const)("says that it was %s", async (_, given, said) => {
  const screen = await show(<Standing offer={anOffer(given)} />);
  await expect.element(screen.getByText(said)).toBeVisible();
});

const sheet = { id: anId<"files">(800), name: "Table.pdf", mediaType: "application/pdf", bytes: 200_000 };
const comment = {
  id: anId(801),
  author: "Lola Gil",
  body: "In oak too?",
  at: "2026-11-21T09:00:00Z",
  isOurs: false,
  lineId: null,
};
const full = anOffer({
  datasheets: [sheet],
  comments: [comment],
  customerReference: "PO-77",
  sender: {
    ...anOffer().sender,
    phone: "+34 600 000 000",
    accounts: [{ number: "ES00 1111", bic: "NORTESMM", bank: "Banco Norte" }],
    footer: "Open on weekdays.",
  },
});

function Pieces({ offer }: { offer: typeof full }) {
  const f = useOfferFormat(offer);
  return (
    <>
      <OfferSender sender={offer.sender} token="abc" />
      <OfferFacts offer={offer} f={f} />
      <OfferDatasheets offer={offer} token="abc" f={f} />
      <OfferComments offer={offer} f={f} />
      <OfferFoot sender={offer.sender} />
    </>
  );
}

test("each piece says what is known, with ways to reach the seller and the files", async () => {
  const screen = await show(<Pieces offer={full} />);
  await expect
    .element(screen.getByRole("link", { name: "Table.pdf" }))
    .toHaveAttribute("href", `/api/portal/abc/datasheets/${sheet.id}`);
  await expect
    .element(screen.getByRole("link", { name: "+34 600 000 000" }))
    .toHaveAttribute("href", "tel:+34600000000");
  for (const said of ["PO-77", "In oak too?", "ES00 1111", "Open on weekdays."])
    await expect.element(screen.getByText(said)).toBeVisible();
});

const [table] = anOffer().lines as [Line];
type Line = Offer["lines"][number];

function OneLine({ line }: { line: Line }) {
  const offer = anOffer({ lines: [line] });
  return <PortalLine line={line} offer={offer} token="abc" f={useOfferFormat(offer)} />;
}

function Figures({ line }: { line: Line }) {
  return (
    <p>
      <LineFigures line={line} f={useOfferFormat(anOffer())} />
    </p>
  );
}

test.each([
  ["a discount", { discount: "10" }, "2 unit × 50.00 − 10%"],
  ["what has no unit", { unitName: null }, "2 × 50.00"],
] as const)("a line says %s", async (_, given, said) => {
  const screen = await show(<Figures line={{ ...table, ...given } as Line} />); // as the server writes it
  await expect.element(screen.getByText(said)).toBeVisible();
});

test("a line stands with what it costs, a section that stands for its lines with what they cost", async () => {
  const whole = {
    ...table,
    id: anId<"sale_lines">(120),
    kind: "section",
    name: "Dining room",
    hidesLines: true,
  } as const;
  const line = await show(<OneLine line={table} />);
  await expect.element(line.getByText("€100.00")).toBeVisible();
  await expect.element(line.getByText("VAT 21 %")).toBeVisible();
  const section = await show(<OneLine line={whole} />);
  await expect.element(section.getByRole("heading", { name: "Dining room" })).toBeVisible();
});

function Besides({ offer }: { offer: Offer }) {
  const f = useOfferFormat(offer);
  return (
    <>
      <OfferedLines {...{ offer, f }} token="abc" />
      <OfferedBesides {...{ offer, f }} token="abc" />
    </>
  );
}

test("what can no longer be chosen is told beside what counts, and of an order no more", async () => {
  const expired = { code: "sale.expired", details: {} };
  const offer = aChoosingOffer({ choosing: null, can: { accept: expired, decline: true } });
  const screen = await show(<Besides offer={offer} />);
  await expect.element(screen.getByRole("heading", { name: c.options })).toBeVisible();
  await expect.element(screen.getByRole("heading", { name: c.alternatives })).toBeVisible();
  await screen.rerender(<Besides offer={{ ...offer, state: "confirmed" }} />);
  await expect.element(screen.getByText("Chair")).toBeVisible();
  expect(screen.getByRole("heading").elements()).toHaveLength(0);
});

function Thread() {
  const offer = anOffer({
    comments: [comment, { ...comment, id: anId(802), lineId: table.id, body: "And the legs?" }],
  });
  const f = useOfferFormat(offer);
  return (
    <>
      <AskAboutLine line={table} token="abc" />
      <LineThread line={table} offer={offer} f={f} />
      <QuestionList questions={offer.comments.slice(0, 1)} f={f} />
    </>
  );
}

test("at a line stand the questions about it", async () => {
  const screen = await show(<Thread />);
  await expect.element(screen.getByText("And the legs?")).toBeVisible();
  expect(screen.getByText("In oak too?").elements()).toHaveLength(1);
  await expect.element(screen.getByRole("button", { name: q.askAbout("Oak table") })).toBeVisible();
});

test("of what is not known nothing is said, not even a heading", async () => {
  const screen = await show(<OfferDocument offer={anOffer()} token="abc" />);
  await expect.element(screen.getByRole("heading", { name: "Quotation Q00007" })).toBeVisible();
  for (const title of [t.datasheets, t.questions])
    expect(screen.getByRole("heading", { name: title }).elements()).toHaveLength(0);
  expect(screen.getByRole("contentinfo").elements()).toHaveLength(0);
});
