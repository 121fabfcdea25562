import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anEnrolment } from "../../../test/sequences.ts";
import { show } from "../../../test/show.tsx";
import { useOfferMoves } from "./use-offer-moves.ts";

const saleId = anId(100);
const enrolment = anEnrolment();
const asked = { enrolmentId: enrolment.id };

function Moves() {
  const { pause, resume, stop } = useOfferMoves(saleId);
  return Object.entries({ pause, resume, stop }).map(([name, move]) => (
    <button key={name} onClick={() => move(enrolment)}>
      {name}
    </button>
  ));
}

test.each([
  ["pause", "POST /sequence-enrolments/:enrolmentId/pause", "POST /sequence-enrolments/:enrolmentId/resume"],
  ["stop", "POST /sequence-enrolments/:enrolmentId/stop", "POST /sequence-enrolments/:enrolmentId/resume"],
  ["resume", "POST /sequence-enrolments/:enrolmentId/resume", "POST /sequence-enrolments/:enrolmentId/pause"],
] as const)("%s is done at once, and undone", async (name, done, undone) => {
  const answer = { items: [], unsubscribed: null };
  answering({ [done]: answer, [undone]: answer });
  const screen = await show(<Moves />);
  await screen.getByRole("button", { name, exact: true }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => [askedOf(done), askedOf(undone)]).toEqual([[asked], [asked]]);
});
