import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSender, type Sender } from "@trato/domain/sender.ts";
import { emailShape, ownEmailShape } from "@trato/domain/one-form.ts";
import { type Language, languages } from "@trato/domain/words.ts";
import { z } from "zod";
import { areProxies, trustedProxies } from "./http/trusted-proxies.ts";
import { StartupError } from "./startup-error.ts";

/** What the environment asks for, checked. */
export type Config = {
  port: number;
  host: string;
  dataDir: string;
  /** The keys for a bucket that speaks the interface of S3. */
  s3: { endpoint: string; region: string; accessKeyId: string; secretAccessKey: string } | null;
  /** Where what files hold is kept, s3://bucket/prefix; null: in the data directory. */
  filesBucket: string | null;
  /** Where backups are kept: a folder, or s3://bucket/prefix. */
  backupsDir: string;
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  publicUrl: string;
  /** Where those who send but ids of leads are asked for their fields. */
  leadSenders: { meta: string; linkedIn: string };
  /** Where payments by card are asked for. */
  stripeUrl: string;
  /** Whether exchange rates may be asked for in the own network. */
  areOwnRatesGood: boolean;
  /** Whether other systems in the own network may be told what changed. */
  areOwnReceiversGood: boolean;
  /** Who is believed what he says of a visitor's address. */
  trustProxy: string[];
  smtpUrl: string | null;
  mailFrom: Sender | null;
  /** Given by the environment; else it is kept in the data directory. */
  secret: string | null;
  /** Opens /metrics; nobody reads them without. */
  metricsToken: string | null;
  /** How often one API key may ask within a minute. */
  keyRequests: number;
  logLevel: (typeof logLevels)[number];
  /** How long it goes on answering after it was told to stop; null where that depends on whether others go on. */
  drainSeconds: number | null;
  firstRun: FirstRun | null;
  pagesDir: string;
  version: string;
};

/** The unattended set-up: the first administrator, and the workspace as far as it is said. */
export type FirstRun = {
  email: string;
  password: string;
  workspace: string | null;
  country: string | null;
  currency: string | null;
  timeZone: string | null;
  language: Language | null;
  /** With a company to try Trato with. */
  demo: boolean;
};

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;

const root = join(import.meta.dirname, "../../..");

const address = (example: string, pattern: RegExp) => z.string().regex(pattern, `is not an address like ${example}`);
const postgresUrl = address("postgres://user:password@host:5432/database", /^(postgres(ql)?|socket):/);

const environment = z.object({
  PORT: z.coerce
    .number("is not a port: use 1 to 65535")
    .int("is not a port: use 1 to 65535")
    .min(1, "is not a port: use 1 to 65535")
    .max(65_535, "is not a port: use 1 to 65535")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  TRATO_DATA_DIR: z.string().default("./data"),
  TRATO_BACKUPS_DIR: z.string().optional(),
  TRATO_FILES_BUCKET: address("s3://bucket/prefix", /^s3:\/\/[^/]+/).optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_REGION: z.string().default("us-east-1"),
  AWS_ENDPOINT_URL: address("https://s3.example.com", /^https?:\/\/[^/]+\/?$/).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  TRATO_PUBLIC_URL: address("https://sales.example.com", /^https?:\/\/[^/]+\/?$/).optional(),
  TRATO_META_URL: address("https://graph.facebook.com/v25.0", /^https?:\/\/[^/]+(\/[^?#]*)?$/).optional(),
  TRATO_RATES_FROM_OWN_NETWORK: z.enum(["0", "1"], "is neither 0 nor 1").optional(),
  TRATO_WEBHOOKS_TO_OWN_NETWORK: z.enum(["0", "1"], "is neither 0 nor 1").optional(),
  TRATO_STRIPE_URL: address("https://api.stripe.com", /^https?:\/\/[^/]+\/?$/).optional(),
  TRATO_LINKEDIN_URL: address("https://api.linkedin.com", /^https?:\/\/[^/]+(\/[^?#]*)?$/).optional(),
  TRATO_TRUST_PROXY: z
    .string()
    .refine(areProxies, "is not a list of addresses and networks like 10.0.0.5, 10.1.0.0/16")
    .default(""),
  SMTP_URL: address("smtp://user:password@host:587", /^smtps?:\/\//).optional(),
  TRATO_MAIL_FROM: z
    .string()
    .refine(
      (text) => readSender(text, ownEmailShape) !== null,
      "is no sender: write sales@example.com or Example <sales@example.com>",
    )
    .optional(),
  TRATO_SECRET: z.string().min(32, "is too short: use at least 32 characters").optional(),
  TRATO_METRICS_TOKEN: z.string().min(32, "is too short: use at least 32 characters").optional(),
  TRATO_KEY_REQUESTS: z.coerce
    .number("is not a number of requests: use 1 to 10000000")
    .int("is not a number of requests: use 1 to 10000000")
    .min(1, "is not a number of requests: use 1 to 10000000")
    .max(10_000_000, "is not a number of requests: use 1 to 10000000")
    .default(120_000),
  LOG_LEVEL: z.enum(logLevels, `is not how much to log: use one of ${logLevels.join(", ")}`).default("warn"),
  TRATO_DRAIN_SECONDS: z.coerce
    .number("is not a number of seconds: use 0 to 300")
    .min(0, "is not a number of seconds: use 0 to 300")
    .max(300, "is not a number of seconds: use 0 to 300")
    .optional(),
  TRATO_ADMIN_EMAIL: z.email({ pattern: emailShape, error: "is not an e-mail address" }).optional(),
  TRATO_ADMIN_PASSWORD: z.string().min(8, "is too short: use at least 8 characters").optional(),
  TRATO_WORKSPACE: z.string().max(200, "is longer than 200 characters").optional(),
  TRATO_COUNTRY: z
    .string()
    .regex(/^[A-Z]{2}$/, "is not a country code like ES")
    .optional(),
  TRATO_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "is not a currency code like EUR")
    .optional(),
  TRATO_TIME_ZONE: z.string().refine(isTimeZone, "is not a time zone like Europe/Madrid").optional(),
  TRATO_DEMO: z.enum(["0", "1"], "is neither 0 nor 1").optional(),
  TRATO_LANGUAGE: z.enum(languages, `is not a language of Trato: use ${languages.join(" or ")}`).optional(),
});

type Environment = z.infer<typeof environment>;

/** Reads the configuration, or says in one line what is wrong with it. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new StartupError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; "));
  refuseHalves(parsed.data);
  return configOf(parsed.data);
}

function refuseHalves(env: Environment): void {
  if (env.TRATO_FILES_BUCKET && !s3Of(env)) {
    throw new StartupError(
      "TRATO_FILES_BUCKET is set without keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY as well",
    );
  }
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new StartupError(
      "DATABASE_OWNER_URL is set without DATABASE_URL: set DATABASE_URL to the address that the server's role uses",
    );
  }
  if (Boolean(env.TRATO_ADMIN_EMAIL) !== Boolean(env.TRATO_ADMIN_PASSWORD)) {
    throw new StartupError(
      "The unattended set-up needs both TRATO_ADMIN_EMAIL and TRATO_ADMIN_PASSWORD: set both or none",
    );
  }
}

function configOf(env: Environment): Config {
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.TRATO_DATA_DIR),
    s3: s3Of(env),
    filesBucket: env.TRATO_FILES_BUCKET ?? null,
    backupsDir: backupsOf(env),
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    publicUrl: (env.TRATO_PUBLIC_URL ?? localUrl(env.HOST, env.PORT)).replace(/\/$/, ""),
    leadSenders: {
      meta: (env.TRATO_META_URL ?? "https://graph.facebook.com/v25.0").replace(/\/$/, ""),
      linkedIn: (env.TRATO_LINKEDIN_URL ?? "https://api.linkedin.com").replace(/\/$/, ""),
    },
    stripeUrl: (env.TRATO_STRIPE_URL ?? "https://api.stripe.com").replace(/\/$/, ""),
    areOwnRatesGood: env.TRATO_RATES_FROM_OWN_NETWORK === "1",
    areOwnReceiversGood: env.TRATO_WEBHOOKS_TO_OWN_NETWORK === "1",
    trustProxy: trustedProxies(env.TRATO_TRUST_PROXY),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.TRATO_MAIL_FROM ? readSender(env.TRATO_MAIL_FROM, ownEmailShape) : null,
    secret: env.TRATO_SECRET ?? null,
    metricsToken: env.TRATO_METRICS_TOKEN ?? null,
    keyRequests: env.TRATO_KEY_REQUESTS,
    logLevel: env.LOG_LEVEL,
    drainSeconds: env.TRATO_DRAIN_SECONDS ?? null,
    firstRun: firstRunOf(env),
    pagesDir: join(root, "web/dist"),
    version: versionOfTrato(),
  };
}

function s3Of(env: Environment): Config["s3"] {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: region } = env;
  if (!accessKeyId || !secretAccessKey) return null;
  const endpoint = env.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`;
  return { endpoint: endpoint.replace(/\/$/, ""), region, accessKeyId, secretAccessKey };
}

function backupsOf({ TRATO_BACKUPS_DIR: given, TRATO_DATA_DIR: dataDir }: Environment): string {
  return given?.startsWith("s3://") ? given : resolve(given ?? join(dataDir, "backups"));
}

function firstRunOf(env: Environment): FirstRun | null {
  if (!env.TRATO_ADMIN_EMAIL || !env.TRATO_ADMIN_PASSWORD) return null;
  return {
    email: env.TRATO_ADMIN_EMAIL,
    password: env.TRATO_ADMIN_PASSWORD,
    workspace: env.TRATO_WORKSPACE ?? null,
    country: env.TRATO_COUNTRY ?? null,
    currency: env.TRATO_CURRENCY ?? null,
    timeZone: env.TRATO_TIME_ZONE ?? null,
    language: env.TRATO_LANGUAGE ?? null,
    demo: env.TRATO_DEMO === "1",
  };
}

/** Where a browser on this machine finds us: an address that means "every interface" is none to go to. */
function localUrl(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
}

function versionOfTrato(): string {
  // our own file: it always has a version
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
