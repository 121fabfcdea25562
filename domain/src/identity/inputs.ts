import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { inWords, shaped } from "../inputs/said.ts";
import { shownLists } from "../lists.ts";
import { Numbering } from "../number-formats.ts";
import { reaches, roles } from "../permissions.ts";
import { email, id, language, line, moment, name, page, percent, rawText, text, version } from "../schemas.ts";
import { languages } from "../words.ts";
import { scopes } from "../keys/scopes.ts";
import { joiningRoles } from "./single-sign-on.ts";
import { isCurrency, isTimeZone } from "./currencies.ts";

const password = z.string().check(z.minLength(8), z.maxLength(128));
const country = z.string().check(shaped(/^[A-Z]{2}$/, inputWords.country));
const currency = z
  .string()
  .check(shaped(/^[A-Z]{3}$/, inputWords.currency), inWords(z.refine(isCurrency), inputWords.currency));
const timeZone = z.string().check(z.maxLength(64), inWords(z.refine(isTimeZone), inputWords.timeZone));
const theme = z.enum(["system", "light", "dark"]);
const role = z.enum(roles);
const reach = z.enum(reaches);
const teamIds = z.array(id<"teams">()).check(z.maxLength(100));
const memberIds = z.array(id<"members">()).check(z.maxLength(1000));
const memberId = id<"members">();
const teamId = id<"teams">();
const token = line(200, 1);

export const Nothing = z.object({});

export const SetUp = z.object({
  workspaceName: name(),
  country,
  currency,
  timeZone,
  language,
  adminName: name(),
  adminEmail: email(),
  adminPassword: password,
  /** Fills the workspace with a company to try Trato with. */
  sampleData: z._default(z.boolean(), false),
});
export type SetUp = z.output<typeof SetUp>;

/** On the page: with the code that was printed when Trato started. */
export const SetUpByPage = z.extend(SetUp, { code: z._default(line(40), "") });
export type SetUpByPage = z.output<typeof SetUpByPage>;

export const EditMe = z.object({
  name: z.optional(name()),
  language: z.optional(z.nullable(language)),
  theme: z.optional(theme),
  /** How one's mails end. */
  signature: z.optional(z.nullable(text(2000))),
  /** How many minutes before a meeting one is reminded of it; null for never. */
  reminderMinutes: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(1440)))),
  /** Puts away what a company does first. */
  hidesFirstSteps: z.optional(z.boolean()),
});
export type EditMe = z.output<typeof EditMe>;

/** The columns of a list in their order; null is the list as it comes. */
export const ChooseColumns = z.object({
  list: z.enum(shownLists),
  columns: z.nullable(z.array(line(60, 1)).check(z.minLength(1), z.maxLength(60))),
});
export type ChooseColumns = z.output<typeof ChooseColumns>;

/** An account that customers pay to; `isShown`: whether documents name it. */
export const BankAccount = z.object({
  number: line(40, 1),
  bic: z._default(z.nullable(line(11)), null),
  bank: z._default(z.nullable(line(100)), null),
  isShown: z._default(z.boolean(), true),
});
export type BankAccount = z.output<typeof BankAccount>;

const given = (max: number) => z.optional(z.nullable(line(max, 1)));

/** What is told of the company on all that it sends. */
const letterhead = {
  legalName: given(200),
  vat: given(50),
  street: given(200),
  street2: given(200),
  zip: given(20),
  city: given(100),
  state: given(100),
  phone: given(50),
  email: z.optional(z.nullable(email())),
  website: given(300),
  registry: z.optional(z.nullable(text(500, 1))),
  footers: z.optional(z.partialRecord(z.enum(languages), text(500))),
  bankAccounts: z.optional(z.array(BankAccount).check(z.maxLength(20))),
  colour: z.optional(z.nullable(z.string().check(shaped(/^#[0-9a-f]{6}$/, inputWords.colour)))),
};

export const EditWorkspace = z.object({
  name: z.optional(name()),
  ...letterhead,
  country: z.optional(country),
  timeZone: z.optional(timeZone),
  language: z.optional(language),
  roundingMethod: z.optional(z.enum(["per_line", "globally"])),
  priceDecimals: z.optional(z.int().check(z.gte(0), z.lte(6))),
  validityDays: z.optional(z.int().check(z.gte(0), z.lte(3650))),
  /** In per cent of a line's amount: below it an offer is warned of. */
  minMargin: z.optional(z.nullable(percent())),
  refusesWithoutStock: z.optional(z.boolean()),
  holdsOverCredit: z.optional(z.boolean()),
  holdsOfferedGoods: z.optional(z.boolean()),
  tellsOfColleagues: z.optional(z.boolean()),
  numbering: z.optional(Numbering),
  version,
});
export type EditWorkspace = z.output<typeof EditWorkspace>;

export const OneLogo = z.object({ logoId: id<"logos">() });
export type OneLogo = z.output<typeof OneLogo>;

export const ListMembers = z.object({
  ...page,
  search: z.optional(line(200)),
  active: z.optional(z.enum(["true", "false"])),
});
export type ListMembers = z.output<typeof ListMembers>;

export const OneMember = z.object({ memberId });
export type OneMember = z.output<typeof OneMember>;

export const CreateMember = z.object({
  id: z.optional(memberId),
  name: name(),
  email: z.optional(z.nullable(email())),
  role: z._default(role, "sales"),
  reach: z._default(reach, "own"),
  teamIds: z._default(teamIds, []),
  externalId: z.optional(z.nullable(name())),
});
export type CreateMember = z.output<typeof CreateMember>;

export const EditMember = z.object({
  memberId,
  name: z.optional(name()),
  email: z.optional(z.nullable(email())),
  role: z.optional(role),
  reach: z.optional(reach),
  language: z.optional(z.nullable(language)),
  teamIds: z.optional(teamIds),
  externalId: z.optional(z.nullable(name())),
  version,
});
export type EditMember = z.output<typeof EditMember>;

export const VersionedMember = z.object({ memberId, version });
export type VersionedMember = z.output<typeof VersionedMember>;

export const Invite = z.object({
  email: email(),
  name: name(),
  role: z._default(role, "sales"),
  reach: z._default(reach, "own"),
  teamIds: z._default(teamIds, []),
  memberId: z.optional(z.nullable(memberId)),
});
export type Invite = z.output<typeof Invite>;

export const OneInvitation = z.object({ invitationId: id<"invitations">() });
export type OneInvitation = z.output<typeof OneInvitation>;

export const OpenInvitation = z.object({ token });
export type OpenInvitation = z.output<typeof OpenInvitation>;

export const AcceptInvitation = z.object({
  token,
  name: z.optional(name()),
  password: z.optional(password),
  /** In which to be spoken to; without it as the workspace speaks. */
  language: z.optional(language),
});
export type AcceptInvitation = z.output<typeof AcceptInvitation>;

export const CreateTeam = z.object({
  id: z.optional(teamId),
  name: name(),
  leaderId: z.optional(z.nullable(memberId)),
  memberIds: z._default(memberIds, []),
});
export type CreateTeam = z.output<typeof CreateTeam>;

export const EditTeam = z.object({
  teamId,
  name: z.optional(name()),
  leaderId: z.optional(z.nullable(memberId)),
  memberIds: z.optional(memberIds),
  version,
});
export type EditTeam = z.output<typeof EditTeam>;

export const VersionedTeam = z.object({ teamId, version });
export type VersionedTeam = z.output<typeof VersionedTeam>;

export const CreateApiKey = z.object({
  name: name(),
  expiresAt: z.optional(z.nullable(moment())),
  scopes: z.optional(z.nullable(z.array(z.enum(scopes)).check(z.minLength(1), z.maxLength(100)))),
});
export type CreateApiKey = z.output<typeof CreateApiKey>;

export const OneApiKey = z.object({ apiKeyId: id<"api_keys">() });
export type OneApiKey = z.output<typeof OneApiKey>;

/** Each day at a time of the clock, in the workspace's time zone; null for none by itself. */
export const ScheduleBackups = z.object({
  at: z.nullable(z.string().check(shaped(/^([01]\d|2[0-3]):[0-5]\d$/, inputWords.time))),
  keepDays: z.int().check(z.gte(1), z.lte(9_999)),
});
export type ScheduleBackups = z.output<typeof ScheduleBackups>;

/** A name as e-mails end in it, in small letters. */
const domain = z.pipe(
  line(253, 1),
  z.transform((typed) => typed.toLowerCase().replace(/^@/, "")),
);

/** What is left out stays as it is; the secret has to be given where the address or the client is another. */
export const EditSignInProvider = z.object({
  label: z.optional(line(60, 1)),
  issuer: z.optional(line(500, 1)),
  clientId: z.optional(line(500, 1)),
  clientSecret: z.optional(rawText(500, 1)),
  domains: z.optional(z.array(domain).check(z.maxLength(50))),
  joinsAs: z.optional(z.nullable(z.enum(joiningRoles))),
  isEnough: z.optional(z.boolean()),
  allowsPasswords: z.optional(z.boolean()),
  version,
});
export type EditSignInProvider = z.output<typeof EditSignInProvider>;
