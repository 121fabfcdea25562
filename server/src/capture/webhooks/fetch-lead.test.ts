import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { getArrival } from "../get-arrival.ts";
import { arriving } from "../../../test/attaching.ts";
import { atEndOfFile } from "../../../test/ending.ts";
import { inWorkspace, testSite } from "../../../test/factories.ts";
import type { Context } from "../../platform/context.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { insertOwn, own } from "../../platform/rows.ts";
import { receiveLead } from "../receive-lead.ts";
import { createWebhook } from "./create-webhook.ts";
import { fetchLead, giveUpFetching } from "./fetch-lead.ts";
import { getWebhook } from "./list-webhooks.ts";
import { readArrivalAgain } from "./read-arrival-again.ts";
import { setAccessToken } from "./set-access-token.ts";

let asked: Pick<IncomingMessage, "url" | "headers">[] = [];
let answer: { status: number; body: unknown };
let site: typeof testSite;

const ana = { id: "1001", campaign_name: "Otoño", field_data: [{ name: "full_name", values: ["Ana Ruiz"] }] };

beforeAll(async () => {
  const provider = createServer((request, response) => {
    asked.push(request);
    response.writeHead(answer.status, { "content-type": "application/json", location: "http://127.0.0.1:9/" });
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  atEndOfFile(() => provider.close());
  const { port } = provider.address() as AddressInfo; // it listens on a port
  const leadSenders = { meta: `http://127.0.0.1:${port}/v25.0`, linkedIn: `http://127.0.0.1:${port}` };
  site = { ...testSite, leadSenders };
});

beforeEach(() => {
  asked = [];
  answer = { status: 200, body: ana };
});

async function idsCame(ctx: Context, preset: "meta" | "linkedin", body: object) {
  const webhook = await createWebhook(ctx, { name: preset, preset, secret: "secret of its app" });
  const { arrivalId } = await arriving(ctx, { text: JSON.stringify(body) }, async (raw) => {
    await keepHeld(ctx, raw);
    const found = { waits: "ids_only" } as const;
    return receiveLead(ctx, { source: "webhook", channel: webhook.id, key: "1", title: "", sender: null, found, raw });
  });
  const call = { arrivalId, webhookId: webhook.id, part: 0, mediaType: "application/json" };
  await insertOwn(ctx, "webhookCalls", call).execute();
  const run = () => fetchLead(site, arrivalId, (work) => work(ctx));
  const came = () => getArrival(ctx, { arrivalId });
  const give = (accessToken: string | null) => setAccessToken(ctx, { webhookId: webhook.id, accessToken });
  return { webhookId: webhook.id, arrivalId, run, came, give };
}

const leadgen = { entry: [{ changes: [{ field: "leadgen", value: { leadgen_id: "1001" } }] }] };

test("Meta for Developers, “Retrieving leads”: with the page's token the fields are fetched, and make the lead", () =>
  inWorkspace(async (t) => {
    const { run, came, give, webhookId } = await idsCame(t.system, "meta", leadgen);
    await run();
    expect([asked, await came()]).toMatchObject([[], { state: "waiting", reason: "ids_only", detail: null }]);
    await give("token of the page");
    await run();
    expect(asked).toMatchObject([{ headers: { authorization: "Bearer token of the page" } }]);
    expect(asked[0]?.url).toMatch(/^\/v25\.0\/1001\?fields=/);
    expect(await came()).toMatchObject({ state: "taken", reason: null, title: "Ana Ruiz", subjectKind: "opportunity" });
    const leads = await own(t.system, "opportunities").select(["contactName", "campaign", "source"]).execute();
    expect(leads).toEqual([{ contactName: "Ana Ruiz", campaign: "Otoño", source: "Meta" }]);
    const [call] = (await getWebhook(t.system, { webhookId })).calls;
    expect(JSON.parse(call?.body ?? "")).toEqual(ana);
    await run();
    expect(asked).toHaveLength(1);
  }));

test("LinkedIn Marketing API, “Lead Sync” (leadFormResponses): the response is asked for by its id", () =>
  inWorkspace(async (t) => {
    const ids = { leadGenFormResponse: "urn:li:leadGenFormResponse:5a1b-77", leadAction: "CREATED" };
    const { run, came, give } = await idsCame(t.system, "linkedin", ids);
    const details = { textQuestionAnswer: { answer: "Ana Ruiz" } };
    answer.body = {
      formResponse: { answers: [{ questionId: 1, answerDetails: details }] },
      form: { content: { questions: [{ questionId: 1, predefinedField: "FULL_NAME", name: "Name" }] } },
    };
    await give("token of the member");
    await run();
    expect(asked[0]?.url).toMatch(/^\/rest\/leadFormResponses\/5a1b-77\?fields=/);
    expect(asked[0]?.headers).toMatchObject({ "x-restli-protocol-version": "2.0.0" });
    expect(await came()).toMatchObject({ state: "taken", title: "Ana Ruiz" });
  }));

test("who says no leaves the arrival waiting with what he said, and nobody is sent elsewhere", () =>
  inWorkspace(async (t) => {
    const { run, came, give } = await idsCame(t.system, "meta", leadgen);
    await give("a wrong token");
    for (const status of [400, 401, 404, 302, 200]) {
      answer = { status, body: status === 200 ? "<html>" : { error: { message: "Invalid OAuth access token." } } };
      await run();
      expect(await came()).toMatchObject({ state: "waiting", reason: "ids_only" });
      expect((await came()).detail).toContain(`(${status})`);
    }
  }));

test("who does not answer is a fault, to be tried again, and in the end the arrival says so", () =>
  inWorkspace(async (t) => {
    const { run, came, give, arrivalId } = await idsCame(t.system, "meta", leadgen);
    await give("token of the page");
    for (const status of [500, 503, 429]) {
      answer = { status, body: {} };
      await expect(run()).rejects.toThrow(`meta answered with ${status}`);
    }
    await giveUpFetching(t.system, arrivalId);
    expect((await came()).detail).toContain("did not answer");
  }));

test("an answer of nothing waits as that", () =>
  inWorkspace(async (t) => {
    const { run, came, give } = await idsCame(t.system, "meta", leadgen);
    await give("token of the page");
    answer.body = { id: "1001", field_data: [] };
    await run();
    expect(await came()).toMatchObject({ state: "waiting", reason: "empty" });
  }));

test("what no text keeps, and what lies in itself for ever, is no fault", () =>
  inWorkspace(async (t) => {
    const { run, came, give } = await idsCame(t.system, "meta", leadgen);
    await give("token of the page");
    answer.body = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    await run();
    expect(await came()).toMatchObject({ state: "waiting", reason: "ids_only" });
    const name = String.raw`"Ana\u0000 Ruiz\ud800","\\u0000"`;
    answer.body = String.raw`{"id":"1001","\u0000":"x","field_data":[{"name":"full_name","values":[${name}]}]}`;
    await run();
    expect(await came()).toMatchObject({ state: "taken", read: { contactName: expect.stringContaining("Ana Ruiz") } });
  }));

test("ids alone are nobody's answers: read again they are no lead", () =>
  inWorkspace(async (t) => {
    const { arrivalId, came } = await idsCame(t.system, "meta", leadgen);
    await expect(readArrivalAgain(t.system, { arrivalId })).rejects.toMatchObject({ code: "arrival.ids_only" });
    expect(await came()).toMatchObject({ state: "waiting", reason: "ids_only" });
  }));
