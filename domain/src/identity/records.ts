import * as z from "zod/mini";
import { Logo } from "../parties/logo.ts";
import { Numbering } from "../number-formats.ts";
import { matrix, reaches, roles } from "../permissions.ts";
import { scopes } from "../keys/scopes.ts";
import { joiningRoles } from "./single-sign-on.ts";
import { calendarDate, decimal, id, language, moment, pageOf } from "../schemas.ts";
import { languages } from "../words.ts";

const role = z.enum(roles);
const reach = z.enum(reaches);
const theme = z.enum(["system", "light", "dark"]);

export const TeamName = z.object({ id: id<"teams">(), name: z.string() });

export const Workspace = z.object({
  id: id<"workspaces">(),
  slug: z.string(),
  name: z.string(),
  country: z.string(),
  currency: z.string(),
  currencyDecimals: z.int(),
  timeZone: z.string(),
  language,
  roundingMethod: z.enum(["per_line", "globally"]),
  priceDecimals: z.int(),
  validityDays: z.int(),
  refusesWithoutStock: z.boolean(),
  /** Whether orders beyond the customer's credit limit wait for somebody who may confirm them all the same. */
  holdsOverCredit: z.boolean(),
  /** Whether quotations that were sent hold their goods: others who offer the same are warned. */
  holdsOfferedGoods: z.boolean(),
  tellsOfColleagues: z.boolean(),
  numbering: Numbering,
  version: z.int(),
});
export type Workspace = z.output<typeof Workspace>;

/** How far each series of numbers has counted: what its numbers begin with, of a yearly one the year, and the last number given. */
export const NumberSeriesList = z.object({
  items: z.array(z.object({ kind: z.string(), period: z.string(), lastNumber: z.int() })),
});

const some = z.nullable(z.string());

/** The workspace with all that is told of the company. */
export const Company = z.extend(Workspace, {
  legalName: some,
  vat: some,
  street: some,
  street2: some,
  zip: some,
  city: some,
  state: some,
  phone: some,
  email: some,
  website: some,
  registry: some,
  footers: z.partialRecord(z.enum(languages), z.string()),
  bankAccounts: z.array(z.object({ number: z.string(), bic: some, bank: some, isShown: z.boolean() })),
  colour: some,
  logo: z.nullable(Logo),
  /** The least margin in per cent that an offer's lines are to leave; for who sees costs. */
  minMargin: z.nullable(decimal()),
});
export type Company = z.output<typeof Company>;

export const WorkspaceName = z.object({ slug: z.string(), name: z.string() });
export const WorkspaceNames = z.object({ items: z.array(WorkspaceName) });

export const Me = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  member: z.object({
    id: id<"members">(),
    name: z.string(),
    role,
    reach,
    language,
    theme,
    /** The columns that each list shows him, where he chose them. */
    listColumns: z.record(z.string(), z.array(z.string())),
    hidesFirstSteps: z.boolean(),
    reminderMinutes: z.nullable(z.int()),
    /** How his mails end. */
    signature: z.nullable(z.string()),
  }),
  workspace: Workspace,
  /** Whether mail leaves by itself. */
  isMailSet: z.boolean(),
  today: calendarDate(),
  workspaces: z.array(WorkspaceName),
  teams: z.array(TeamName),
  roles: z.array(role),
  can: z.record(z.string(), z.boolean()),
});
export type Me = z.output<typeof Me>;

export const Member = z.object({
  id: id<"members">(),
  name: z.string(),
  email: z.nullable(z.string()),
  role,
  reach,
  language: z.nullable(language),
  teamIds: z.array(id<"teams">()),
  canSignIn: z.boolean(),
  externalId: z.nullable(z.string()),
  deactivatedAt: z.nullable(moment()),
  createdAt: moment(),
  version: z.int(),
});
export type Member = z.output<typeof Member>;
export const MemberPage = pageOf(Member);

export const Team = z.object({
  id: id<"teams">(),
  name: z.string(),
  leaderId: z.nullable(id<"members">()),
  memberIds: z.array(id<"members">()),
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type Team = z.output<typeof Team>;
export const TeamList = z.object({ items: z.array(Team) });

export const Invitation = z.object({
  id: id<"invitations">(),
  email: z.string(),
  name: z.string(),
  role,
  reach,
  teamIds: z.array(id<"teams">()),
  memberId: z.nullable(id<"members">()),
  state: z.enum(["waiting", "accepted", "expired", "revoked"]),
  link: z.nullable(z.string()),
  createdAt: moment(),
  expiresAt: moment(),
  version: z.int(),
});
export type Invitation = z.output<typeof Invitation>;
export const InvitationList = z.object({ items: z.array(Invitation) });

/** What the one who holds the link sees before accepting. */
export const OpenedInvitation = z.object({
  workspaceName: z.string(),
  name: z.string(),
  email: z.string(),
  language,
  /** Whether an account with this e-mail exists already: then its password is asked for. */
  hasAccount: z.boolean(),
});
export type OpenedInvitation = z.output<typeof OpenedInvitation>;

export const ApiKey = z.object({
  id: id<"api_keys">(),
  memberId: id<"members">(),
  name: z.string(),
  scopes: z.nullable(z.array(z.enum(scopes))),
  createdAt: moment(),
  expiresAt: z.nullable(moment()),
  revokedAt: z.nullable(moment()),
  lastUsedAt: z.nullable(moment()),
});
export type ApiKey = z.output<typeof ApiKey>;
export const ApiKeyList = z.object({ items: z.array(ApiKey) });
/** The key itself is shown this once. */
export const NewApiKey = z.extend(ApiKey, { key: z.string() });

export const Entered = z.object({ slug: z.string() });
export const SetUpNeeded = z.object({ needed: z.boolean() });

const verbs = z.enum(Object.keys(matrix) as [keyof typeof matrix, ...(keyof typeof matrix)[]]); // the matrix is not empty

export const RoleMatrix = z.object({
  roles: z.array(role),
  reaches: z.array(reach),
  verbs: z.array(z.object({ verb: verbs, roles: z.array(role) })),
});

export const Job = z.object({
  id: z.int(),
  task: z.string(),
  state: z.enum(["waiting", "running", "retrying", "failed"]),
  runAt: moment(),
  attempts: z.int(),
  maxAttempts: z.int(),
  lastError: z.nullable(z.string()),
  createdAt: moment(),
});
export type Job = z.output<typeof Job>;
export const JobList = z.object({ items: z.array(Job) });

const trial = z.object({ at: moment(), problem: z.nullable(z.string()) });

/** The backups of this installation: where and when they are made, the last one that Trato began by itself, and those there are. */
export const BackupsHere = z.object({
  folder: z.nullable(z.string()),
  hasRecipient: z.boolean(),
  schedule: z.nullable(z.object({ at: z.string(), timeZone: z.string(), keepDays: z.number() })),
  lastRun: z.nullable(
    z.object({ startedAt: z.nullable(moment()), endedAt: z.nullable(moment()), problem: z.nullable(z.string()) }),
  ),
  isRunning: z.boolean(),
  /** Whether the list is being made anew. */
  isListing: z.boolean(),
  /** Why they cannot be listed now. */
  notListed: z.nullable(z.string()),
  items: z.array(z.object({ name: z.string(), at: moment(), bytes: z.number(), trial: z.nullable(trial) })),
  /** The database's log, where it is kept with them: of which times any moment can be restored, after `isCut` not on; until when all is kept; why not now. */
  log: z.nullable(
    z.object({
      ranges: z.array(z.object({ from: moment(), until: moment(), isCut: z.boolean() })),
      keptUntil: z.nullable(moment()),
      problem: z.nullable(z.object({ since: moment(), text: z.string() })),
    }),
  ),
});
export type BackupsHere = z.output<typeof BackupsHere>;

/** The workspace's own provider of sign-ins; of the secret nothing is told. */
export const SignInProvider = z.object({
  isSet: z.boolean(),
  label: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  domains: z.array(z.string()),
  joinsAs: z.nullable(z.enum(joiningRoles)),
  isEnough: z.boolean(),
  allowsPasswords: z.boolean(),
  triedAt: z.nullable(moment()),
  /** What the provider has to know of Trato, and where everybody signs in. */
  redirectUri: z.string(),
  signInAddress: z.string(),
  version: z.int(),
});
export type SignInProvider = z.output<typeof SignInProvider>;
