import { CaptureLead, KeptLead } from "@trato/domain/capture/shows/inputs.ts";
import { afterEach, expect, test, vi } from "vitest";
import { answering, askedOf, refused, sentTo } from "../../../../test/answers.ts";
import { anId } from "../../../../test/ids.ts";
import { Captures, refusedIn, waitingIn } from "./captures.ts";
import { lockOf } from "./captures-lock.ts";
import { keepPhoto, type Owner, readCaptures, readLoosePhotos, readOwners, readPhoto } from "./device-store.ts";
import { QueueRunner } from "./queue-runner.ts";
import { sendCapture } from "./send-capture.ts";
import { sendKept } from "./send-kept.ts";

let member = 0;
const opened: (() => void)[] = [];
const anOwner = (): Owner => ({ workspaceId: anId(900), memberId: anId(901 + member++), slug: "robles" });
const capturesOf = (owner: Owner) => {
  const captures = new Captures(owner);
  opened.push(captures.open());
  return captures;
};

afterEach(() => {
  for (const close of opened.splice(0)) close();
  vi.restoreAllMocks();
});

const aLead = (key: string, given: object = {}) =>
  CaptureLead.parse({ tradeShowId: anId(700), key, capturedAt: "2026-11-23T10:15:00Z", contactName: "Ana", ...given });
const received = (id = anId(200)) => ({
  arrivalId: anId(400),
  isNew: true,
  state: "taken" as const,
  kind: "lead" as const,
  id,
  reason: null,
});
const leads = "POST /trade-shows/:tradeShowId/leads";
const files = "POST /leads/:leadId/files" as never; // bytes stand beside the table of routes
const add = (captures: Captures, key: string, photos: string[] = []) => captures.add({ key, lead: aLead(key), photos });

test("what is captured goes out once, in the name of whoever captured it, and its photos after it", async () => {
  answering({ [leads]: received(), [files]: {} });
  const owner = anOwner();
  await keepPhoto(owner, anId(910), new Blob(["picture"], { type: "image/jpeg" }));
  expect(await readLoosePhotos(owner)).toEqual([anId(910)]);
  const captures = capturesOf(owner);
  await add(captures, "a", [anId(910)]);
  await expect.poll(() => waitingIn(captures.shown())).toEqual([]);
  await expect.poll(() => captures.shown().captures.map(({ photos }) => photos.length)).toEqual([0]);
  expect(askedOf(leads)).toMatchObject([{ tradeShowId: anId(700), key: "a", contactName: "Ana" }]);
  expect(sentTo(leads)[0]?.headers).toMatchObject({ "X-Workspace": "robles", "X-Member": owner.memberId });
  expect(askedOf(files)).toMatchObject([{ leadId: anId(200), id: anId(910) }]);
  expect([await readPhoto(owner, anId(910)), await readLoosePhotos(owner)]).toEqual([null, []]);
});

test("what had no answer is kept, also when the page is closed, and goes out again under its key", async () => {
  let isThere = false;
  answering({ [leads]: () => (isThere ? received() : refused("server.restarting", { status: 503 })) });
  const owner = anOwner();
  const first = capturesOf(owner);
  await add(first, "a");
  await expect.poll(() => first.shown().failures).toBe(1);
  expect((await readCaptures(owner)).map(({ stage }) => stage.is)).toEqual(["tried"]);
  expect(await readOwners()).toContainEqual(owner);
  opened.pop()?.();
  isThere = true;
  const second = capturesOf(owner);
  await expect.poll(() => second.shown().captures.map(({ stage }) => stage.is)).toEqual(["received"]);
  expect(askedOf(leads).map(({ key }) => key)).toEqual(["a", "a"]);
  expect(await readOwners()).not.toContainEqual(owner);
});

test("what is refused is told, can be mended, and holds nobody up", async () => {
  const errors = [{ path: "email", code: "invalid", message: "No address" }];
  answering({
    [leads]: ({ email }) => (email === "ana@" ? refused("input.invalid", { status: 400, errors }) : received()),
  });
  const captures = capturesOf(anOwner());
  await captures.add({ key: "a", lead: { ...aLead("a"), email: "ana@" }, photos: [] });
  await add(captures, "b");
  await expect.poll(() => refusedIn(captures.shown()).map(({ key }) => key)).toEqual(["a"]);
  const [refusal] = refusedIn(captures.shown());
  expect(refusal?.stage).toEqual({
    is: "refused",
    trouble: { message: "input.invalid", fields: { email: "No address" } },
  });
  await expect.poll(() => waitingIn(captures.shown())).toEqual([]);
  expect(await captures.mend("a", { ...aLead("a"), email: "ana@ruiz.example" })).toBe(true);
  await expect.poll(() => captures.shown().captures.map(({ stage }) => stage.is)).toEqual(["received", "received"]);
  expect(await captures.mend("a", aLead("a"))).toBe(false);
});

test("nothing is sent while nobody is signed in, or somebody else, until one looks again", async () => {
  let isSignedIn = false;
  answering({ [leads]: () => (isSignedIn ? received() : refused("session.other", { status: 401 })) });
  const captures = capturesOf(anOwner());
  await add(captures, "a");
  await expect.poll(() => captures.shown().isSignedIn).toBe(false);
  expect(waitingIn(captures.shown())).toHaveLength(1);
  isSignedIn = true;
  captures.tryNow();
  await expect.poll(() => waitingIn(captures.shown())).toEqual([]);
});

test("a photo that is refused stays here until it is tried again or thrown away", async () => {
  answering({ [leads]: received(), [files]: refused("file.too_large", { status: 413, detail: "Too large" }) });
  const owner = anOwner();
  await keepPhoto(owner, anId(911), new Blob(["picture"]));
  const captures = capturesOf(owner);
  await add(captures, "a", [anId(911)]);
  await expect
    .poll(() => refusedIn(captures.shown()).flatMap(({ photos }) => photos))
    .toEqual([{ id: anId(911), refusal: "Too large" }]);
  answering({ [files]: refused("record.duplicate") }); // it is there: its answer was lost
  await captures.retryPhotos("a");
  await expect.poll(() => refusedIn(captures.shown())).toEqual([]);
  await captures.discard("a");
  expect(captures.shown().captures).toEqual([]);
});

test("what no server of Trato's said is no answer", async () => {
  const owner = { ...anOwner(), language: "en" as const };
  const [sending, capture] = [
    { key: "a", photoId: null },
    { key: "a", stage: { is: "tried" as const }, lead: aLead("a"), photos: [] },
  ];
  const said = (answer: Response) => {
    vi.spyOn(globalThis, "fetch").mockResolvedValue(answer);
    return sendCapture(owner, capture, { sending, photo: null });
  };
  const unreachable = { is: "failed", sending, failure: { how: "unreachable" } };
  expect(await said(new Response("<h1>Hall 4</h1>", { status: 200 }))).toEqual(unreachable);
  expect(await said(Response.json({ code: "rate.exceeded" }, { status: 429 }))).toEqual(unreachable);
  expect(await said(Response.json({ ...received(), id: null, state: "waiting" }))).toMatchObject({
    failure: { how: "refused" },
  });
});

test("one page sends for all of a member's, and whoever runs it once rests when there is nothing more", async () => {
  answering({ [leads]: received() });
  const owner = anOwner();
  const [first, second] = [capturesOf(owner), capturesOf(owner)];
  await add(second, "a");
  await expect.poll(() => second.shown().captures.map(({ stage }) => stage.is)).toEqual(["received"]);
  expect(first.shown().captures).toEqual(second.shown().captures);
  expect(askedOf(leads)).toHaveLength(1);
  expect(lockOf(owner)).toContain(owner.memberId);
  const rests = vi.fn<() => void>();
  const runner = new QueueRunner({ sender: () => ({ ...owner, language: "en" }), rests, isPatient: false });
  await runner.look();
  expect(rests).toHaveBeenCalledOnce();
  expect(runner.queue.captures).toHaveLength(1);
});

const ofNoShow = (key: string) =>
  KeptLead.parse({ tradeShowId: null, key, capturedAt: "2026-11-23T10:15:00Z", companyName: "Ruiz SL" });

test("several of no show are leads under their keys as ids, each once, and go on being sent by whatever page is open", async () => {
  const [first, second] = [anId(401), anId(402)];
  const lead = "POST /leads";
  answering({ [lead]: ({ id }) => (id === first ? ({ id } as never) : refused("record.duplicate", { status: 409 })) }); // of its answer the id counts
  const owner = anOwner();
  const closed = new Captures(owner);
  const news = [first, second].map((key) => ({ key, lead: ofNoShow(key), photos: [] }));
  expect([...(await closed.addAll(news))]).toEqual([first, second]);
  await sendKept(owner);
  await sendKept(owner);
  await expect
    .poll(async () => (await readCaptures(owner)).map(({ stage }) => stage))
    .toEqual([
      { is: "received", leadId: first },
      { is: "received", leadId: second },
    ]);
  expect(askedOf(lead)).toEqual([
    { id: first, title: "Ruiz SL", companyName: "Ruiz SL" },
    { id: second, title: "Ruiz SL", companyName: "Ruiz SL" },
  ]);
});
