import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { rateMails } from "@trato/domain/products/currencies/rate-words.ts";
import { mostRatesBytes } from "@trato/domain/products/currencies/rate-inputs.ts";
import type { RateSource } from "@trato/domain/products/currencies/rate-records.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { tellOthers } from "../../platform/events.ts";
import { fetchOutside } from "../../platform/http/fetch-outside.ts";
import { forbiddenError } from "../../platform/http/guarded.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { authorize } from "../../platform/permissions.ts";
import { reactions } from "../../platform/reactions.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import type { Site } from "../../platform/site.ts";
import { keepRates } from "./bring-rates.ts";
import { getRateSource, type RateProblem as Problem, readSource } from "./rate-source.ts";

/** What an address said: the file, or why it said none. */
type Said = { address: string } & ({ content: string } | { problem: Problem });

/** Asks the address now, outside of any transaction. */
export async function askNow(ctx: Context): Promise<() => Promise<Said>> {
  authorize(ctx, "exchangeRate.edit");
  const { address } = await getRateSource(ctx);
  if (address === null) throw new Refusal("conflict", "rates_address.none", { path: "address" });
  return () => ask(address, ctx.site);
}

/** What the address said is kept, or why it said nothing; not where another one is asked by now. */
export async function keepAnswer(ctx: Context, _asked: unknown, told?: unknown): Promise<RateSource> {
  const said = told as Said; // by askNow, or askForRates
  authorize(ctx, "exchangeRate.edit");
  const { address, problem: former } = await readSource(ctx);
  if (address === null) throw new Refusal("conflict", "rates_address.none", { path: "address" });
  if (address !== said.address) {
    nothingToRecord(ctx);
    return getRateSource(ctx);
  }
  const problem = "content" in said ? await keptOf(ctx, said.content) : said.problem;
  await updateOwn(ctx, "rateSources")
    .set({
      askedAt: ctx.now,
      ...(problem === null && { answeredAt: ctx.now }),
      problem: problem && JSON.stringify(problem),
    })
    .execute();
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  if (problem) await tellProblem(ctx, { address, problem, isNew: former === null });
  return getRateSource(ctx);
}

type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** The job: asks the workspace's address. No transaction is open while it is asked. */
export async function askForRates(run: InTransaction): Promise<void> {
  const { address, site } = await run(async (ctx) => {
    nothingToRecord(ctx);
    return { ...(await getRateSource(ctx)), site: ctx.site };
  });
  if (address === null) return;
  const said = await ask(address, site);
  await run((ctx) => keepAnswer(ctx, null, said));
}

/** The job: every workspace whose rates are of yesterday asks for those of today, each in a job of its own. */
export async function askWhereDue(edge: Edge, origin: Origin): Promise<void> {
  const at = origin.at ?? new Date();
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.rates_to_ask(${at.toISOString()}::timestamptz)`.execute(db),
  );
  for (const { id: workspaceId } of rows)
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
      await enqueueJob(ctx, "ask_rates", {}, { key: `ask_rates ${workspaceId}` });
      nothingToRecord(ctx);
    });
}

async function ask(address: string, { areOwnRatesGood: isOwnNetworkGood }: Site): Promise<Said> {
  const not = (code: string, details: Problem["details"] = {}): Said => ({ address, problem: { code, details } });
  try {
    const { status, bytes } = await fetchOutside(address, mostRatesBytes, { isOwnNetworkGood });
    if (status !== 200) return not("rates_address.refused", { status });
    if (!bytes) return not("rates_address.too_much");
    return { address, content: bytes.toString("utf8").replaceAll("\0", "") };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException; // whatever the network says
    if (code === forbiddenError().code) return not("rates_address.inside");
    return not("rates_address.unreachable", { said: code ?? message });
  }
}

/** Null where its rates were kept, else why they cannot be. */
async function keptOf(ctx: Context, content: string): Promise<Problem | null> {
  try {
    await keepRates(ctx, content, "address");
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, details: error.details };
  }
}

type Failed = { address: string; problem: Problem; isNew: boolean };

/** The history says it each time; those who lead get a mail when it begins to fail. */
async function tellProblem(ctx: Context, { address, problem, isNew }: Failed): Promise<void> {
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  await recordInDiary(ctx, "rate_source.failed", subject, { after: { address, problem: problem.code } });
  if (!isNew) return;
  for (const { id, name, email, language } of await leaders(ctx)) {
    const spoken = language ?? ctx.workspace.language;
    const reason = speak(refusalWords, problem.code, spoken, problem.details);
    await reactions().accountMail(ctx, {
      about: id,
      to: email,
      subject: speak(rateMails, "failed.subject", spoken),
      language: spoken,
      body: speak(rateMails, "failed.body", spoken, { name, reason, address }),
      link: `${ctx.site.publicUrl}/w/${ctx.workspace.slug}/settings/currencies`,
    });
  }
}

/** Who can do something about it. */
function leaders(ctx: Context) {
  return own(ctx, "members")
    .select(["id", "name", "email", "language"])
    .where("role", "in", ["manager", "administrator"])
    .where("deactivatedAt", "is", null)
    .where("authUserId", "is not", null)
    .where("email", "is not", null)
    .orderBy("id")
    .$narrowType<{ email: string }>()
    .execute();
}
