import { betterAuth } from "better-auth";
import pg from "pg";
import type { Edge } from "../../platform/edge.ts";
import { tellFault } from "../../platform/tell-lines.ts";
import { toldMessage } from "../../platform/told-error.ts";
import { keepAccountsKey } from "./accounts-key.ts";
import { hashingSessions } from "./hashed-sessions.ts";
import { knownDevice } from "./known-device.ts";
import { emailOf } from "./login-name.ts";
import { guardPasswords, type PasswordGuard } from "./password-guard.ts";
import { sendResetLink } from "./send-reset-link.ts";

/** The sign-in library at work: accounts, sessions and password reset, in the schema `auth` and on connections of its own. */
export type Accounts = ReturnType<typeof libraryOf> & {
  pool: pg.Pool;
  guard: PasswordGuard;
  /** Runs the work in one transaction; takes it back when it throws. */
  transaction: <T>(work: (client: pg.PoolClient) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

const known = new WeakMap<Edge, Accounts>();

type Place = { serverConfig: pg.ClientConfig; ownerConfig: pg.ClientConfig | null };

export async function openAccounts(edge: Edge, place: Place, reportLost: (error: Error) => void): Promise<Accounts> {
  const key = await keepAccountsKey(edge, place.ownerConfig);
  const options = `-c search_path=auth -c timezone=UTC -c app.accounts_key=${key}`;
  const pool = new pg.Pool({ ...place.serverConfig, max: 4, options });
  pool.on("error", reportLost);
  pool.on("connect", (client) => client.on("error", reportLost));
  const guard = guardPasswords(pool);
  const library = libraryOf(edge, pool, guard);
  void library.$context.then((context) => (context.internalAdapter = hashingSessions(context.internalAdapter)));
  const accounts = Object.assign(library, {
    pool,
    guard,
    transaction: <T>(work: (client: pg.PoolClient) => Promise<T>) => inTransaction(pool, work),
    close: () => pool.end(),
  });
  known.set(edge, accounts);
  return accounts;
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("begin");
    const done = await work(client);
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The accounts that were opened over this edge. */
export function accountsOf(edge: Edge): Accounts {
  const accounts = known.get(edge);
  if (!accounts) throw new Error("open the accounts before serving");
  return accounts;
}

/** The session behind a cookie, and whose it is, or null. */
export async function sessionOf(edge: Edge, cookie: string | null): Promise<Session | null> {
  if (!cookie) return null;
  const found = await accountsOf(edge).api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const { session, user } = found;
  const { onlyIn = null } = session;
  if (onlyIn && Date.now() - session.createdAt.getTime() > byProviderLasts) {
    await accountsOf(edge).pool.query("delete from auth.session where id = $1", [session.id]);
    return null;
  }
  return { id: session.id, userId: user.id, email: emailOf(user.email), name: user.name, onlyIn };
}

export type Session = {
  id: string;
  userId: string;
  email: string;
  name: string;
  /** The one workspace in which it is good, where that workspace's provider opened it. */
  onlyIn: string | null;
};

/** Whom a provider let go is out after twelve hours at the latest. */
const byProviderLasts = 43_200_000;

/** The header in which the library is told from where a visitor comes. */
export const visitorAddress = "x-forwarded-for";

export const shortestPassword = 8;
export const longestPassword = 128;

const day = 86_400;

/** Of what the library would log: words and errors, not the things beside them, which may hold what was typed. */
const wordsOf = (told: unknown): string[] =>
  typeof told === "string" || told instanceof Error ? [toldMessage(told)] : [];

/** A column of our own beside the library's. */
const onlyIn = { type: "string", required: false, input: false } as const;

function libraryOf(edge: Edge, database: pg.Pool, guard: PasswordGuard) {
  return betterAuth({
    database,
    baseURL: edge.site.publicUrl,
    basePath: "/api/auth",
    secret: edge.site.secret,
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_, ...told) => tellFault(`The sign-in library: ${told.flatMap(wordsOf).join(" ")}`),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user, token }) =>
        sendResetLink(edge, { userId: user.id, email: emailOf(user.email), token }),
      onPasswordReset: async ({ user }, request) => {
        const account = emailOf(user.email);
        const device = knownDevice(edge.site, account, request?.headers.get("cookie") ?? null);
        await guard.forget({ account, device, address: request?.headers.get(visitorAddress) ?? "" });
      },
    },
    // seeing and ending one's other sessions must work in an old session too
    verification: { storeIdentifier: "hashed" },
    session: { expiresIn: 90 * day, updateAge: day, freshAge: 0, additionalFields: { onlyIn } },
    // attempts are counted by Trato itself: wrong ones only, by address and e-mail
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: "trato", defaultCookieAttributes: { sameSite: "lax" } },
  });
}
