// Generated from the database by `npm run tables`. What one reads to know the tables; never edited by hand.
import type { Generated, GeneratedAlways } from "kysely";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { KindTaking, OriginKind, SubjectKind } from "@trato/domain/kinds.ts";

export type ActivitiesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"activities">;
  kind: "to_do" | "call" | "meeting" | "email";
  subjectKind: KindTaking<"note">;
  subjectId: string;
  summary: string;
  note: string | null;
  dueOn: CalendarDate;
  assigneeId: Id<"members">;
  doneAt: Moment | null;
  doneBy: Id<"members"> | null;
  outcome: string | null;
  durationMinutes: number | null;
  cancelledAt: Moment | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  version: Generated<number>;
  mentions: Generated<unknown>;
  startsAt: Moment | null;
  plannedMinutes: number | null;
  place: string | null;
  guests: Generated<unknown>;
  invitation: Generated<number>;
  remindedFor: Moment | null;
  reminderMinutes: number | null;
};

export type AddressesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"addresses">;
  contactId: Id<"contacts">;
  kind: "delivery" | "invoice" | "other";
  name: string | null;
  street: string | null;
  street2: string | null;
  zip: string | null;
  city: string | null;
  state: string | null;
  country: string | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  removedAt: Moment | null;
  version: Generated<number>;
};

export type AgentProposalsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"agent_proposals">;
  runId: Id<"agent_runs">;
  memberId: Id<"members">;
  tool: string;
  route: string;
  input: unknown;
  changes: unknown;
  state: Generated<"waiting" | "done" | "refused" | "stale" | "failed">;
  proposedAt: Moment;
  decidedAt: Moment | null;
  decidedBy: Id<"members"> | null;
  reason: string | null;
  failure: unknown;
  version: Generated<number>;
};

export type AgentRunsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"agent_runs">;
  apiKeyId: Id<"api_keys">;
  keyName: string;
  memberId: Id<"members">;
  purpose: string | null;
  startedAt: Moment;
  lastAt: Moment;
  undoneAt: Moment | null;
  undoneBy: Id<"members"> | null;
  version: Generated<number>;
};

export type AgentSettingsTable = {
  workspaceId: Id<"workspaces">;
  needsApproval: Generated<boolean>;
  callsPerDay: number | null;
  writesPerDay: number | null;
  version: Generated<number>;
};

export type AgentStepsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"agent_steps">;
  runId: Id<"agent_runs">;
  tool: string;
  at: Moment;
  requestId: string;
  entries: string[];
  outcome: "undone" | "partly" | "kept" | null;
  reason: unknown;
  keptFields: Generated<string[]>;
};

export type AgentUsageTable = {
  workspaceId: Id<"workspaces">;
  apiKeyId: Id<"api_keys">;
  day: CalendarDate;
  calls: Generated<number>;
  writes: Generated<number>;
};

export type AlikePairsTable = {
  workspaceId: Id<"workspaces">;
  kind: string;
  firstId: string;
  secondId: string;
  sureness: "almostCertain" | "likely" | null;
  same: Generated<string[]>;
  place: number | null;
  foundAt: Moment;
  toldApartAt: Moment | null;
  toldApartBy: Id<"members"> | null;
};

export type ApiKeysTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"api_keys">;
  memberId: Id<"members">;
  name: string;
  secretHash: string;
  createdAt: Moment;
  expiresAt: Moment | null;
  revokedAt: Moment | null;
  lastUsedAt: Moment | null;
  scopes: string[] | null;
};

export type ApprovalRuleApproversTable = {
  workspaceId: Id<"workspaces">;
  ruleId: Id<"approval_rules">;
  memberId: Id<"members">;
  place: number;
};

export type ApprovalRulesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"approval_rules">;
  sequence: number;
  measure: "line_discount" | "discount" | "line_margin" | "margin" | "payment_days" | "amount";
  limitValue: Decimal;
  roles: Generated<string[]>;
  teamIds: Generated<string[]>;
  categoryIds: Generated<string[]>;
  isOn: boolean;
  version: Generated<number>;
};

export type ApprovalSettingsTable = {
  workspaceId: Id<"workspaces">;
  allowsOwn: Generated<boolean>;
  remindAfterHours: number | null;
  version: Generated<number>;
};

export type ApprovalStandInsTable = {
  workspaceId: Id<"workspaces">;
  memberId: Id<"members">;
  standInId: Id<"members">;
};

export type ArrivalsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"arrivals">;
  source: string;
  channel: Generated<string>;
  sourceKey: string | null;
  state: "waiting" | "taken" | "set_aside";
  reason: string | null;
  detail: unknown;
  title: string;
  sender: string | null;
  read: Generated<unknown>;
  consent: unknown;
  subjectKind: unknown;
  subjectId: string | null;
  sha256: string | null;
  bytes: Generated<number>;
  mediaType: Generated<string>;
  receivedAt: Moment;
  receivedBy: Id<"members"> | null;
  version: Generated<number>;
};

export type AssignmentRuleMembersTable = {
  workspaceId: Id<"workspaces">;
  ruleId: Id<"assignment_rules">;
  memberId: Id<"members">;
  place: number;
  weight: number;
  lastGivenAt: Moment | null;
};

export type AssignmentRulesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"assignment_rules">;
  name: string;
  sequence: number;
  isOn: boolean;
  conditions: unknown;
  teamId: Id<"teams"> | null;
  mode: "in_turn" | "by_weight";
  version: Generated<number>;
  answerMinutes: number | null;
};

export type BulkChangeRecordsTable = {
  workspaceId: Id<"workspaces">;
  bulkChangeId: Id<"bulk_changes">;
  recordId: string;
  state: Generated<"waiting" | "changed" | "same" | "refused" | "undone" | "kept">;
  made: unknown;
};

export type BulkChangesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"bulk_changes">;
  list: "leads" | "opportunities" | "contacts" | "products" | "quotations" | "orders" | "purchases" | "pool" | "arrivals";
  asked: unknown;
  state: "waiting" | "running" | "done" | "failed" | "undoing" | "undone";
  total: Generated<number>;
  changed: Generated<number>;
  same: Generated<number>;
  refused: Generated<number>;
  undone: Generated<number>;
  kept: Generated<number>;
  leftOut: Generated<unknown>;
  createdAt: Moment;
  createdBy: Id<"members">;
  finishedAt: Moment | null;
  version: Generated<number>;
  made: Generated<number>;
};

export type CalendarFeedsTable = {
  workspaceId: Id<"workspaces">;
  memberId: Id<"members">;
  secretHash: string;
  madeAt: Moment;
};

export type CardProvidersTable = {
  workspaceId: Id<"workspaces">;
  secretKey: string;
  webhookSecret: string | null;
  keyEnd: string;
  isOn: boolean;
  version: Generated<number>;
};

export type ComboChoicesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"combo_choices">;
  comboId: Id<"products">;
  position: number;
  name: string;
  quantity: Decimal;
};

export type ComboItemsTable = {
  workspaceId: Id<"workspaces">;
  choiceId: Id<"combo_choices">;
  productId: Id<"products">;
  position: number;
  extraPrice: Generated<Decimal>;
};

export type ContactsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"contacts">;
  kind: "company" | "person";
  name: string;
  companyId: Id<"contacts"> | null;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  vat: string | null;
  website: string | null;
  street: string | null;
  street2: string | null;
  city: string | null;
  zip: string | null;
  state: string | null;
  country: string | null;
  language: "en" | "es" | null;
  comment: string | null;
  isVendor: Generated<boolean>;
  salespersonId: Id<"members"> | null;
  externalId: string | null;
  archivedAt: Moment | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  version: Generated<number>;
  sortName: GeneratedAlways<string>;
  search: GeneratedAlways<string | null>;
  fiscalPositionId: Id<"fiscal_positions"> | null;
  priceListId: Id<"price_lists"> | null;
  creditLimit: Decimal | null;
};

export type CustomerTermsTable = {
  workspaceId: Id<"workspaces">;
  contactId: Id<"contacts">;
  paymentTermsId: Id<"payment_terms"> | null;
  version: Generated<number>;
};

export type DiaryTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"diary">;
  happenedAt: Moment;
  actorKind: "member" | "customer" | "system";
  memberId: string | null;
  actorName: string | null;
  event: string;
  subjectKind: SubjectKind;
  subjectId: string;
  aboutKind: "note" | "activity" | "message" | "file" | "arrival" | null;
  aboutId: string | null;
  before: unknown;
  after: unknown;
  version: number | null;
  requestId: string | null;
  importId: string | null;
  keyName: string | null;
};

export type ErasuresTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"erasures">;
  askedAt: Moment;
  askedBy: Id<"members"> | null;
  erased: unknown;
  documents: number;
  lookedFor: unknown;
  finishedAt: Moment | null;
};

export type ExchangeRatesTable = {
  workspaceId: Id<"workspaces">;
  currency: string;
  day: CalendarDate;
  rate: Decimal;
  id: Id<"exchange_rates">;
  isInverse: Generated<boolean>;
  source: Generated<"hand" | "file" | "address">;
  batchId: string | null;
  version: Generated<number>;
};

export type FavouriteProductsTable = {
  workspaceId: Id<"workspaces">;
  memberId: Id<"members">;
  productId: Id<"products">;
};

export type FilesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"files">;
  subjectKind: KindTaking<"file">;
  subjectId: string;
  noteId: string | null;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  addedAt: Moment;
  addedBy: Id<"members"> | null;
  removedAt: Moment | null;
  version: Generated<number>;
  isDatasheet: Generated<boolean>;
};

export type FirstAnswerRulesTable = {
  workspaceId: Id<"workspaces">;
  source: "api" | "mail" | "trade_show" | "webhook" | "form";
  templateId: Id<"mail_templates"> | null;
  sequenceId: Id<"sequences"> | null;
  needsConsent: Generated<boolean>;
  version: Generated<number>;
};

export type FirstAnswersTable = {
  workspaceId: Id<"workspaces">;
  opportunityId: Id<"opportunities">;
  arrivalId: Id<"arrivals">;
  answeredAt: Moment;
  address: string | null;
  messageId: string | null;
  reason: string | null;
};

export type FiscalPositionsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"fiscal_positions">;
  name: string;
  sequence: Generated<number>;
  isAutomatic: Generated<boolean>;
  isVatRequired: Generated<boolean>;
  country: string | null;
  isInUnion: Generated<boolean>;
  zipRanges: Generated<unknown>;
  mappings: Generated<unknown>;
  noteEn: string | null;
  noteEs: string | null;
  code: string | null;
  archivedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
  serviceNoteEn: string | null;
  serviceNoteEs: string | null;
  isPrivateOnly: Generated<boolean>;
};

export type FollowUpSettingsTable = {
  workspaceId: Id<"workspaces">;
  contactMinutes: number | null;
  hours: Generated<unknown>;
  leadIdleDays: number | null;
  version: Generated<number>;
};

export type IdempotencyKeysTable = {
  workspaceId: Id<"workspaces">;
  actorId: string;
  key: string;
  requestHash: string;
  status: number | null;
  response: unknown;
  createdAt: Moment;
};

export type ImportEntriesTable = {
  workspaceId: Id<"workspaces">;
  importId: Id<"imports">;
  id: Id<"import_entries">;
  rowNumber: number | null;
  outcome: "made" | "updated" | "known" | "repeated" | "left" | "refused";
  recordKind: string | null;
  recordId: string | null;
  fingerprint: string | null;
  reason: unknown;
  cells: unknown;
  before: unknown;
  undoneAt: Moment | null;
  isKept: Generated<boolean>;
};

export type ImportFilesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"import_files">;
  name: string;
  type: "xlsx" | "ods" | "xls" | "text";
  encoding: string | null;
  bytes: number;
  sha256: string;
  sentAt: Moment;
  sentBy: Id<"members"> | null;
};

export type ImportsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"imports">;
  kind: "salespeople" | "contacts" | "products" | "opportunities" | "leads" | "quotations" | "orders" | "purchases";
  fileName: string;
  content: string | null;
  options: unknown;
  state: "waiting" | "running" | "done" | "stopped" | "failed" | "undoing" | "undone";
  rows: Generated<number>;
  done: Generated<number>;
  made: Generated<number>;
  known: Generated<number>;
  bad: Generated<number>;
  errors: Generated<unknown>;
  failure: string | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  finishedAt: Moment | null;
  version: Generated<number>;
  headings: Generated<unknown>;
  updated: Generated<number>;
  undone: Generated<number>;
  kept: Generated<number>;
  reading: Generated<unknown>;
  fileId: Id<"import_files"> | null;
};

export type InvitationsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"invitations">;
  email: string;
  name: string;
  role: "sales" | "back_office" | "manager" | "administrator";
  reach: "own" | "team" | "all";
  teamIds: Generated<string[]>;
  memberId: Id<"members"> | null;
  invitedBy: Id<"members"> | null;
  createdAt: Moment;
  expiresAt: Moment;
  acceptedAt: Moment | null;
  revokedAt: Moment | null;
  version: Generated<number>;
};

export type KeptDocumentsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"kept_documents">;
  name: string;
  print: string;
  createdAt: Moment;
};

export type KeptPdfsTable = {
  workspaceId: Id<"workspaces">;
  documentId: Id<"kept_documents">;
  sha256: string;
  bytes: number;
};

export type LeadDrawsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"lead_draws">;
  opportunityId: Id<"opportunities">;
  drawnAt: Moment;
  cause: "arrived" | "asked" | "waited" | "went_on" | "team_draw";
  ruleId: string | null;
  memberId: Id<"members"> | null;
  teamId: Id<"teams"> | null;
  log: unknown;
  answerBy: Moment | null;
  outcome: "answered" | "went_on" | "stayed" | "elsewhere" | null;
  isWaiting: Generated<boolean>;
  runId: Id<"team_draw_runs"> | null;
  was: unknown;
};

export type LeadListsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"lead_lists">;
  source: string;
  basis: "consent" | "contract" | "legitimate_interest";
  isPooled: boolean;
  fileName: string;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
};

export type LeadReceiversTable = {
  workspaceId: Id<"workspaces">;
  memberId: Id<"members">;
  perDay: number | null;
  perMonth: number | null;
  languages: Generated<string[]>;
  hours: Generated<unknown>;
  absences: Generated<unknown>;
  givenOn: CalendarDate | null;
  givenThatDay: Generated<number>;
  givenThatMonth: Generated<number>;
  version: Generated<number>;
};

export type LocationsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"locations">;
  kind: "internal" | "customer" | "vendor" | "loss" | "quarantine";
  name: string;
  warehouseId: Id<"warehouses"> | null;
  isDefault: Generated<boolean>;
};

export type LogosTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"logos">;
  sha256: string;
  bytes: number;
  width: number;
  height: number;
  isUsed: Generated<boolean>;
  addedAt: Moment;
  addedBy: Id<"members"> | null;
};

export type LostReasonsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"lost_reasons">;
  name: string;
  archivedAt: Moment | null;
  version: Generated<number>;
};

export type MailSettingsTable = {
  workspaceId: Id<"workspaces">;
  host: string | null;
  port: Generated<number>;
  security: Generated<"tls" | "starttls" | "none">;
  userName: string | null;
  password: string | null;
  sender: string | null;
  membersSend: Generated<boolean>;
  version: Generated<number>;
  replyAddress: string | null;
};

export type MailTemplatesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"mail_templates">;
  name: string;
  uses: string[];
  texts: unknown;
  sequence: number;
  archivedAt: Moment | null;
  version: Generated<number>;
};

export type MailboxFoldersTable = {
  workspaceId: Id<"workspaces">;
  mailboxId: Id<"mailboxes">;
  path: string;
  uidValidity: number | null;
  lastUid: Generated<number>;
  inBox: Generated<number>;
  state: Generated<"connecting" | "reading" | "watching" | "wrong">;
  problem: string | null;
  answer: string | null;
  stateSince: Moment;
};

export type MailboxMailsTable = {
  workspaceId: Id<"workspaces">;
  mailboxId: string;
  path: string;
  uid: number;
  arrivalId: Id<"arrivals"> | null;
  isGone: Generated<boolean>;
};

export type MailboxesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"mailboxes">;
  memberId: Id<"members"> | null;
  name: string;
  address: string;
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  userName: string | null;
  secret: string;
  tokenAddress: string | null;
  clientId: string | null;
  folders: string[];
  teamId: Id<"teams"> | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  ignoredSenders: Generated<string[]>;
  ignoredWords: Generated<string[]>;
  isOn: Generated<boolean>;
  createdAt: Moment;
  version: Generated<number>;
};

export type MembersTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"members">;
  authUserId: string | null;
  name: string;
  email: string | null;
  role: "sales" | "back_office" | "manager" | "administrator";
  reach: Generated<"own" | "team" | "all">;
  language: "en" | "es" | null;
  theme: Generated<"system" | "light" | "dark">;
  externalId: string | null;
  deactivatedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
  listColumns: Generated<unknown>;
  hidesFirstSteps: Generated<boolean>;
  signature: string | null;
  reminderMinutes: Generated<number | null>;
};

export type MergeMovesTable = {
  workspaceId: Id<"workspaces">;
  mergeId: Id<"merges">;
  place: string;
  idColumn: string;
  rowId: string;
  fromId: string;
  kept: unknown;
  made: unknown;
};

export type MergedRecordsTable = {
  workspaceId: Id<"workspaces">;
  recordId: string;
  mergeId: Id<"merges">;
  kind: unknown;
  survivorId: string;
  name: string;
  kept: unknown;
};

export type MergesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"merges">;
  kind: unknown;
  survivorId: string;
  changes: Generated<unknown>;
  mergedAt: Moment;
  mergedBy: Id<"members"> | null;
  undoneAt: Moment | null;
};

export type MessageFilesTable = {
  workspaceId: Id<"workspaces">;
  messageId: Id<"messages">;
  place: number;
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  isAttached: boolean;
};

export type MessagesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"messages">;
  subjectKind: KindTaking<"email">;
  subjectId: string;
  senderId: Id<"members"> | null;
  toAddress: string;
  subject: string;
  body: string;
  link: string | null;
  isLinkConcealed: Generated<boolean>;
  state: "waiting" | "leaving" | "sent" | "failed" | "withdrawn";
  notBefore: Moment;
  attempts: Generated<number>;
  lastError: string | null;
  messageId: string | null;
  sentAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
  leavingBy: string | null;
  lastProblem: string | null;
  nextTryAt: Moment | null;
  isTrial: Generated<boolean>;
  attachmentName: string | null;
  attachment: string | null;
  cc: Generated<string[]>;
  bcc: Generated<string[]>;
  language: "en" | "es" | null;
  isScheduled: Generated<boolean>;
  calendar: unknown;
  byItself: "first_answer" | "sequence" | null;
  documentId: Id<"kept_documents"> | null;
  sealed: string | null;
};

export type NotesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"notes">;
  subjectKind: KindTaking<"note">;
  subjectId: string;
  body: string;
  writtenBy: Id<"members"> | null;
  authorName: string | null;
  shownToCustomer: Generated<boolean>;
  createdAt: Moment;
  version: Generated<number>;
  mentions: Generated<unknown>;
  lineId: string | null;
};

export type NoticeChoicesTable = {
  workspaceId: Id<"workspaces">;
  memberId: Id<"members">;
  kind: string;
  how: "mail" | "inbox" | "nowhere";
};

export type NoticesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"notices">;
  memberId: Id<"members">;
  kind: string;
  topic: string;
  subjectKind: unknown;
  subjectId: string;
  aboutKind: "note" | "activity" | "message" | "arrival" | null;
  aboutId: string | null;
  actorKind: "member" | "customer" | "system";
  actorId: string | null;
  actorName: string | null;
  times: Generated<number>;
  happenedAt: Moment;
  readAt: Moment | null;
  isMailDue: Generated<boolean>;
};

export type NumberSeriesTable = {
  workspaceId: Id<"workspaces">;
  kind: string;
  period: string;
  lastNumber: number;
};

export type OpportunitiesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"opportunities">;
  type: "lead" | "opportunity" | "pooled";
  state: Generated<"open" | "won" | "lost">;
  title: string;
  contactName: string | null;
  companyName: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  jobTitle: string | null;
  street: string | null;
  street2: string | null;
  city: string | null;
  zip: string | null;
  province: string | null;
  country: string | null;
  language: "en" | "es" | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  description: string | null;
  expectedRevenue: Generated<Decimal>;
  probability: Decimal | null;
  priority: Generated<number>;
  tags: Generated<string[]>;
  salespersonId: Id<"members"> | null;
  teamId: Id<"teams"> | null;
  stageId: Id<"stages">;
  rank: string;
  customerId: Id<"contacts"> | null;
  expectedClosing: CalendarDate | null;
  lostReasonId: Id<"lost_reasons"> | null;
  assignedAt: Moment | null;
  convertedAt: Moment | null;
  stageChangedAt: Moment;
  closedAt: Moment | null;
  nextActivityOn: CalendarDate | null;
  nextActivityKind: string | null;
  nextActivitySummary: string | null;
  externalId: string | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  version: Generated<number>;
  search: GeneratedAlways<string | null>;
  listId: Id<"lead_lists"> | null;
  automaticProbability: Decimal | null;
  archivedAt: Moment | null;
  filledLater: Generated<string[]>;
  contactFrom: Moment | null;
  contactBy: Moment | null;
  contactSoonAt: Moment | null;
  contactTellAt: Moment | null;
  firstContactAt: Moment | null;
  lastActivityOn: Generated<CalendarDate>;
};

export type OpportunityProductsTable = {
  workspaceId: Id<"workspaces">;
  opportunityId: Id<"opportunities">;
  productId: Id<"products">;
  quantity: Generated<Decimal>;
};

export type OutgoingEventsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"outgoing_events">;
  webhookId: Id<"outgoing_webhooks">;
  place: Generated<number>;
  kind: string;
  recordId: string;
  change: "created" | "changed" | "deleted";
  happenedAt: Moment;
  state: Generated<"waiting" | "delivered" | "failed" | "passed_over">;
  tries: Generated<number>;
  dueAt: Moment;
  triedAt: Moment | null;
  status: number | null;
  answer: string | null;
  problem: "no_answer" | "refused" | "not_found" | "forbidden" | "not_trusted" | "cut_off" | "ours" | null;
};

export type OutgoingReadingsTable = {
  workspaceId: Id<"workspaces">;
  webhookId: Id<"outgoing_webhooks">;
  seen: string;
  settledAt: Moment;
  settlingAt: Moment;
  settlingBelow: string;
  failures: Generated<number>;
  failingSince: Moment | null;
  pausedUntil: Moment | null;
  acceptedAt: Moment | null;
};

export type OutgoingSecretsTable = {
  workspaceId: Id<"workspaces">;
  webhookId: Id<"outgoing_webhooks">;
  secret: string;
  formerSecret: string | null;
};

export type OutgoingWebhooksTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"outgoing_webhooks">;
  name: string;
  memberId: Id<"members">;
  address: string;
  kinds: string[];
  changes: string[];
  offBecause: "by_hand" | "no_answer" | "gone" | "owner_left" | null;
  createdAt: Moment;
  version: Generated<number>;
};

export type PaymentEventsTable = {
  workspaceId: Id<"workspaces">;
  id: string;
  kind: string;
  toldAt: Moment;
};

export type PaymentRequestsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"payment_requests">;
  saleId: Id<"sales">;
  acceptedVersion: number | null;
  amount: Decimal;
  currency: string;
  state: "open" | "closing" | "paid" | "over";
  sessionId: string | null;
  url: string | null;
  openedAt: Moment;
};

export type PaymentSettingsTable = {
  workspaceId: Id<"workspaces">;
  asked: unknown;
  takesTransfers: Generated<boolean>;
  version: Generated<number>;
};

export type PaymentTermsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"payment_terms">;
  name: string;
  lines: unknown;
  isDefault: Generated<boolean>;
  archivedAt: Moment | null;
  version: Generated<number>;
  earlyDiscount: unknown;
};

export type PaymentsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"payments">;
  saleId: Id<"sales">;
  method: "transfer" | "card";
  amount: Decimal;
  currency: string;
  receivedOn: CalendarDate;
  asideBecause: "cancelled" | "overtaken" | "currency" | "other_amount" | "too_much" | null;
  recordedAt: Moment;
  recordedBy: Id<"members"> | null;
  undoneAt: Moment | null;
  version: Generated<number>;
  requestId: Id<"payment_requests"> | null;
  providerPayment: string | null;
};

export type PipelineCountersTable = {
  workspaceId: Id<"workspaces">;
  stageId: Id<"stages">;
  teamId: Generated<string>;
  salespersonId: Generated<string>;
  opportunities: Generated<number>;
  expectedRevenue: Generated<Decimal>;
};

export type PipelineDueTable = {
  workspaceId: Id<"workspaces">;
  stageId: Id<"stages">;
  dueOn: CalendarDate;
  teamId: Generated<string>;
  opportunities: number;
};

export type PriceExamplesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"price_examples">;
  priceListId: Id<"price_lists">;
  contactId: Id<"contacts"> | null;
  productId: Id<"products">;
  unitId: Id<"units">;
  quantity: Decimal;
  day: CalendarDate;
  unitPrice: Decimal;
  discount: Generated<Decimal>;
  foundPrice: Decimal | null;
  foundDiscount: Decimal | null;
  foundListId: Id<"price_lists"> | null;
  problem: unknown;
  triedAt: Moment;
  createdAt: Moment;
  version: Generated<number>;
};

export type PriceListsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"price_lists">;
  name: string;
  currency: string;
  sequence: Generated<number>;
  countries: Generated<string[]>;
  isDefault: Generated<boolean>;
  showsDiscount: Generated<boolean>;
  archivedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
};

export type PriceRulesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"price_rules">;
  priceListId: Id<"price_lists">;
  productId: Id<"products"> | null;
  categoryId: Id<"product_categories"> | null;
  minQuantity: Generated<Decimal>;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  making: "fixed" | "percentage" | "formula";
  price: Decimal | null;
  discount: Decimal | null;
  base: "list_price" | "cost" | "list" | null;
  baseListId: Id<"price_lists"> | null;
  roundTo: Decimal | null;
  surcharge: Decimal | null;
  minMargin: Decimal | null;
  maxMargin: Decimal | null;
  createdAt: Moment;
  version: Generated<number>;
  familyId: Id<"product_families"> | null;
};

export type ProductAttributesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"product_attributes">;
  name: string;
  shownAs: "select" | "colour";
  attributeValues: Generated<unknown>;
  createdAt: Moment;
  version: Generated<number>;
};

export type ProductCategoriesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"product_categories">;
  name: string;
  parentId: Id<"product_categories"> | null;
  version: Generated<number>;
};

export type ProductCostsTable = {
  workspaceId: Id<"workspaces">;
  productId: Id<"products">;
  cost: Generated<Decimal>;
};

export type ProductFamiliesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"product_families">;
  name: string;
  modelId: Id<"products">;
  listPrice: Decimal;
  attributes: unknown;
  exclusions: Generated<unknown>;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  version: Generated<number>;
};

export type ProductPackagingsTable = {
  workspaceId: Id<"workspaces">;
  productId: Id<"products">;
  position: number;
  name: string;
  quantity: Decimal;
  barcode: string | null;
};

export type ProductPartsTable = {
  workspaceId: Id<"workspaces">;
  kitId: Id<"products">;
  productId: Id<"products">;
  position: number;
  quantity: Decimal;
};

export type ProductVariantsTable = {
  workspaceId: Id<"workspaces">;
  productId: Id<"products">;
  familyId: Id<"product_families">;
  valueIds: string[];
};

export type ProductsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"products">;
  name: string;
  kind: "goods" | "service";
  storable: Generated<boolean>;
  reference: string | null;
  barcode: string | null;
  description: string | null;
  listPrice: Generated<Decimal>;
  unitId: Id<"units">;
  purchaseUnitId: Id<"units">;
  categoryId: Id<"product_categories"> | null;
  taxIds: Generated<string[]>;
  purchaseTaxIds: Generated<string[]>;
  leadDays: Generated<number>;
  externalId: string | null;
  archivedAt: Moment | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  version: Generated<number>;
  sortName: GeneratedAlways<string>;
  search: GeneratedAlways<string | null>;
  serviceDelivery: Generated<"with_goods" | "by_hand">;
  optionalIds: Generated<string[]>;
  accessoryIds: Generated<string[]>;
  replacementIds: Generated<string[]>;
  isKit: Generated<boolean>;
  saleBlock: string | null;
  purchaseBlock: string | null;
  isCombo: Generated<boolean>;
  showsParts: Generated<boolean>;
};

export type PurchaseLinesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"purchase_lines">;
  purchaseId: Id<"purchases">;
  position: number;
  productId: Id<"products">;
  name: string;
  quantity: Decimal;
  unitId: Id<"units">;
  unitPrice: Decimal;
  discount: Generated<Decimal>;
  taxIds: Generated<string[]>;
  subtotal: Decimal;
  tax: Decimal;
  total: Decimal;
  expectedOn: CalendarDate;
  givenUp: Generated<Decimal>;
};

export type PurchasesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"purchases">;
  number: string | null;
  state: "draft" | "confirmed" | "done" | "cancelled";
  vendorId: Id<"contacts">;
  vendorReference: string | null;
  currency: string;
  expectedOn: CalendarDate;
  note: string | null;
  untaxed: Generated<Decimal>;
  tax: Generated<Decimal>;
  total: Generated<Decimal>;
  totals: unknown;
  buyerId: Id<"members"> | null;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  confirmedAt: Moment | null;
  confirmedBy: Id<"members"> | null;
  cancelledAt: Moment | null;
  version: Generated<number>;
  search: GeneratedAlways<string | null>;
  externalId: string | null;
  fiscalPositionId: Id<"fiscal_positions"> | null;
  isFiscalPositionSet: Generated<boolean>;
  isCurrencySet: Generated<boolean>;
  priceDay: CalendarDate | null;
  exchangeRate: Decimal | null;
  isRateInverse: Generated<boolean>;
  rateDay: CalendarDate | null;
  rateSource: "hand" | "file" | "address" | null;
  companyUntaxed: Decimal | null;
  companyTax: Decimal | null;
  companyTotal: Decimal | null;
};

export type QuotationTemplateLinesTable = {
  workspaceId: Id<"workspaces">;
  quotationTemplateId: Id<"quotation_templates">;
  position: number;
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string | null;
  quantity: Generated<Decimal>;
  unitId: Id<"units"> | null;
  unitPrice: Decimal | null;
  discount: Decimal | null;
  sectionDiscount: unknown;
  hidesLines: Generated<boolean>;
  choice: Generated<"counted" | "option" | "alternative">;
  choiceGroup: string | null;
  period: Generated<"once" | "monthly" | "yearly">;
  picks: Generated<unknown>;
};

export type QuotationTemplatesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"quotation_templates">;
  name: string;
  salesType: string | null;
  terms: string | null;
  validityDays: number | null;
  archivedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
  discount: unknown;
};

export type RateSourcesTable = {
  workspaceId: Id<"workspaces">;
  address: string | null;
  askedAt: Moment | null;
  answeredAt: Moment | null;
  problem: unknown;
  version: Generated<number>;
};

export type ReceivedMailsTable = {
  workspaceId: Id<"workspaces">;
  arrivalId: Id<"arrivals">;
  kind: "written" | "automatic" | "bounced" | "delayed" | "complaint" | "receipt";
  messageId: string | null;
  fromName: string;
  fromAddress: string;
  toAddresses: string[];
  cc: string[];
  subject: string;
  reply: string;
  body: string;
  hasHtml: boolean;
  sentAt: Moment | null;
};

export type RecordChangesTable = {
  workspaceId: Id<"workspaces">;
  kind: string;
  recordId: string;
  at: Moment;
  changedIn: number;
  isGone: Generated<boolean>;
};

export type RecordsToCompareTable = {
  workspaceId: Id<"workspaces">;
  kind: string;
  recordId: string;
};

export type RefundsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"refunds">;
  paymentId: Id<"payments">;
  amount: Decimal;
  state: "pending" | "done" | "failed";
  providerRefund: string | null;
  askedAt: Moment;
  askedBy: Id<"members"> | null;
};

export type RemovedRecordsTable = {
  workspaceId: Id<"workspaces">;
  recordId: string;
  kind: unknown;
  name: string;
  kept: unknown;
  others: unknown;
  letGo: unknown;
  removedAt: Moment;
  removedBy: Id<"members"> | null;
};

export type SaleApprovalMarginsTable = {
  workspaceId: Id<"workspaces">;
  approvalId: Id<"sale_approvals">;
  place: number;
  limitValue: Decimal;
  value: Decimal;
};

export type SaleApprovalStepsTable = {
  workspaceId: Id<"workspaces">;
  approvalId: Id<"sale_approvals">;
  place: number;
  approverId: Id<"members">;
  decision: "approved" | "refused" | null;
  decidedBy: Id<"members"> | null;
  decidedAt: Moment | null;
  note: string | null;
};

export type SaleApprovalsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sale_approvals">;
  saleId: Id<"sales">;
  state: "waiting" | "approved" | "refused" | "withdrawn";
  customerId: Id<"contacts">;
  excesses: unknown;
  note: string | null;
  askedBy: Id<"members"> | null;
  askedAt: Moment;
  decidedAt: Moment | null;
  remindAt: Moment | null;
};

export type SaleFiguresTable = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  lineId: string;
  productId: Id<"products"> | null;
  quantity: Generated<Decimal>;
  untaxed: Generated<Decimal>;
  total: Generated<Decimal>;
  discount: Generated<Decimal>;
  delivered: Generated<Decimal>;
  givenUp: Generated<Decimal>;
};

export type SaleLineCostsTable = {
  workspaceId: Id<"workspaces">;
  lineId: string;
  saleId: Id<"sales">;
  productId: Id<"products">;
  cost: Decimal;
  spent: Decimal | null;
  margin: Decimal | null;
};

export type SaleLinePartsTable = {
  workspaceId: Id<"workspaces">;
  lineId: string;
  saleId: Id<"sales">;
  productId: Id<"products">;
  position: number;
  quantity: Decimal;
};

export type SaleLinesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sale_lines">;
  saleId: Id<"sales">;
  position: number;
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string;
  quantity: Generated<Decimal>;
  unitId: Id<"units"> | null;
  unitPrice: Generated<Decimal>;
  discount: Generated<Decimal>;
  taxIds: Generated<string[]>;
  subtotal: Generated<Decimal>;
  tax: Generated<Decimal>;
  total: Generated<Decimal>;
  givenUp: Generated<Decimal>;
  deliveredByHand: Generated<Decimal>;
  follows: Generated<"nothing" | "price" | "price_and_discount">;
  sectionDiscount: unknown;
  choice: Generated<"counted" | "option" | "alternative">;
  choiceGroup: string | null;
  period: Generated<"once" | "monthly" | "yearly">;
  hidesLines: Generated<boolean>;
  picks: Generated<unknown>;
  shares: Generated<unknown>;
  quantityRange: unknown;
  declineKind: "price" | "time" | "other_offer" | "not_needed" | "other" | null;
};

export type SaleMarginsTable = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  cost: Decimal;
  margin: Decimal | null;
  percent: Decimal | null;
  unknown: number;
};

export type SaleOpeningsTable = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  sentVersion: number;
  times: number;
  lastAt: Moment;
};

export type SaleSendingsTable = {
  workspaceId: Id<"workspaces">;
  saleId: string;
  sentVersion: number;
  number: number;
  epoch: number;
  messageId: string;
  sentAt: Moment;
  sentBy: Id<"members"> | null;
  viewedAt: Moment | null;
  choices: unknown;
  chosenAt: Moment | null;
  approvalId: Id<"sale_approvals"> | null;
};

export type SaleSharesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sale_shares">;
  saleId: Id<"sales">;
  colleague: string;
  email: string;
  createdAt: Moment;
  viewedAt: Moment | null;
  revokedAt: Moment | null;
};

export type SaleSignaturesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sale_signatures">;
  saleId: Id<"sales">;
  number: number | null;
  party: "customer" | "seller";
  content: string | null;
  record: string | null;
  sha256: string;
  signedAt: Moment;
  memberId: Id<"members"> | null;
};

export type SaleVersionsTable = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  number: number;
  content: string | null;
  sha256: string;
  currency: string;
  total: Decimal;
  draft: unknown;
  documentId: Id<"kept_documents">;
  frozenAt: Moment;
  frozenBy: Id<"members"> | null;
};

export type SalesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sales">;
  number: string | null;
  state: "draft" | "sent" | "confirmed" | "done" | "cancelled";
  customerId: Id<"contacts">;
  opportunityId: Id<"opportunities"> | null;
  salespersonId: Id<"members"> | null;
  teamId: Id<"teams"> | null;
  currency: string;
  validUntil: CalendarDate | null;
  deliveryDate: CalendarDate | null;
  paymentTermsId: Id<"payment_terms"> | null;
  customerReference: string | null;
  terms: string | null;
  untaxed: Generated<Decimal>;
  tax: Generated<Decimal>;
  total: Generated<Decimal>;
  totals: unknown;
  instalments: Generated<unknown>;
  createdAt: Moment;
  createdBy: Id<"members"> | null;
  sentAt: Moment | null;
  sentVersion: number | null;
  viewedAt: Moment | null;
  portalEpoch: Generated<number>;
  portalRevokedAt: Moment | null;
  acceptedAt: Moment | null;
  acceptedBy: string | null;
  acceptedVersion: number | null;
  signature: string | null;
  declinedAt: Moment | null;
  declineReason: string | null;
  confirmedAt: Moment | null;
  confirmedBy: Id<"members"> | null;
  cancelledAt: Moment | null;
  closedShortAt: Moment | null;
  version: Generated<number>;
  keptUntaxed: Decimal | null;
  keptTotal: Decimal | null;
  deliveryAddress: string | null;
  externalId: string | null;
  externalKind: "quotation" | "order" | null;
  contactPersonId: Id<"contacts"> | null;
  fiscalPositionId: Id<"fiscal_positions"> | null;
  isFiscalPositionSet: Generated<boolean>;
  fiscalNote: unknown;
  quotationNumber: string | null;
  orderNumber: string | null;
  search: GeneratedAlways<string | null>;
  deliveryAddressId: Id<"addresses"> | null;
  invoiceAddressId: Id<"addresses"> | null;
  invoiceAddress: string | null;
  priceListId: Id<"price_lists"> | null;
  isPriceListSet: Generated<boolean>;
  priceDay: CalendarDate | null;
  isCurrencySet: Generated<boolean>;
  exchangeRate: Decimal | null;
  isRateInverse: Generated<boolean>;
  rateDay: CalendarDate | null;
  rateSource: "hand" | "file" | "address" | null;
  companyUntaxed: Decimal | null;
  companyTax: Decimal | null;
  companyTotal: Decimal | null;
  sentMessageId: string | null;
  discount: unknown;
  changesAskedAt: Moment | null;
  declineKind: "price" | "time" | "other_offer" | "not_needed" | "other" | null;
  approval: "waiting" | "approved" | "refused" | null;
  clearedAt: Generated<Moment>;
  paymentAsked: unknown;
  quotationTemplateId: Id<"quotation_templates"> | null;
};

export type SalesTargetsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sales_targets">;
  salespersonId: Id<"members"> | null;
  teamId: Id<"teams"> | null;
  period: string;
  measure: "orders" | "won";
  amount: Decimal;
  createdAt: Moment;
  version: Generated<number>;
};

export type ScoringFrequenciesTable = {
  workspaceId: Id<"workspaces">;
  teamId: Generated<string>;
  variable: string;
  value: string;
  won: number;
  lost: number;
};

export type ScoringModelsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"scoring_models">;
  mode: "learned" | "compatible";
  verdict: "learned" | "too_few" | "no_signal";
  won: number;
  lost: number;
  content: unknown;
  quality: unknown;
  learnedAt: Moment;
};

export type ScoringSettingsTable = {
  workspaceId: Id<"workspaces">;
  mode: Generated<"learned" | "compatible">;
  leftOut: Generated<string[]>;
  chosen: Generated<string[]>;
  modelId: Id<"scoring_models"> | null;
  version: Generated<number>;
  startsOn: CalendarDate | null;
  counted: Generated<number>;
};

export type SequenceEnrolmentsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sequence_enrolments">;
  sequenceId: Id<"sequences">;
  opportunityId: Id<"opportunities"> | null;
  plan: unknown;
  state: "running" | "paused" | "finished" | "stopped";
  position: number;
  dueAt: Moment | null;
  activityId: string | null;
  messageId: string | null;
  reason: string | null;
  missing: Generated<string[]>;
  enrolledAt: Moment;
  enrolledBy: Id<"members"> | null;
  endedAt: Moment | null;
  version: Generated<number>;
  saleId: Id<"sales"> | null;
  begunFor: string | null;
};

export type SequenceMailDaysTable = {
  workspaceId: Id<"workspaces">;
  day: CalendarDate;
  address: string;
  mails: number;
};

export type SequenceSettingsTable = {
  workspaceId: Id<"workspaces">;
  dailyMails: number;
  version: Generated<number>;
};

export type SequenceSkipsTable = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  sequenceId: Id<"sequences">;
};

export type SequenceStepsDoneTable = {
  workspaceId: Id<"workspaces">;
  enrolmentId: Id<"sequence_enrolments">;
  position: number;
  kind: "mail" | "call" | "task";
  doneAt: Moment;
  messageId: string | null;
  activityId: string | null;
};

export type SequencesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"sequences">;
  name: string;
  isOn: boolean;
  days: unknown;
  fromTime: string;
  toTime: string;
  steps: unknown;
  createdAt: Moment;
  archivedAt: Moment | null;
  version: Generated<number>;
  subject: Generated<"opportunity" | "sale">;
  begins: unknown;
  beginsSince: Moment | null;
};

export type SignInProvidersTable = {
  workspaceId: Id<"workspaces">;
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: Generated<string[]>;
  joinsAs: "sales" | "back_office" | "manager" | null;
  isEnough: Generated<boolean>;
  allowsPasswords: Generated<boolean>;
  triedAt: Moment | null;
  version: Generated<number>;
};

export type SignedDocumentsTable = {
  workspaceId: Id<"workspaces">;
  signatureId: Id<"sale_signatures">;
  name: string;
  sha256: string;
  bytes: number;
  evidence: string;
  fingerprint: string;
  madeAt: Moment;
  stampedAt: Moment | null;
};

export type SigningCodesTable = {
  workspaceId: Id<"workspaces">;
  saleId: Id<"sales">;
  sentVersion: number;
  proof: string;
  email: string;
  sentAt: Moment;
  expiresAt: Moment;
  tries: Generated<number>;
  countedSince: Moment;
  sendings: Generated<number>;
};

export type SigningKeysTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"signing_keys">;
  key: string;
  certificates: string;
  fingerprint: string;
  isOwn: boolean;
  createdAt: Moment;
  endedAt: Moment | null;
};

export type SigningSettingsTable = {
  workspaceId: Id<"workspaces">;
  countersigns: Generated<boolean>;
  stampUrl: string | null;
  version: Generated<number>;
};

export type StagesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"stages">;
  name: string;
  sequence: number;
  isWon: Generated<boolean>;
  version: Generated<number>;
  idleDays: number | null;
};

export type StockLevelsTable = {
  workspaceId: Id<"workspaces">;
  productId: Id<"products">;
  locationId: Id<"locations">;
  onHand: Generated<Decimal>;
  reserved: Generated<Decimal>;
  quarantined: Generated<Decimal>;
};

export type TaxGroupsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"tax_groups">;
  name: string;
  sequence: Generated<number>;
  precedingSubtotal: string | null;
  version: Generated<number>;
};

export type TaxesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"taxes">;
  name: string;
  use: Generated<"sale" | "purchase">;
  amountKind: "percent" | "fixed" | "division" | "group";
  amount: Generated<Decimal>;
  priceIncluded: Generated<boolean>;
  includeBase: Generated<boolean>;
  isBaseAffected: Generated<boolean>;
  reverseCharge: Generated<boolean>;
  sequence: Generated<number>;
  groupId: Id<"tax_groups">;
  children: Generated<string[]>;
  isDefault: Generated<boolean>;
  archivedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
  code: string | null;
};

export type TeamContactTimesTable = {
  workspaceId: Id<"workspaces">;
  teamId: Id<"teams">;
  contactMinutes: number | null;
};

export type TeamDrawMembersTable = {
  workspaceId: Id<"workspaces">;
  teamId: Id<"teams">;
  memberId: Id<"members">;
  capacity: number;
  conditions: unknown;
  isOptedOut: boolean;
};

export type TeamDrawRunsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"team_draw_runs">;
  run: "manual" | "daily";
  runOn: CalendarDate;
  runAt: Moment;
  runBy: Id<"members"> | null;
  seed: number;
  toTeams: number;
  toPeople: number;
  merged: number;
  undoneAt: Moment | null;
};

export type TeamDrawsTable = {
  workspaceId: Id<"workspaces">;
  teamId: Id<"teams">;
  isOn: Generated<boolean>;
  conditions: Generated<unknown>;
  waitHours: Generated<number>;
  version: Generated<number>;
};

export type TeamMembersTable = {
  workspaceId: Id<"workspaces">;
  teamId: Id<"teams">;
  memberId: Id<"members">;
};

export type TeamsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"teams">;
  name: string;
  leaderId: Id<"members"> | null;
  archivedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
};

export type TradeShowsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"trade_shows">;
  name: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  place: string | null;
  source: string | null;
  campaign: string | null;
  teamId: Id<"teams"> | null;
  tags: Generated<string[]>;
  cost: Decimal | null;
  currency: string;
  consent: string | null;
  createdAt: Moment;
  archivedAt: Moment | null;
  version: Generated<number>;
};

export type TransferLinesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"transfer_lines">;
  transferId: Id<"transfers">;
  position: number;
  productId: Id<"products">;
  originLineId: string | null;
  kind: "receipt" | "delivery" | "internal" | "adjustment";
  state: "open" | "done" | "cancelled";
  quantity: Decimal;
  reserved: Generated<Decimal>;
  moved: Generated<Decimal>;
  fromLocationId: string;
  toLocationId: string;
  scheduledOn: CalendarDate;
  doneAt: Moment | null;
  returnsLineId: Id<"transfer_lines"> | null;
};

export type TransfersTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"transfers">;
  number: string;
  kind: "receipt" | "delivery" | "internal" | "adjustment";
  state: "waiting" | "partial" | "ready" | "done" | "cancelled";
  originKind: OriginKind | null;
  originId: string | null;
  originNumber: string | null;
  returnOfId: Id<"transfers"> | null;
  backorderOfId: Id<"transfers"> | null;
  contactId: Id<"contacts"> | null;
  fromLocationId: Id<"locations">;
  toLocationId: Id<"locations">;
  scheduledOn: CalendarDate;
  reason: string | null;
  doneAt: Moment | null;
  doneBy: Id<"members"> | null;
  createdAt: Moment;
  version: Generated<number>;
  lateToldFor: CalendarDate | null;
};

export type UnitsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"units">;
  nameEn: string;
  nameEs: string;
  dimension: string;
  relation: "reference" | "bigger" | "smaller";
  ratio: Generated<Decimal>;
  rounding: Generated<Decimal>;
  archivedAt: Moment | null;
  version: Generated<number>;
  oneEn: Generated<string>;
  manyEn: Generated<string>;
  oneEs: Generated<string>;
  manyEs: Generated<string>;
};

export type UnsubscribesTable = {
  workspaceId: Id<"workspaces">;
  address: string;
  unsubscribedAt: Moment;
  how: "link" | "one_click" | "hand";
  memberId: Id<"members"> | null;
  takenBackAt: Moment | null;
};

export type VendorPricesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"vendor_prices">;
  productId: Id<"products">;
  vendorId: Id<"contacts">;
  vendorCode: string | null;
  sequence: Generated<number>;
  minQuantity: Generated<Decimal>;
  price: Decimal;
  discount: Generated<Decimal>;
  currency: string;
  leadDays: Generated<number>;
  validFrom: CalendarDate | null;
  validUntil: CalendarDate | null;
  createdAt: Moment;
  version: Generated<number>;
};

export type WarehousesTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"warehouses">;
  name: string;
  code: string;
  isDefault: Generated<boolean>;
  version: Generated<number>;
};

export type WebFormsTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"web_forms">;
  name: string;
  slug: string;
  isOn: Generated<boolean>;
  teamId: Id<"teams"> | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  design: unknown;
  archivedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
};

export type WebhookCallsTable = {
  workspaceId: Id<"workspaces">;
  arrivalId: Id<"arrivals">;
  webhookId: Id<"webhooks">;
  part: number;
  mediaType: string;
  fetched: unknown;
};

export type WebhookSecretsTable = {
  workspaceId: Id<"workspaces">;
  webhookId: Id<"webhooks">;
  secret: string | null;
  formerSecret: string | null;
  accessToken: string | null;
};

export type WebhooksTable = {
  workspaceId: Id<"workspaces">;
  id: Id<"webhooks">;
  name: string;
  preset: string;
  signature: string;
  header: string | null;
  encoding: Generated<"hex" | "base64">;
  isOn: Generated<boolean>;
  teamId: Id<"teams"> | null;
  mapping: unknown;
  refused: Generated<number>;
  lastRefusedAt: Moment | null;
  createdAt: Moment;
  version: Generated<number>;
};

export type WorkspacesTable = {
  id: Id<"workspaces">;
  slug: string;
  name: string;
  country: string;
  currency: string;
  currencyDecimals: number;
  timeZone: string;
  language: "en" | "es";
  roundingMethod: Generated<"per_line" | "globally">;
  priceDecimals: Generated<number>;
  validityDays: Generated<number>;
  refusesWithoutStock: Generated<boolean>;
  createdAt: Moment;
  version: Generated<number>;
  legalName: string | null;
  vat: string | null;
  street: string | null;
  street2: string | null;
  zip: string | null;
  city: string | null;
  state: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  registry: string | null;
  footers: Generated<unknown>;
  bankAccounts: Generated<unknown>;
  colour: string | null;
  numbering: Generated<unknown>;
  toldOn: CalendarDate | null;
  tellsOfColleagues: Generated<boolean>;
  minMargin: Decimal | null;
  holdsOverCredit: Generated<boolean>;
  holdsOfferedGoods: Generated<boolean>;
};

export type Tables = {
  activities: ActivitiesTable;
  addresses: AddressesTable;
  agentProposals: AgentProposalsTable;
  agentRuns: AgentRunsTable;
  agentSettings: AgentSettingsTable;
  agentSteps: AgentStepsTable;
  agentUsage: AgentUsageTable;
  alikePairs: AlikePairsTable;
  apiKeys: ApiKeysTable;
  approvalRuleApprovers: ApprovalRuleApproversTable;
  approvalRules: ApprovalRulesTable;
  approvalSettings: ApprovalSettingsTable;
  approvalStandIns: ApprovalStandInsTable;
  arrivals: ArrivalsTable;
  assignmentRuleMembers: AssignmentRuleMembersTable;
  assignmentRules: AssignmentRulesTable;
  bulkChangeRecords: BulkChangeRecordsTable;
  bulkChanges: BulkChangesTable;
  calendarFeeds: CalendarFeedsTable;
  cardProviders: CardProvidersTable;
  comboChoices: ComboChoicesTable;
  comboItems: ComboItemsTable;
  contacts: ContactsTable;
  customerTerms: CustomerTermsTable;
  diary: DiaryTable;
  erasures: ErasuresTable;
  exchangeRates: ExchangeRatesTable;
  favouriteProducts: FavouriteProductsTable;
  files: FilesTable;
  firstAnswerRules: FirstAnswerRulesTable;
  firstAnswers: FirstAnswersTable;
  fiscalPositions: FiscalPositionsTable;
  followUpSettings: FollowUpSettingsTable;
  idempotencyKeys: IdempotencyKeysTable;
  importEntries: ImportEntriesTable;
  importFiles: ImportFilesTable;
  imports: ImportsTable;
  invitations: InvitationsTable;
  keptDocuments: KeptDocumentsTable;
  keptPdfs: KeptPdfsTable;
  leadDraws: LeadDrawsTable;
  leadLists: LeadListsTable;
  leadReceivers: LeadReceiversTable;
  locations: LocationsTable;
  logos: LogosTable;
  lostReasons: LostReasonsTable;
  mailSettings: MailSettingsTable;
  mailTemplates: MailTemplatesTable;
  mailboxFolders: MailboxFoldersTable;
  mailboxMails: MailboxMailsTable;
  mailboxes: MailboxesTable;
  members: MembersTable;
  mergeMoves: MergeMovesTable;
  mergedRecords: MergedRecordsTable;
  merges: MergesTable;
  messageFiles: MessageFilesTable;
  messages: MessagesTable;
  notes: NotesTable;
  noticeChoices: NoticeChoicesTable;
  notices: NoticesTable;
  numberSeries: NumberSeriesTable;
  opportunities: OpportunitiesTable;
  opportunityProducts: OpportunityProductsTable;
  outgoingEvents: OutgoingEventsTable;
  outgoingReadings: OutgoingReadingsTable;
  outgoingSecrets: OutgoingSecretsTable;
  outgoingWebhooks: OutgoingWebhooksTable;
  paymentEvents: PaymentEventsTable;
  paymentRequests: PaymentRequestsTable;
  paymentSettings: PaymentSettingsTable;
  paymentTerms: PaymentTermsTable;
  payments: PaymentsTable;
  pipelineCounters: PipelineCountersTable;
  pipelineDue: PipelineDueTable;
  priceExamples: PriceExamplesTable;
  priceLists: PriceListsTable;
  priceRules: PriceRulesTable;
  productAttributes: ProductAttributesTable;
  productCategories: ProductCategoriesTable;
  productCosts: ProductCostsTable;
  productFamilies: ProductFamiliesTable;
  productPackagings: ProductPackagingsTable;
  productParts: ProductPartsTable;
  productVariants: ProductVariantsTable;
  products: ProductsTable;
  purchaseLines: PurchaseLinesTable;
  purchases: PurchasesTable;
  quotationTemplateLines: QuotationTemplateLinesTable;
  quotationTemplates: QuotationTemplatesTable;
  rateSources: RateSourcesTable;
  receivedMails: ReceivedMailsTable;
  recordChanges: RecordChangesTable;
  recordsToCompare: RecordsToCompareTable;
  refunds: RefundsTable;
  removedRecords: RemovedRecordsTable;
  saleApprovalMargins: SaleApprovalMarginsTable;
  saleApprovalSteps: SaleApprovalStepsTable;
  saleApprovals: SaleApprovalsTable;
  saleFigures: SaleFiguresTable;
  saleLineCosts: SaleLineCostsTable;
  saleLineParts: SaleLinePartsTable;
  saleLines: SaleLinesTable;
  saleMargins: SaleMarginsTable;
  saleOpenings: SaleOpeningsTable;
  saleSendings: SaleSendingsTable;
  saleShares: SaleSharesTable;
  saleSignatures: SaleSignaturesTable;
  saleVersions: SaleVersionsTable;
  sales: SalesTable;
  salesTargets: SalesTargetsTable;
  scoringFrequencies: ScoringFrequenciesTable;
  scoringModels: ScoringModelsTable;
  scoringSettings: ScoringSettingsTable;
  sequenceEnrolments: SequenceEnrolmentsTable;
  sequenceMailDays: SequenceMailDaysTable;
  sequenceSettings: SequenceSettingsTable;
  sequenceSkips: SequenceSkipsTable;
  sequenceStepsDone: SequenceStepsDoneTable;
  sequences: SequencesTable;
  signInProviders: SignInProvidersTable;
  signedDocuments: SignedDocumentsTable;
  signingCodes: SigningCodesTable;
  signingKeys: SigningKeysTable;
  signingSettings: SigningSettingsTable;
  stages: StagesTable;
  stockLevels: StockLevelsTable;
  taxGroups: TaxGroupsTable;
  taxes: TaxesTable;
  teamContactTimes: TeamContactTimesTable;
  teamDrawMembers: TeamDrawMembersTable;
  teamDrawRuns: TeamDrawRunsTable;
  teamDraws: TeamDrawsTable;
  teamMembers: TeamMembersTable;
  teams: TeamsTable;
  tradeShows: TradeShowsTable;
  transferLines: TransferLinesTable;
  transfers: TransfersTable;
  units: UnitsTable;
  unsubscribes: UnsubscribesTable;
  vendorPrices: VendorPricesTable;
  warehouses: WarehousesTable;
  webForms: WebFormsTable;
  webhookCalls: WebhookCallsTable;
  webhookSecrets: WebhookSecretsTable;
  webhooks: WebhooksTable;
  workspaces: WorkspacesTable;
};
