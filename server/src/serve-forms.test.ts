import { ownQuestion, startingForm } from "@trato/domain/capture/forms/starting-form.ts";
import type { EditWebForm } from "@trato/domain/capture/forms/inputs.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin, testSite, type TestWorkspace } from "../test/factories.ts";
import { listening } from "../test/listening.ts";
import { createWebForm } from "./capture/forms/create-web-form.ts";
import { editWebForm } from "./capture/forms/edit-web-form.ts";
import { giveTicket } from "./capture/forms/form-ticket.ts";
import { taskFor } from "./capture/forms/proof-of-work.ts";
import { listArrivals } from "./capture/list-arrivals.ts";
import { makeLeadOfArrival } from "./capture/make-lead-of-arrival.ts";
import { listFiles } from "./files/list-files.ts";
import { jobKinds } from "./job-kinds.ts";
import { type Context, systemActor } from "./platform/context.ts";

let workspace: TestWorkspace;
let form: WebForm;
const consent = { text: { en: "Write to me", es: "Escribidme" }, isRequired: true };

beforeAll(async () => {
  workspace = await createTestWorkspace({ language: "es" });
  form = await inside((ctx) => createWebForm(ctx, { name: "Contacto", consent, source: "web" }));
});

const inside = async <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
  (await testEdge()).run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
const edit = (change: Partial<EditWebForm>) => inside((ctx) => editWebForm(ctx, { webFormId: form.id, ...change }));
const arrivals = async () => (await inside((ctx) => listArrivals(ctx, { limit: 80, source: "form" }))).items;

let visitors = 0;
/** Somebody from an address of his own. */
const newAddress = () => `198.51.100.${++visitors}`;

async function ask(path = "", init: RequestInit = {}) {
  const { address } = await listening();
  const headers = { "x-forwarded-for": newAddress(), "accept-language": "es", ...init.headers };
  return fetch(`${form.address.replace(testSite.publicUrl, address)}${path}`, { redirect: "manual", ...init, headers });
}

const earlier = () => giveTicket(testSite, form.id, Date.now() - 20_000);
const ana = { contactName: "Ana", email: "ana@ruiz.example", consent: "yes" };
const post = (values: Record<string, string>, init: RequestInit = {}, path = "") =>
  ask(path, { method: "POST", body: new URLSearchParams(values), ...init });
const postJson = (values: object, init: RequestInit = {}) =>
  ask("", {
    method: "POST",
    body: JSON.stringify(values),
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });

test("a form is a plain page in the visitor's language, which any page may frame, and in which nothing runs", async () => {
  const answer = await ask("?utm_source=google&x=<script>", { headers: { referer: "https://news.example/" } });
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(answer.headers.get("x-frame-options")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(page).toContain("Contacta con nosotros");
  expect(page).toMatch(/name="utm_source"\s+value="google"/);
  expect(page).toMatch(/name="trato_referrer"\s+value="https:\/\/news.example\/"/);
  expect(page).not.toContain("<script>");
  expect(await (await ask("?lang=en")).text()).toContain("Contact us");
  expect((await (await ask("", { headers: { "accept-language": "fr" } })).text()).includes('lang="es"')).toBe(true);
});

test("without a script it is filled in, asked again with what was typed, and thanked for by another page", async () => {
  const wrong = await post({ ...ana, email: "ana at ruiz", trato_ticket: earlier() });
  const page = await wrong.text();
  expect(wrong.status).toBe(400);
  expect(page).toContain("ana at ruiz");
  expect(page).toContain("Escribe una dirección de correo");
  const before = (await arrivals()).length;
  const sent = await post({ ...ana, trato_ticket: earlier(), utm_campaign: "Sillas" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/f/${workspace.slug}/contacto/thanks?lang=es`]);
  const thanks = await ask("/thanks?lang=es");
  expect(await thanks.text()).toContain("Gracias. Lo hemos recibido");
  const [arrival, ...others] = await arrivals();
  expect(others).toHaveLength(before);
  expect(arrival).toMatchObject({
    source: "form",
    channel: "Contacto",
    state: "taken",
    sender: "Ana, ana@ruiz.example",
  });
});

test("of two clicks at once one makes the lead", async () => {
  const before = (await arrivals()).length;
  const same = { ...ana, contactName: "Eva", trato_ticket: earlier() };
  const answers = await Promise.all([post(same), post(same)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await arrivals()).toHaveLength(before + 1);
});

test("what is too quick, or filled in where nobody sees, is thanked for and waits", async () => {
  const now = giveTicket(testSite, form.id, Date.now());
  expect((await post({ ...ana, trato_ticket: now })).status).toBe(303);
  expect((await post({ ...ana, trato_ticket: earlier(), confirm_address: "x" })).status).toBe(303);
  expect((await arrivals()).slice(0, 2).map(({ state, reason }) => [state, reason])).toEqual([
    ["waiting", "trapped"],
    ["waiting", "hasty"],
  ]);
});

test("a page of one's own posts with its own names, and its address is kept", async () => {
  const referer = "https://ruiz.example/oferta";
  const sent = await post(
    { nombre: "Luz", "correo electrónico": "luz@ruiz.example", consent: "on" },
    { headers: { referer } },
  );
  expect(sent.status).toBe(303);
  const [arrival] = await arrivals();
  expect(arrival).toMatchObject({ title: "Luz", state: "taken" });
});

test("scripts of other pages send JSON, are told what is wrong, and read the answer", async () => {
  const preflight = await ask("", { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type");
  const wrong = await postJson({ email: "x" });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({
    errors: [
      { path: "contactName", code: "missing" },
      { path: "email", code: "wrongEmail" },
      { path: "consent", code: "agree" },
    ],
  });
  const sent = await postJson({ ...ana, contactName: "Iris", consent: true });
  expect(sent.headers.get("access-control-allow-origin")).toBe("*");
  expect(await sent.json()).toEqual({ state: "received", text: startingForm.thanks.es, redirect: null });
});

test("what cannot be read is kept and waits", async () => {
  const sent = await ask("", { method: "POST", body: "{", headers: { "content-type": "text/plain" } });
  expect(sent.status).toBe(303);
  expect((await arrivals())[0]).toMatchObject({ state: "waiting", reason: "unreadable", channel: "Contacto" });
});

test("a visitor is led where the form says, and nowhere else", async () => {
  await edit({ redirect: "https://ruiz.example/gracias" });
  const page = await ask("?redirect=https://evil.example");
  expect(page.headers.get("content-security-policy")).toContain("form-action 'self' https://ruiz.example;");
  const sent = await post({ ...ana, redirect: "https://evil.example" }, {}, "?redirect=https://evil.example");
  expect(sent.headers.get("location")).toBe("https://ruiz.example/gracias");
  await edit({ redirect: null });
});

test("pages frame it by a script that any of them may load, those alone that the form names where it does", async () => {
  const { address } = await listening();
  const script = await fetch(`${address}/f/embed.js`);
  expect(script.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(script.headers.get("cache-control")).toBe("public, max-age=3600");
  const page = "https://ruiz.example/a?utm_source=news";
  const framed = await ask("?embed=1", { headers: { referer: page } });
  const shown = await framed.text();
  expect(shown).toContain("/f/framed.js");
  expect(shown).toMatch(/name="trato_page"\s+value="https:\/\/ruiz.example\/a\?utm_source=news"/);
  await expect(edit({ allowedPages: ["ruiz.example"] })).rejects.toMatchObject({ code: "web_form.page_wrong" });
  await edit({ allowedPages: ["https://ruiz.example/contacto", "https://*.ruiz.example"] });
  for (const path of ["?embed=1", "/thanks?embed=1"])
    expect((await ask(path)).headers.get("content-security-policy")).toMatch(
      /frame-ancestors 'self' https:\/\/ruiz.example https:\/\/\*.ruiz.example$/,
    );
  await edit({ isOn: false });
  for (const init of [{}, { method: "POST", body: new URLSearchParams({ contactName: "Ana" }) }]) {
    const closed = await ask("?embed=1", init);
    expect(closed.status).toBe(410);
    expect(closed.headers.get("content-security-policy")).toContain("frame-ancestors 'self' https://ruiz.example");
  }
  await edit({ isOn: true, allowedPages: [] });
});

test("where a form asks for proof of work, it is asked once, holds for its ticket alone, and what has none waits", async () => {
  await edit({ asksProof: true });
  const shown = await (await ask("?lang=es")).text();
  expect(shown).toMatch(/<altcha-widget\s+name="altcha"/);
  for (const part of ["altcha.js", "altcha-worker.js", "altcha.css", "prove.js"])
    expect((await fetch(`${(await listening()).address}/f/${part}`)).status).toBe(200);
  const ticket = earlier();
  const altcha = await solved(ticket);
  const again = await post({ ...ana, email: "x", trato_ticket: ticket, altcha });
  expect(await again.text()).toContain(`name="altcha" value="${altcha}"`);
  for (const given of [
    { trato_ticket: earlier() },
    { trato_ticket: earlier(), altcha },
    { altcha },
    { trato_ticket: ticket, altcha },
    { trato_ticket: ticket, altcha, phone: "600 123 123" },
  ])
    expect((await post({ ...ana, contactName: "Sol", ...given })).status).toBe(303);
  expect((await arrivals()).slice(0, 5).map(({ state, reason }) => [state, reason])).toEqual([
    ["waiting", "repeated"],
    ["taken", null],
    ["waiting", "unproven"],
    ["waiting", "unproven"],
    ["waiting", "unproven"],
  ]);
  await edit({ asksProof: false });
});

/** The work that a visitor's device does. */
async function solved(ticket: string): Promise<string> {
  const task = await taskFor(testSite, { ...form, asksProof: true }, { ticket, answers: new Map() });
  const challenge = JSON.parse(task!) as Challenge; // as it was asked
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

const plan = { ...ownQuestion("file", []), label: { en: "Plan", es: "Plano" } };
const files = { most: 2, megabytes: 1, kinds: ["picture" as const, "document" as const] };

/** As a browser sends a form with files. */
function bring(values: Record<string, string>, brought: readonly File[] = []) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  for (const file of brought) body.append(plan.name, file);
  return ask("", { method: "POST", body });
}
const filesOf = async (id: string | null) =>
  (await inside((ctx) => listFiles(ctx, { kind: "opportunity", id: String(id) }))).items
    .map(({ name, mediaType }) => `${name}: ${mediaType}`)
    .toSorted();

test("files come with the form and hang on its lead, once; too many, too large or others are refused in words", async () => {
  await edit({ questions: [...form.questions, plan], files });
  const shown = await (await ask()).text();
  expect(shown).toContain(`enctype="multipart/form-data"`);
  expect(shown).toContain("Hasta 2 archivos de 1 MB cada uno.");
  const list = new File(["sillas"], "lista ñ.pdf");
  const picture = new File([png], "foto.png");
  const first = { ...ana, contactName: "Nora", trato_ticket: earlier() };
  expect((await bring(first, [list, picture])).status).toBe(303);
  expect((await bring(first, [list, picture])).status).toBe(303);
  const [arrival] = await arrivals();
  expect(arrival).toMatchObject({ sender: "Nora, ana@ruiz.example", state: "taken" });
  expect(await filesOf(arrival!.subjectId)).toEqual(["foto.png: image/png", "lista ñ.pdf: text/plain"]);
  for (const [wrong, words] of [
    [[list, list, list], "Son demasiados archivos."],
    [[new File([Buffer.alloc(1_000_001, "a")], "a.txt")], "Uno de estos archivos es demasiado grande."],
    [[new File(["MZ\0\0"], "foto.png")], "Aquí no se admiten archivos de este tipo."],
  ] as const) {
    const answer = await (await bring({ ...ana, contactName: "Mar" }, wrong)).text();
    expect(answer).toContain(words);
    expect(answer).toContain("Vuelve a elegirlos.");
  }
  const much = await bring(ana, [new File([Buffer.alloc(4_000_000)], "a.bin")]);
  expect([much.status, (await much.text()).includes("Esto es demasiado")]).toEqual([413, true]);
  expect(await (await postJson({ ...ana, [plan.name]: "plan.pdf" })).json()).toMatchObject({
    errors: [{ path: plan.name, code: "notAFile" }],
  });
  const none = await bring({ ...ana, contactName: "Sin archivo" }, [new File([], "")]);
  expect(none.status).toBe(303);
  expect(await filesOf((await arrivals())[0]!.subjectId)).toEqual([]);
});

test("the files of a form that waits follow when somebody makes a lead of it, once", async () => {
  const hasty = { ...ana, contactName: "Pau", trato_ticket: giveTicket(testSite, form.id, Date.now()) };
  expect((await bring(hasty, [new File([png], "foto.png")])).status).toBe(303);
  const arrivalId = (await arrivals())[0]!.id;
  const { subjectId, read } = await inside((ctx) => makeLeadOfArrival(ctx, { arrivalId }));
  expect(read).toMatchObject({ description: expect.stringContaining("Plano: foto.png") });
  const job = jobKinds(await testEdge(), new AbortController().signal)["attach_form_files"];
  for (const id of ["1", "2"]) await job?.run({ workspaceId: workspace.id, arrivalId }, { job: { id } } as never); // all of it that this job reads
  expect(await filesOf(subjectId)).toEqual(["foto.png: image/png"]);
  await edit({ questions: form.questions });
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("who sends too many is told to wait, in words or as a problem", async () => {
  const headers = { "x-forwarded-for": newAddress() };
  const many = await Promise.all(Array.from({ length: 21 }, () => post({}, { headers })));
  expect(Math.max(...many.map(({ status }) => status))).toBe(429);
  const refused = await post({}, { headers });
  expect(await refused.text()).toContain("Demasiados a la vez");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await (await postJson({}, { headers })).json()).toMatchObject({ status: 429, code: "rate.exceeded" });
});

test("a closed or archived form says so, one that is not there too, and another company's never answers", async () => {
  for (const closed of [{ isOn: false }, { isOn: true, isArchived: true }]) {
    await edit(closed);
    const [page, sent] = [await ask(), await post(ana)];
    expect([page.status, sent.status]).toEqual([410, 410]);
    expect(await page.text()).toContain("Este formulario está cerrado");
  }
  await edit({ isArchived: false });
  const elsewhere = await createTestWorkspace();
  const { address } = await listening();
  for (const path of [`${elsewhere.slug}/contacto`, `${workspace.slug}/nada`, "nada/contacto"]) {
    const answer = await fetch(`${address}/f/${path}`, { headers: { "accept-language": "es" } });
    expect([answer.status, (await answer.text()).includes("Aquí no hay ningún formulario")]).toEqual([404, true]);
  }
});

test("each choice that is offered is one that is taken", async () => {
  const size = { ...ownQuestion("choice", []), label: { en: "", es: "Talla" }, choices: [{ en: "", es: "Pequeña" }] };
  await edit({ questions: [...form.questions, size] });
  expect((await post({ ...ana, "own-1": "Grande" })).status).toBe(400);
  expect((await post({ ...ana, "own-1": "Pequeña" })).status).toBe(303);
});
