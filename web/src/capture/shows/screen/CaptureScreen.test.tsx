import { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { answering, askedOf } from "../../../../test/answers.ts";
import { aMe } from "../../../../test/identity.ts";
import { anId } from "../../../../test/ids.ts";
import { show } from "../../../../test/show.tsx";
import { aTradeShow } from "../../../../test/trade-shows.ts";
import { wordsIn } from "../../../platform/words.ts";
import type { Captures } from "../queue/captures.ts";
import { type Capture, emptyQueue } from "../queue/queue.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { nobodyYet } from "./captured-values.ts";
import { CapturedList } from "./CapturedList.tsx";
import { StepFields } from "./CaptureFields.tsx";
import { CaptureForm } from "./CaptureForm.tsx";
import { CaptureScreen } from "./CaptureScreen.tsx";
import { CaptureTop } from "./CaptureTop.tsx";
import { ChooseShow } from "./ChooseShow.tsx";
import { MendCapture } from "./MendCapture.tsx";
import { photoOf } from "./photo-of.ts";
import { PhotoFields } from "./PhotoFields.tsx";
import { SignedOutBar } from "./SignedOutBar.tsx";
import { usePhotos } from "./use-photos.ts";

const t = wordsIn("en", captureScreenWords);
const noop = () => undefined;
const bound = (name: string) => ({ value: (name === "summary" ? "" : null) as never, onChange: noop }); // a text, or no day
const leads = "POST /trade-shows/:tradeShowId/leads";
const received = {
  arrivalId: anId(400),
  isNew: true,
  state: "taken",
  kind: "lead",
  id: anId(200),
  reason: null,
} as const;

beforeEach(() => page.viewport(390, 844));

const aCapture = (given: Partial<Capture> = {}): Capture => ({
  key: "a",
  stage: { is: "new" },
  lead: CaptureLead.parse({
    tradeShowId: anId(700),
    key: "a",
    capturedAt: "2026-11-23T10:15:00Z",
    contactName: "Ana Ruiz",
  }),
  photos: [],
  ...given,
});

/** The queue of a device, as far as a screen knows it. */
function aDevice(captures: Capture[] = []) {
  const done = {
    add: vi.fn<Captures["add"]>(async () => undefined),
    mend: vi.fn<Captures["mend"]>(async () => true),
    discard: vi.fn<Captures["discard"]>(async () => undefined),
    retryPhotos: vi.fn<Captures["retryPhotos"]>(async () => undefined),
    tryNow: vi.fn<() => void>(),
  };
  const owner = { workspaceId: anId(990), memberId: anId(991), slug: "robles" };
  return { done, here: { owner, captures: done as unknown as Captures, queue: { ...emptyQueue, captures } } }; // what the screens use of it
}
const refusedOne = aCapture({
  stage: { is: "refused", trouble: { message: "Not so", fields: { email: "No address" } } },
});

test("the show is chosen once, whoever is met is saved in one tap, and the next one can come", async () => {
  answering({ "GET /me": aMe(), "GET /trade-shows": { items: [aTradeShow()] }, [leads]: received });
  const screen = await show(<CaptureScreen />);
  await screen.getByRole("button", { name: "Hábitat", exact: false }).click();
  await screen.getByRole("textbox", { name: t.contactName }).fill("Ana Ruiz");
  await screen.getByRole("textbox", { name: t.description }).fill("Twenty desks");
  await screen.getByRole("button", { name: "Call" }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByRole("heading", { name: t.saved("Ana Ruiz") })).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.contactName })).toHaveValue("");
  await expect
    .poll(() => askedOf(leads))
    .toMatchObject([{ contactName: "Ana Ruiz", nextStep: { kind: "call", summary: "Call" } }]);
  await screen.getByRole("button", { name: t.allSent }).click();
  await expect.element(screen.getByRole("link", { name: "Ana Ruiz" })).toBeVisible();
});

test("nothing is no capture, and what is no address is said at its field", async () => {
  const { here, done } = aDevice();
  const screen = await show(<CaptureForm tradeShow={aTradeShow()} here={here} />);
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText(t.sayWho)).toBeVisible();
  await screen.getByRole("textbox", { name: t.email }).fill("ana@");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("This is not an e-mail address")).toBeVisible();
  expect(done.add).not.toHaveBeenCalled();
});

test("what the device has no room for stays in its fields", async () => {
  const { here, done } = aDevice();
  done.add.mockRejectedValue(new Error("full"));
  const screen = await show(<CaptureForm tradeShow={aTradeShow()} here={here} />);
  await screen.getByRole("textbox", { name: t.companyName }).fill("Ruiz SL");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText(t.notKept).first()).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.companyName })).toHaveValue("Ruiz SL");
});

test("a sign tells what waits, what was refused, and that there is no network", async () => {
  const queue = { ...emptyQueue, isOnline: false, captures: [aCapture(), refusedOne] };
  const screen = await show(<CaptureTop queue={queue} tradeShow={null} onChange={noop} onList={noop} onKiosk={noop} />);
  await expect.element(screen.getByText(`${t.toMend(1)} · ${t.toSend(1)} · ${t.offline}`)).toBeVisible();
});

test("whoever is signed out is told, and led to the sign-in", async () => {
  const { here } = aDevice([aCapture()]);
  const screen = await show(<SignedOutBar here={{ ...here, queue: { ...here.queue, isSignedIn: false } }} />);
  await expect.element(screen.getByRole("link", { name: t.signIn })).toBeVisible();
});

test("without a show in use it says who adds one", async () => {
  const screen = await show(<ChooseShow shows={[]} onChoose={noop} />, {
    me: aMe({ can: { "tradeShow.edit": true } }),
  });
  await expect.element(screen.getByText(t.noShows)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: t.toSettings })).toBeVisible();
});

test("what was refused is mended at its field and sent again", async () => {
  const { here, done } = aDevice([refusedOne]);
  const screen = await show(<MendCapture capture={refusedOne} here={here} onClose={noop} />);
  await expect.element(screen.getByText("No address")).toBeVisible();
  await screen.getByRole("textbox", { name: t.email }).fill("ana@ruiz.example");
  await screen.getByRole("button", { name: t.sendAgain }).click();
  await expect
    .poll(() => done.mend.mock.calls)
    .toMatchObject([["a", { contactName: "Ana Ruiz", email: "ana@ruiz.example" }]]);
});

test("the list tells of each what became of it; what is thrown away can be taken back", async () => {
  const withPhoto = aCapture({
    key: "b",
    stage: { is: "received", leadId: anId(200) },
    photos: [{ id: anId(1), refusal: "Too large" }],
  });
  const { here, done } = aDevice([refusedOne, withPhoto]);
  const screen = await show(<CapturedList here={here} onClose={noop} />);
  await expect.element(screen.getByText("Not so")).toBeVisible();
  await screen.getByRole("button", { name: t.sendAgain }).click();
  expect(done.retryPhotos).toHaveBeenCalledWith("b");
  await screen.getByRole("button", { name: t.discard }).last().click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByText("Not so")).toBeVisible();
  expect(done.discard).not.toHaveBeenCalled();
});

test("the day of the next step is one tap away", async () => {
  const set = vi.fn<(changes: object) => void>();
  const form = { values: { ...nobodyYet, step: "call" as const }, set, bind: bound, errorOf: () => undefined };
  const screen = await show(<StepFields form={form} />);
  await screen.getByRole("button", { name: t.tomorrow }).click();
  await screen.getByRole("button", { name: t.inAWeek }).click();
  expect(set).toHaveBeenCalledTimes(2);
});

async function aPicture(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.fillRect(0, 0, 10, 10);
  return new File([await canvas.convertToBlob({ type: "image/png" })], "card.png", { type: "image/png" });
}

test("a photo is kept small, and can be taken away", async () => {
  const small = await createImageBitmap(await photoOf(await aPicture(4_000, 1_000)));
  expect([small.width, small.height]).toEqual([2_000, 500]);
  const picture = await aPicture(40, 40);
  const { here } = aDevice();
  function Photos() {
    const photos = usePhotos(here.owner);
    return (
      <>
        <PhotoFields photos={photos} />
        <button type="button" onClick={() => void photos.add(picture)}>
          Click
        </button>
      </>
    );
  }
  const screen = await show(<Photos />);
  await screen.getByRole("button", { name: "Click" }).click();
  await expect.element(screen.getByRole("img", { name: t.photo })).toBeVisible();
  await screen.getByRole("button", { name: t.removePhoto }).click();
  await expect.poll(() => screen.getByRole("img").elements()).toEqual([]);
});
