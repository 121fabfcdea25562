import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { Nothing, type SetUp, SetUpByPage } from "@trato/domain/identity/inputs.ts";
import { Entered, SetUpNeeded } from "@trato/domain/identity/records.ts";
import { currencyOfCountry, languageOfCountry, timeZoneOfCountry } from "@trato/domain/parties/usual-of-country.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import { foundWorkspace } from "./found-workspace.ts";
import { signIn } from "./identity/accounts/sign-in.ts";
import { itself, membershipsOf, nobody } from "./identity/memberships.ts";
import { openWorkspace } from "./identity/open-workspace.ts";
import { refuseWeak, weaknessOf } from "./identity/accounts/password-strength.ts";
import { findAccount, hashOf } from "./identity/accounts/store-account.ts";
import type { FirstRun } from "./platform/config.ts";
import { type Origin, systemActor } from "./platform/context.ts";
import type { Db } from "./platform/database/database.ts";
import type { Edge } from "./platform/edge.ts";
import { atMostOnce, wasDone } from "./platform/http/idempotency.ts";
import { StartupError } from "./platform/startup-error.ts";
import { isSetUpCode } from "./set-up-code.ts";
import { fillWithSampleData } from "./sample-data/fill-with-sample-data.ts";
import { publicRoute, type Visit } from "./platform/routes.ts";

/** The first workspace of an installation, with its administrator; only while there is none. */
export async function setUp(edge: Edge, asked: SetUp, origin: Origin): Promise<{ slug: string }> {
  const {
    adminName: name,
    adminEmail: email,
    adminPassword,
    workspaceName,
    country,
    currency,
    timeZone,
    language,
    sampleData,
  } = asked;
  if (!(await isSetUpNeeded(edge)).needed) throw new Refusal("conflict", "setup.done");
  const passwordHash = await hashOf(adminPassword);
  const workspace = { name: workspaceName, country, currency, timeZone, language };
  const founded = await openWorkspace(edge, workspace, origin, {
    before: refuseSecond,
    fill: async (ctx) => {
      const found = async () => void (await foundWorkspace(ctx, { name, email, passwordHash }));
      await (origin.once ? atMostOnce(ctx, origin.once, found) : found());
      return { ...ctx.workspace, today: ctx.today };
    },
  });
  if (sampleData) await fillWithSampleData(edge, founded);
  return { slug: founded.slug };
}

/** The same from the environment, at the first start of an installation. */
export async function setUpUnattended(
  edge: Edge,
  { email, password, ...first }: FirstRun,
  tell: (line: string) => void,
): Promise<void> {
  if (!(await isSetUpNeeded(edge)).needed) return;
  tell(first.demo ? "Founding the workspace, with sample data" : "Founding the workspace");
  const origin = { requestId: "first start", clientId: null, language: first.language };
  const country = first.country ?? "ES";
  const asked = {
    workspaceName: first.workspace ?? "Trato",
    country,
    currency: first.currency ?? currencyOfCountry(country) ?? "EUR",
    timeZone: first.timeZone ?? timeZoneOfCountry(country) ?? "UTC",
    language: first.language ?? languageOfCountry(country),
    adminName: email.split("@")[0] ?? email,
    adminEmail: email,
    adminPassword: password,
    sampleData: first.demo,
  };
  await refuseCommon(asked, tell);
  await setUp(edge, asked, origin).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === "setup.done")) throw error; // another process was first
  });
}

/** Who sets up by the environment holds the machine: only what everybody tries first is refused, other weak passwords are told. */
async function refuseCommon(asked: SetUp, tell: (line: string) => void): Promise<void> {
  const weakness = await weaknessOf(asked.adminPassword, knownOf(asked));
  if (!weakness) return;
  const reason = `TRATO_ADMIN_PASSWORD: ${speak(refusalWords, weakness, "en")}`;
  if (weakness === "password.common") throw new StartupError(reason);
  tell(reason);
}

const knownOf = ({ adminName, adminEmail, workspaceName }: SetUp): string[] => [adminName, adminEmail, workspaceName];

export async function isSetUpNeeded(edge: Edge): Promise<{ needed: boolean }> {
  return { needed: !(await edge.database.transaction(nobody, "read", hasWorkspaces)) };
}

/** Two at once: the second waits for the first, and finds its workspace. */
async function refuseSecond(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('trato set-up'))`.execute(db);
  if (await hasWorkspaces(db)) throw new Refusal("conflict", "setup.done");
}

async function hasWorkspaces(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select app.has_workspaces() as found`.execute(db);
  return rows[0]?.found === true;
}

async function setUpAndSignIn(edge: Edge, asked: SetUpByPage, visit: Visit): Promise<{ slug: string }> {
  if (visit.isForeign) throw new Refusal("forbidden", "session.elsewhere");
  const entered = await setUpByCode(edge, asked, visit).catch(async (error: unknown) => {
    const before = error instanceof Refusal && error.code === "setup.done" && (await enteredBefore(edge, asked, visit));
    if (!before) throw error;
    return before;
  });
  await signIn(edge, asked.adminEmail, asked.adminPassword, visit);
  return entered;
}

async function setUpByCode(edge: Edge, asked: SetUpByPage, visit: Visit): Promise<{ slug: string }> {
  if (!(await isSetUpNeeded(edge)).needed) throw new Refusal("conflict", "setup.done");
  if (!isSetUpCode(edge.site, asked.code)) throw new Refusal("invalid", "setup.code_wrong", { path: "code" });
  await refuseWeak(asked.adminPassword, knownOf(asked), "adminPassword");
  return setUp(edge, asked, visit);
}

/** The workspace that the same request opened, where its answer was lost. */
async function enteredBefore(edge: Edge, { adminEmail }: SetUp, visit: Visit): Promise<{ slug: string } | null> {
  const { once } = visit;
  const userId = once && (await edge.database.transaction(itself, "read", (db) => findAccount(db, adminEmail)));
  if (!userId) return null;
  for (const { workspaceId, slug } of await membershipsOf(edge, userId))
    if (await edge.run({ workspaceId, actor: systemActor }, "read", visit, (ctx) => wasDone(ctx, once)))
      return { slug };
  return null;
}

const example = {
  workspaceName: "Robles Mobiliario",
  country: "ES",
  currency: "EUR",
  timeZone: "Europe/Madrid",
  language: "es",
  adminName: "Ana Robles",
  adminEmail: "ana@example.com",
  adminPassword: "una clave larga",
};

export const setUpRoutes = {
  "GET /setup": publicRoute({
    summary: "Whether the first workspace is still missing",
    input: Nothing,
    output: SetUpNeeded,
    example: {},
    run: isSetUpNeeded,
  }),
  "POST /setup": publicRoute({
    summary: "Open the first workspace",
    input: SetUpByPage,
    output: Entered,
    example,
    run: setUpAndSignIn,
  }),
};
