import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Id } from "@trato/domain/ids.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import "../src/reactions.ts";
import { foundWorkspace } from "../src/found-workspace.ts";
import { addMember } from "../src/identity/add-member.ts";
import { type NewWorkspace, openWorkspace } from "../src/identity/open-workspace.ts";
import {
  type Actor,
  type Context,
  contextFor,
  settingsOf,
  systemActor,
  type Workspace,
} from "../src/platform/context.ts";
import { type Database, type Db, openDatabase, type Settings } from "../src/platform/database/database.ts";
import { type Edge, edgeOf } from "../src/platform/edge.ts";
import { sql } from "kysely";
import type { ClientConfig } from "pg";
import type { ContentsPlace } from "../src/platform/contents/contents-place.ts";
import { rollingBackIn, testDatabase } from "./database.ts";
import { atEndOfFile } from "./ending.ts";

const contentsFolder = mkdtempSync(join(tmpdir(), "trato-contents-"));

export const testSite = {
  publicUrl: "http://localhost:3000",
  secret: "s".repeat(32),
  mailFrom: null,
  smtpUrl: null as string | null, // tests set one
  leadSenders: { meta: "http://127.0.0.1:9/meta", linkedIn: "http://127.0.0.1:9/linkedin" }, // nobody listens there
  stripeUrl: "http://127.0.0.1:9", // nobody listens there; tests set one
  areOwnRatesGood: false,
  areOwnReceiversGood: false, // tests send to themselves where they say so
  installation: { version: "0.0.0", dataDir: import.meta.dirname, isEmbedded: true },
  contents: { folder: contentsFolder, bucket: null, s3: null } as ContentsPlace, // tests set a bucket
  backups: null,
};

/** What of the configuration a server needs; its pages aside. */
export const testConfig = {
  publicUrl: testSite.publicUrl,
  trustProxy: ["loopback", "198.51.100.0/24"],
  metricsToken: "reads the figures, in tests alone",
  keyRequests: 1_000_000,
  logLevel: "warn" as const,
  version: "0.0.0",
};

export const testOrigin = { requestId: "test", clientId: null, language: null };

let opened: Promise<Edge> | null = null;

/** The edge over this test file's own database. */
export function testEdge(): Promise<Edge> {
  opened ??= openEdge();
  return opened;
}

async function openEdge(): Promise<Edge> {
  const { serverConfig } = await testDatabase();
  const database = openDatabase(serverConfig, () => undefined);
  atEndOfFile(async () => {
    opened = null;
    await database.close();
  });
  return edgeFor(database);
}

let shared: Database | null = null;

/** The same over the database to which nothing is committed: it stays open for the next file. */
function sharedEdge(serverConfig: ClientConfig): Edge {
  shared ??= openDatabase({ ...serverConfig, allowExitOnIdle: true }, () => undefined);
  return edgeFor(shared);
}

let isFolderOwed = false;

function edgeFor(database: Database): Edge {
  if (!isFolderOwed)
    atEndOfFile(() => {
      isFolderOwed = false;
      rmSync(contentsFolder, { recursive: true, force: true });
    });
  isFolderOwed = true;
  return edgeOf(database, testSite);
}

export type TestWorkspace = { id: Id<"workspaces">; slug: string; administratorId: Id<"members">; email: string };

const hashOfNothing = "not a hash: nobody signs in with it";

/** A committed workspace with what set-up gives it: Spain and euros unless asked otherwise. */
export async function createTestWorkspace({
  passwordHash = hashOfNothing,
  ...given
}: Partial<NewWorkspace> & { passwordHash?: string } = {}): Promise<TestWorkspace> {
  const slug = given.slug ?? `w${randomUUID().slice(0, 12)}`;
  const email = `administrator@${slug}.example`;
  const asked = { ...spain, name: `Company ${slug}`, ...given, slug };
  const administrator = { name: "Alba Administradora", email, passwordHash };
  return openWorkspace(await testEdge(), asked, testOrigin, {
    fill: async (ctx) => ({
      id: ctx.workspace.id,
      slug,
      email,
      administratorId: await foundWorkspace(ctx, administrator),
    }),
  });
}

const spain = { country: "ES", currency: "EUR", timeZone: "Europe/Madrid", language: "en" as const };

export type Person = {
  name?: string;
  email?: string | null;
  role?: Role;
  reach?: Reach;
  teams?: readonly Id<"teams">[];
};

export type InWorkspace = {
  workspace: Workspace;
  db: Db;
  administratorId: Id<"members">;
  /** The context of Trato itself, which reaches everything. */
  system: Context;
  /** A new member. */
  member(given?: Person): Promise<Id<"members">>;
  /** A new team. */
  team(given?: { name?: string; leaderId?: Id<"members">; memberIds?: Id<"members">[] }): Promise<Id<"teams">>;
  /** From here on the transaction speaks as a member: a new one, or the one given by id. Go back to another actor with `become`. */
  as(given?: Person & { id?: Id<"members"> }): Promise<Context>;
  become(ctx: Context): Promise<Context>;
  /** From here on the transaction speaks as the administrator of another company, which stands in it as well. */
  elsewhere(): Promise<Context>;
  /** Does something as Trato itself, and goes back to whoever spoke. */
  asSystem<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  /** As a customer who holds the link to one document. */
  asCustomer(documentId: Id<"sales">): Promise<Context>;
};

class RolledBack extends Error {}

/** A fresh workspace in a transaction that is rolled back, under the policies that the server works with. */
export function inWorkspace(work: (t: InWorkspace) => Promise<unknown>, given: GivenWorkspace = {}): Promise<void> {
  return rollingBackIn(async (shared) => workIn(shared ? sharedEdge(shared) : await testEdge(), work, given));
}

type GivenWorkspace = Partial<NewWorkspace> & { at?: Date };

async function workIn(
  edge: Edge,
  work: (t: InWorkspace) => Promise<unknown>,
  { at, ...asked }: GivenWorkspace,
): Promise<void> {
  const slug = `w${randomUUID().slice(0, 12)}`;
  const origin = { ...testOrigin, ...(at && { at }) };
  const administrator = { name: "Alba Administradora", email: `a@${slug}.example`, passwordHash: hashOfNothing };
  const run = openWorkspace(edge, { ...spain, name: "Test company", ...asked, slug }, origin, {
    fill: async (ctx) => {
      speakers.set(ctx.db, ctx);
      const administratorId = await foundWorkspace(ctx, administrator);
      await work(toolsOf(edge, ctx, administratorId));
      throw new RolledBack();
    },
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}

function toolsOf(edge: Edge, system: Context, administratorId: Id<"members">): InWorkspace {
  const { workspace, db } = system;
  const contextOf = (actor: Actor) =>
    speakAs(
      contextFor(db, edge.site, actor, workspace, {
        ...testOrigin,
        language: "en",
        at: new Date(Date.parse(system.now)),
      }),
    );
  const asSystem = async <T>(make: (ctx: Context) => Promise<T>): Promise<T> => {
    const speaking = speakers.get(db) ?? system;
    await speakAs(system);
    const made = await make(system);
    await speakAs(speaking);
    return made;
  };
  return {
    workspace,
    db,
    administratorId,
    system,
    become: speakAs,
    asSystem,
    elsewhere: async () => speakAs(await openElsewhere(edge, db, system.now)),
    member: (given) => asSystem((ctx) => addPerson(ctx, given)),
    team: (given = {}) => asSystem((ctx) => addTeam(ctx, given)),
    as: async (given = {}) => {
      const id = given.id ?? (await asSystem((ctx) => addPerson(ctx, given)));
      return contextOf(await asSystem((ctx) => actorOf(ctx, id)));
    },
    asCustomer: (documentId) =>
      contextOf({ ...systemActor, kind: "customer", name: "Customer", role: "portal", reach: "own", documentId }),
  };
}

/** Another workspace in the same transaction, where only the policies and the commands keep the two apart. */
async function openElsewhere(edge: Edge, db: Db, now: string): Promise<Context> {
  const slug = `w${randomUUID().slice(0, 12)}`;
  const here = { ...edge.database, transaction: transactionIn(db) };
  const origin = { ...testOrigin, language: "en" as const, at: new Date(now) };
  const administrator = { name: "Elsa Extraña", email: `a@${slug}.example`, passwordHash: hashOfNothing };
  return openWorkspace({ ...edge, database: here }, { ...spain, name: "Another company", slug }, origin, {
    fill: async (ctx) => {
      const actor = await actorOf(ctx, await foundWorkspace(ctx, administrator));
      return contextFor(db, edge.site, actor, ctx.workspace, origin);
    },
  });
}

function transactionIn(db: Db): Edge["database"]["transaction"] {
  return async (settings, _mode, work) => {
    await setSettings(db, settings);
    return work(db);
  };
}

let count = 0;

function addPerson(ctx: Context, { name, email, role = "sales", reach = "own", teams = [] }: Person = {}) {
  count++;
  return addMember(ctx, { name: name ?? `Member ${count}`, email: email ?? null, role, reach, teamIds: teams });
}

async function addTeam(
  ctx: Context,
  { name, leaderId, memberIds = [] }: { name?: string; leaderId?: Id<"members">; memberIds?: Id<"members">[] },
): Promise<Id<"teams">> {
  count++;
  const id = ctx.newId<"teams">();
  const workspaceId = ctx.workspace.id;
  await ctx.db
    .insertInto("teams")
    .values({ workspaceId, id, name: name ?? `Team ${count}`, leaderId: leaderId ?? null, createdAt: ctx.now })
    .execute();
  for (const memberId of memberIds)
    await ctx.db.insertInto("teamMembers").values({ workspaceId, teamId: id, memberId }).execute();
  return id;
}

async function actorOf(ctx: Context, id: Id<"members">): Promise<Actor> {
  const member = await ctx.db
    .selectFrom("members")
    .select(["name", "role", "reach"])
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const joined = await ctx.db.selectFrom("teamMembers").select("teamId").where("memberId", "=", id).execute();
  const led = await ctx.db.selectFrom("teams").select("id as teamId").where("leaderId", "=", id).execute();
  const teamIds = [...new Set([...joined, ...led].map(({ teamId }) => teamId))];
  return { kind: "member", memberId: id, ...member, teamIds, documentId: null };
}

const speakers = new WeakMap<Db, Context>();

async function speakAs(ctx: Context): Promise<Context> {
  await setSettings(ctx.db, settingsOf(ctx.actor, ctx.workspace.id));
  speakers.set(ctx.db, ctx);
  return ctx;
}

async function setSettings(db: Db, settings: Settings): Promise<void> {
  const values = Object.entries({ ...settings, teams: `{${settings.teams.join(",")}}` });
  for (const [name, value] of values) await sql`select set_config(${`app.${name}`}, ${value ?? ""}, true)`.execute(db);
}
