import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import "../src/reactions.ts";
import { logCall } from "../src/activities/log-call.ts";
import { planActivity } from "../src/activities/plan-activity.ts";
import type { About } from "../src/activities/about-route.ts";
import { writeNote } from "../src/activities/write-note.ts";
import { keepStep } from "../src/agents/runs/keep-step.ts";
import { startBulkChange } from "../src/bulk/start-bulk-change.ts";
import { addAddress } from "../src/contacts/addresses.ts";
import { erasePersonalData } from "../src/contacts/personal/erase-personal-data.ts";
import { makeCalendarFeed } from "../src/activities/feed/calendar-feed.ts";
import { mergeContacts } from "../src/contacts/merging/merge-contacts.ts";
import { createContact } from "../src/contacts/create-contact.ts";
import { tellContactsApart } from "../src/contacts/pairs/tell-apart.ts";
import { addMember } from "../src/identity/add-member.ts";
import { createApiKey } from "../src/identity/api-keys.ts";
import { inviteMember } from "../src/identity/invite-member.ts";
import { createTeam } from "../src/identity/teams.ts";
import { markDatasheet } from "../src/files/mark-datasheet.ts";
import { keepEntries } from "../src/imports/entries.ts";
import { startImport } from "../src/imports/start-import.ts";
import { createMailbox } from "../src/capture/mailboxes/change-mailbox.ts";
import { createOwnMailbox } from "../src/capture/mailboxes/own-mailboxes.ts";
import { createWebhook } from "../src/capture/webhooks/create-webhook.ts";
import { hostOf } from "../src/messaging/mail-server.ts";
import { editMailSettings } from "../src/messaging/mail-settings.ts";
import { sendEmail } from "../src/messaging/send-email.ts";
import { chooseNotices } from "../src/notices/choose-notices.ts";
import { createLead, createOpportunity, planNew } from "../src/opportunities/create-opportunity.ts";
import { learnAnew } from "../src/opportunities/scoring/learn-scoring.ts";
import { mergeOpportunities } from "../src/opportunities/merging/merge-opportunities.ts";
import { deleteOpportunity } from "../src/opportunities/removing/delete-opportunity.ts";
import { editFollowUp } from "../src/opportunities/follow-up/follow-up-settings.ts";
import { addOpportunities } from "../src/opportunities/store.ts";
import { type Actor, type Context, systemActor } from "../src/platform/context.ts";
import { recordInDiary } from "../src/platform/diary.ts";
import { insertOwn, own } from "../src/platform/rows.ts";
import { createExchangeRate } from "../src/products/currencies/create-exchange-rate.ts";
import { editRateSource } from "../src/products/currencies/rate-source.ts";
import { createCategory } from "../src/products/categories.ts";
import { favourProduct } from "../src/products/favourites/favour-product.ts";
import { createPriceList } from "../src/products/price-lists/create-price-list.ts";
import { createExample } from "../src/products/price-lists/examples/create-example.ts";
import { createPriceRule } from "../src/products/price-lists/create-price-rule.ts";
import { confirmPurchase } from "../src/purchasing/confirm-purchase.ts";
import { createPurchase } from "../src/purchasing/create-purchase.ts";
import { setPackagings } from "../src/products/packagings/set-packagings.ts";
import { createVendorPrice } from "../src/purchasing/create-vendor-price.ts";
import { editApprovalSettings } from "../src/sales/approval/approval-settings.ts";
import { confirmQuotation } from "../src/sales/confirm-quotation.ts";
import { createWebForm } from "../src/capture/forms/create-web-form.ts";
import { createQuotation } from "../src/sales/create-quotation.ts";
import { setSalesTarget } from "../src/sales/targets/set-sales-target.ts";
import { createQuotationTemplate } from "../src/sales/templates/create-quotation-template.ts";
import { editPaymentSettings } from "../src/sales/payments/payment-settings.ts";
import type { SignatureRecord } from "@trato/domain/sales/signature/signature-record.ts";
import { signingKeyOf } from "../src/sales/signature/signing-key.ts";
import { hashOf } from "../src/sales/versions/hash-of.ts";
import { sendQuotation } from "../src/sales/send-quotation.ts";
import { limited } from "./approvals.ts";
import { receive, receiveRaw, waiting } from "./arriving.ts";
import { among, assignmentRule } from "./assignment.ts";
import { combo } from "./factories-combos.ts";
import { attachText } from "./attaching.ts";
import { createTestWorkspace, testEdge, testOrigin, type TestWorkspace } from "./factories.ts";
import { kit } from "./factories-kits.ts";
import { day, product, qty } from "./factories-stock.ts";
import { failedEvent, tellShop } from "./outgoing.ts";
import { putLogo } from "./logos.ts";
import { rawMail } from "./mails.ts";
import { followOffer, followUp, sequencesAtWork } from "./sequences.ts";
import { sendText } from "./sent-files.ts";
import { tables } from "./factories-families.ts";
import { tradeShow } from "./trade-shows.ts";

/** Somebody who asks: what he is, and the key with which his scripts come in. */
export type WorldPerson = {
  name: string;
  id: Id<"members">;
  role: Role;
  reach: Reach;
  teamIds: Id<"teams">[];
  key: string;
};

export type World = { workspace: TestWorkspace; people: WorldPerson[]; person: (name: string) => WorldPerson };

type Cast = { role: Role; reach: Reach; team: "North" | "South" | null };

const cast: Record<string, Cast> = {
  "salesperson who reaches own records": { role: "sales", reach: "own", team: "North" },
  "salesperson who reaches the team's": { role: "sales", reach: "team", team: "North" },
  "salesperson who reaches all": { role: "sales", reach: "all", team: null },
  "salesperson of another team": { role: "sales", reach: "own", team: "South" },
  "back office": { role: "back_office", reach: "own", team: null },
  manager: { role: "manager", reach: "own", team: null },
  administrator: { role: "administrator", reach: "own", team: null },
};

/** A company at work, committed: people of each role and reach, and records of every kind that belong to each of them, or to nobody. */
export async function createWorld(): Promise<World> {
  const workspace = await createTestWorkspace();
  const as = actingIn(workspace);
  const teams = await as(systemActor, createTeams);
  const people: WorldPerson[] = [];
  for (const [name, member] of Object.entries(cast)) people.push(await join(as, teams, name, member));
  const person = (name: string) => people.find((one) => one.name === name) ?? refuse(name);
  const [seller, colleague, , outsider] = people;
  if (!seller || !colleague || !outsider) throw new Error("the cast is not complete");

  const shared = await as(actorOf(person("administrator")), (ctx) => createShared(ctx));
  const owners = [
    { salespersonId: seller.id },
    { salespersonId: colleague.id },
    { salespersonId: outsider.id },
    { salespersonId: null, teamId: teams.South },
    { salespersonId: null, teamId: null },
  ];
  await as(actorOf(person("administrator")), forgetSomebody);
  for (const owner of owners) await as(systemActor, (ctx) => createOwned(ctx, owner, shared, person("administrator")));
  const period = "2026-11";
  const targets = [
    ...people.map(({ id }) => ({ salespersonId: id })),
    ...[teams.North, teams.South].map((teamId) => ({ teamId })),
  ];
  for (const whose of targets)
    await as(systemActor, (ctx) => setSalesTarget(ctx, { ...whose, period, measure: "orders", amount: qty("1000") }));
  for (const { id } of people) await as(systemActor, (ctx) => keepRequest(ctx, id));
  for (const each of people) await as(actorOf(each), (ctx) => changeMany(ctx, shared.customerId));
  for (const each of people) await as(actorOf(each), (ctx) => keepRun(ctx, each.id));
  for (const each of people) await as(actorOf(each), connectMailbox);
  for (const each of people) await as(actorOf(each), makeCalendarFeed);
  for (const each of people) await as(actorOf(each), (ctx) => tellOutside(ctx, shared.customerId));
  for (const each of people) await as(actorOf(each), (ctx) => chooseNotices(ctx, { kind: "opened", how: "mail" }));
  for (const each of people)
    await as(actorOf(each), (ctx) => favourProduct(ctx, { productId: shared.productId, isFavourite: true }));
  return { workspace, people, person };
}

const refuse = (name: string): never => {
  throw new Error(`nobody is called ${name}`);
};

type As = <T>(actor: Actor, work: (ctx: Context) => Promise<T>) => Promise<T>;

function actingIn({ id: workspaceId }: TestWorkspace): As {
  return async (actor, work) => (await testEdge()).run({ workspaceId, actor }, "write", testOrigin, work);
}

export function actorOf({ id, name, role, reach, teamIds }: WorldPerson): Actor {
  return { kind: "member", memberId: id, name, role, reach, teamIds, documentId: null };
}

async function createTeams(ctx: Context) {
  const [North, South] = [
    await createTeam(ctx, { name: "North", memberIds: [] }),
    await createTeam(ctx, { name: "South", memberIds: [] }),
  ];
  return { North: North.id, South: South.id };
}

async function join(as: As, teams: Record<string, Id<"teams">>, name: string, cast: Cast): Promise<WorldPerson> {
  const { role, reach, team } = cast;
  const teamIds = team && teams[team] ? [teams[team]] : [];
  const id = await as(systemActor, (ctx) => addMember(ctx, { name, role, reach, teamIds }));
  const person = { name, id, role, reach, teamIds, key: "" };
  const { key } = await as(actorOf(person), (ctx) => createApiKey(ctx, { name }));
  return { ...person, key };
}

async function changeMany(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  const { id: bulkChangeId } = await startBulkChange(ctx, {
    asked: { list: "contacts", ids: [contactId], change: { salespersonId: null } },
  });
  await insertOwn(ctx, "bulkChangeRecords", { bulkChangeId, recordId: contactId }).execute();
}

/** A rule that no lead meets: what arrives tells that it was asked, and stays whose it is. */
async function drawAmong(ctx: Context): Promise<void> {
  const { memberId } = ctx.actor;
  const conditions = [{ field: "source", comparison: "is" as const, values: ["Nowhere"] }];
  if (memberId) await assignmentRule(ctx, { name: "Nobody's", conditions, members: among(memberId) });
}

type Shared = Awaited<ReturnType<typeof createShared>>;

/** What belongs to the company as a whole. */
async function createShared(ctx: Context) {
  await tradeShow(ctx);
  await waitInPool(ctx);
  await drawAmong(ctx);
  await sequencesAtWork(ctx);
  for (const colour of ["#111111", "#222222"]) await putLogo(ctx, colour);
  const customer = await createContact(ctx, { kind: "company", name: "Customer", email: "buys@customer.example" });
  await addAddress(ctx, { contactId: customer.id, kind: "delivery", street: "Calle Acero 4", city: "Getafe" });
  const vendor = await createContact(ctx, { kind: "company", name: "Vendor" });
  await tellContactsApart(ctx, { contactId: customer.id, otherContactId: vendor.id });
  const again = await createContact(ctx, { kind: "company", name: "Vendor" });
  await writeNote(ctx, { kind: "contact", id: again.id }, { body: "The same" });
  await mergeContacts(ctx, {
    contactId: vendor.id,
    version: undefined,
    absorbed: [{ contactId: again.id, version: undefined }],
  });
  const { id: categoryId } = await createCategory(ctx, { name: "Furniture" });
  const chair = await product(ctx, { name: "Chair", categoryId, onHand: 1000 });
  const sheet = await attachText(ctx, { kind: "product", id: chair.id }, { name: "Chair.txt" });
  await markDatasheet(ctx, { fileId: sheet.id, isDatasheet: true });
  await tables(ctx);
  await createVendorPrice(ctx, { productId: chair.id, vendorId: vendor.id, price: qty("60") });
  const line = { productId: chair.id, quantity: qty(10) };
  const draft = await createPurchase(ctx, { vendorId: vendor.id, lines: [line] });
  const purchase = await createPurchase(ctx, { vendorId: vendor.id, lines: [line] });
  await confirmPurchase(ctx, { purchaseId: purchase.id });
  for (const [kind, { id }] of [
    ["contact", customer],
    ["product", chair],
    ["purchase", draft],
  ] as const)
    await writeAbout(ctx, { kind, id }, ctx.actor.memberId);
  await inviteMember(ctx, {
    email: "invited@elsewhere.example",
    name: "Eva",
    role: "sales",
    reach: "own",
    teamIds: [],
  });
  const content = "name,email\nImported,imported@elsewhere.example\n";
  const options = { columns: { name: "name", email: "email" }, names: {} };
  const { id: importId } = await startImport(ctx, { kind: "contacts", content, fileName: "contacts.csv", options });
  await sendText(ctx, content, "contacts.csv");
  await keepEntries({ ...ctx, importId }, [{ row: 3, outcome: "refused", reason: [], cells: ["Nobody"] }]);
  await editMailSettings(ctx, { membersSend: true });
  const provider = { label: "Norte", issuer: "https://id.example", clientId: "trato", clientSecret: "sealed" };
  await insertOwn(ctx, "signInProviders", provider).execute();
  const arrivalId = await waiting(ctx);
  await keepMailbox(ctx, arrivalId);
  const { id: webhookId } = await createWebhook(ctx, { name: "Website", preset: "standard" });
  await insertOwn(ctx, "webhookCalls", { arrivalId, webhookId, part: 0, mediaType: "application/json" }).execute();
  await createWebForm(ctx, { name: "Contact" });
  await followUpInTime(ctx);
  await writeSettings(ctx, customer.id);
  const list = await createPriceList(ctx, { name: "Trade", isDefault: true });
  await createPriceRule(ctx, { priceListId: list.id, making: "percentage", discount: qty("10"), productId: chair.id });
  await createQuotationTemplate(ctx, { name: "Terrace", lines: [{ productId: chair.id, quantity: qty("2") }] });
  const asked = { contactId: customer.id, productId: chair.id, quantity: qty("25"), day: day("2026-03-03") };
  await createExample(ctx, { priceListId: list.id, ...asked });
  return { customerId: customer.id, productId: chair.id, kitId: await packed(ctx, chair) };
}

/** Chairs come in boxes, by the pair, and with others to choose from. */
async function packed(ctx: Context, chair: { id: Id<"products"> }): Promise<Id<"products">> {
  await setPackagings(ctx, { productId: chair.id, packagings: [{ name: "Box", quantity: qty("12") }] });
  const pair = await kit(ctx, [[chair, 2]], { name: "Pair of chairs" });
  await combo(ctx, { Seats: [[chair], [pair, 10]] }, { name: "Seating" });
  return pair.id;
}

/** All are to be contacted within a day of work, one team within an hour. */
async function followUpInTime(ctx: Context): Promise<void> {
  const team = await own(ctx, "teams").select("id").orderBy("id").executeTakeFirstOrThrow();
  await editFollowUp(ctx, { contactMinutes: 1440, leadIdleDays: 30, teams: [{ teamId: team.id, contactMinutes: 60 }] });
}

/** A lead of a list, which waits in the pool. */
async function waitInPool(ctx: Context): Promise<void> {
  const list = { source: "Bases Norte", basis: "legitimate_interest", isPooled: true, fileName: "list.csv" } as const;
  const id = ctx.newId<"lead_lists">();
  await insertOwn(ctx, "leadLists", { ...list, id, createdAt: ctx.now }).execute();
  const { record } = await planNew(ctx, "lead", { title: "Chairs that wait", salespersonId: null });
  const at = { rank: rankAt(Date.parse(ctx.now)), createdAt: ctx.now, createdBy: null };
  await addOpportunities(ctx, [{ ...record, type: "pooled", listId: id, ...at }]);
  await recordInDiary(ctx, "lead.imported", { kind: "opportunity", id: record.id });
}

/** A mailbox of the company, of which one mail was read. */
async function keepMailbox(ctx: Context, arrivalId: Id<"arrivals">): Promise<void> {
  const at = { address: "sales@norte.example", host: "imap.norte.example", port: 993, security: "tls" } as const;
  const { id: mailboxId } = await createMailbox(ctx, {
    name: "Sales",
    ...at,
    password: "a secret",
    folders: ["INBOX"],
  });
  await insertOwn(ctx, "mailboxFolders", { mailboxId, path: "INBOX", stateSince: ctx.now }).execute();
  await insertOwn(ctx, "mailboxMails", { mailboxId, path: "INBOX", uid: 1, arrivalId }).execute();
}

/** A member's own, in which one mail concerns no record. */
async function connectMailbox(ctx: Context): Promise<void> {
  const at = { address: "me@norte.example", host: "imap.norte.example", port: 993, security: "tls" } as const;
  const { id: mailboxId } = await createOwnMailbox(ctx, {
    name: "Mine",
    ...at,
    password: "a secret",
    folders: ["INBOX"],
  });
  await insertOwn(ctx, "mailboxFolders", { mailboxId, path: "INBOX", stateSince: ctx.now }).execute();
  await insertOwn(ctx, "mailboxMails", { mailboxId, path: "INBOX", uid: 1, arrivalId: null }).execute();
}

async function tellOutside(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  const { id } = await tellShop(ctx);
  await failedEvent(ctx, id, contactId);
}

/** Settings, also those that no command writes yet. */
async function writeSettings(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  await learnAnew(ctx);
  const workspaceId = ctx.workspace.id;
  await createExchangeRate(ctx, { currency: "USD", day: day("2026-01-02"), rate: qty("1.1"), isInverse: false });
  await editRateSource(ctx, { address: "https://rates.invalid/daily.xml" }); // no such name
  await ctx.db.insertInto("customerTerms").values({ workspaceId, contactId }).execute();
  await drawOfTeams(ctx);
  await editPaymentSettings(ctx, { takesTransfers: false });
  await insertOwn(ctx, "cardProviders", { secretKey: "sealed", keyEnd: "ends", isOn: false }).execute();
  await limitOffers(ctx);
}

/** A limit that nothing of this company goes beyond. */
async function limitOffers(ctx: Context): Promise<void> {
  const [one, other] = await own(ctx, "members").select("id").orderBy("id").limit(2).execute();
  if (!one || !other) throw new Error("a company of at least two");
  await limited(ctx, ["amount", "999999999"], [one.id]);
  const standIns = [{ memberId: one.id, standInId: other.id }];
  await editApprovalSettings(ctx, { version: undefined, standIns });
}

/** Somebody asked once for an approval that nobody has to give any more. */
async function askInVain(ctx: Context, saleId: Id<"sales">, customerId: Id<"contacts">): Promise<void> {
  const id = ctx.newId<"sale_approvals">();
  const { id: approverId } = await own(ctx, "members").select("id").executeTakeFirstOrThrow();
  const request = { id, saleId, customerId, state: "withdrawn" as const, excesses: "[]", askedAt: ctx.now };
  await insertOwn(ctx, "saleApprovals", request).execute();
  await insertOwn(ctx, "saleApprovalSteps", { approvalId: id, place: 0, approverId }).execute();
  await sql`select app.keep_approval_margins(${id}, '[{"place": 0, "limit": "10", "value": "5"}]')`.execute(ctx.db);
}

/** A team that may draw its leads and does not, a draw that came to nothing, and a counter of outcomes. */
async function drawOfTeams(ctx: Context): Promise<void> {
  const { id: teamId } = await own(ctx, "teams").select("id").executeTakeFirstOrThrow();
  const { id: memberId } = await own(ctx, "members").select("id").executeTakeFirstOrThrow();
  await insertOwn(ctx, "teamDraws", { teamId }).execute();
  const plain = { capacity: 30, conditions: "[]", isOptedOut: false };
  await insertOwn(ctx, "teamDrawMembers", { teamId, memberId, ...plain }).execute();
  const nothing = { toTeams: 0, toPeople: 0, merged: 0 };
  const run = { id: ctx.newId<"team_draw_runs">(), run: "daily" as const, runOn: ctx.today, runAt: ctx.now, seed: 1 };
  await insertOwn(ctx, "teamDrawRuns", { ...run, ...nothing }).execute();
  await insertOwn(ctx, "scoringFrequencies", { variable: "country", value: "ES", won: 3, lost: 1 }).execute();
}

type Owner = { salespersonId: Id<"members"> | null; teamId?: Id<"teams"> | null };

/** What belongs to one salesperson, to a team, or to nobody: a lead, a deal in each state of its sale, and what was said about them. */
async function createOwned(ctx: Context, owner: Owner, shared: Shared, clerk: WorldPerson): Promise<void> {
  const lead = await createLead(ctx, { title: "Asks for chairs", email: "asks@elsewhere.example", ...owner });
  await aboutOpportunity(ctx, lead.id, shared, clerk);
  const received = await receive(ctx, { name: "Asks for more chairs", ...owner });
  await mergeTwo(ctx, owner, shared.productId);
  const mistake = await createLead(ctx, { title: "Nobody asks for chairs", ...owner });
  await deleteOpportunity(ctx, { opportunityId: mistake.id });
  await answerMail(ctx, lead.id);
  await followUp(ctx, lead.id, received);
  for (const state of ["draft", "sent", "confirmed"] as const) {
    const deal = await createOpportunity(ctx, { title: `Chairs, ${state}`, customerId: shared.customerId, ...owner });
    await aboutOpportunity(ctx, deal.id, shared, clerk);
    const kits = state === "confirmed" ? [{ productId: shared.kitId, quantity: qty(1) }] : [];
    const lines = [{ productId: shared.productId, quantity: qty(2) }, ...kits];
    const { id: saleId } = await createQuotation(ctx, {
      customerId: shared.customerId,
      opportunityId: deal.id,
      lines,
    });
    if (state === "draft") await askInVain(ctx, saleId, shared.customerId);
    if (state === "sent") await sendWithPdf(ctx, saleId);
    if (state === "sent") await followOffer(ctx, saleId);
    if (state === "confirmed") await confirmQuotation(ctx, { saleId });
    if (state !== "draft") await payFor(ctx, saleId);
    await writeAbout(ctx, { kind: "sale", id: saleId }, clerk.id);
  }
}

/** Something came for it, by a page of a provider that told of it, and some went back. */
async function payFor(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const money = { amount: qty(2), currency: "EUR" };
  const requestId = ctx.newId<"payment_requests">();
  const request = { id: requestId, saleId, ...money, state: "paid" as const, openedAt: ctx.now };
  await insertOwn(ctx, "paymentRequests", request).execute();
  const when = { receivedOn: ctx.today, recordedAt: ctx.now };
  const paymentId = ctx.newId<"payments">();
  const payment = { id: paymentId, saleId, method: "card" as const, ...money, ...when, requestId };
  await insertOwn(ctx, "payments", payment).execute();
  const refund = { id: ctx.newId<"refunds">(), paymentId, amount: qty(1), state: "done" as const, askedAt: ctx.now };
  await insertOwn(ctx, "refunds", refund).execute();
  await insertOwn(ctx, "paymentEvents", { id: `evt ${paymentId}`, kind: "told", toldAt: ctx.now }).execute();
}

/** What is kept of a PDF that was made, and a colleague of the customer’s who reads it too. */
async function sendWithPdf(ctx: Context, saleId: Id<"sales">): Promise<void> {
  await sendQuotation(ctx, { saleId });
  const version = await own(ctx, "saleVersions")
    .select("documentId")
    .where("saleId", "=", saleId)
    .executeTakeFirstOrThrow();
  const colleague = { colleague: "Lola Gil", email: `lola.${saleId}@cafe.example`, createdAt: ctx.now };
  await insertOwn(ctx, "saleShares", { id: ctx.newId<"sale_shares">(), saleId, ...colleague }).execute();
  await insertOwn(ctx, "keptPdfs", { ...version, sha256: "0".repeat(64), bytes: 1 }).execute();
  await signed(ctx, saleId);
}

/** Somebody signed it, with a code that was sent. */
async function signed(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const of = {
    form: 1,
    party: "customer",
    document: "S1",
    version: null,
    content: { sha256: "0".repeat(64) },
  } as const;
  const by = {
    name: "Whoever signs",
    way: "typed",
    picture: null,
    email: null,
    address: null,
    userAgent: null,
  } as const;
  const said: SignatureRecord = { ...of, ...by, signedAt: ctx.now, shown: { language: "en", text: "I accept" } };
  const record = JSON.stringify(said);
  const row = { saleId, number: 1, party: "customer" as const, content: "{}", record, sha256: hashOf(record) };
  const signatureId = ctx.newId<"sale_signatures">();
  await insertOwn(ctx, "saleSignatures", { ...row, id: signatureId, signedAt: ctx.now }).execute();
  const { fingerprint } = await signingKeyOf(ctx);
  const made = { name: "S1.pdf", sha256: "1".repeat(64), bytes: 1, evidence: "{}", fingerprint, madeAt: ctx.now };
  await insertOwn(ctx, "signingSettings", { countersigns: true })
    .onConflict((known) => known.doNothing())
    .execute();
  await insertOwn(ctx, "signedDocuments", { signatureId, ...made }).execute();
  const sent = { sentAt: ctx.now, expiresAt: ctx.now, countedSince: ctx.now };
  const code = { saleId, sentVersion: 1, proof: "of nothing", email: "signer@customer.example", ...sent };
  await insertOwn(ctx, "signingCodes", code).execute();
}

/** Somebody wanted to be forgotten. */
async function forgetSomebody(ctx: Context): Promise<void> {
  const { id: contactId } = await createContact(ctx, { kind: "person", name: "Whoever wants to be forgotten" });
  await erasePersonalData(ctx, { contactId });
}

/** Two leads that were one and the same. */
async function mergeTwo(ctx: Context, owner: Owner, productId: Id<"products">): Promise<void> {
  const [one, other] = [
    await createLead(ctx, { title: "Asks twice for chairs", ...owner }),
    await createLead(ctx, { title: "Asks twice for chairs", ...owner }),
  ];
  await ctx.db
    .insertInto("opportunityProducts")
    .values({ workspaceId: ctx.workspace.id, opportunityId: other.id, productId })
    .execute();
  await writeNote(ctx, { kind: "opportunity", id: other.id }, { body: "The second time" });
  await mergeOpportunities(ctx, {
    opportunityId: one.id,
    version: undefined,
    absorbed: [{ opportunityId: other.id, version: undefined }],
  });
}

/** A customer answers what Trato wrote to him. */
async function answerMail(ctx: Context, id: Id<"opportunities">): Promise<void> {
  const mail = { to: "asks@elsewhere.example", subject: "Our offer", body: "Here it is." };
  const { messageId } = await sendEmail(ctx, { kind: "opportunity", id }, mail);
  await receiveRaw(ctx, rawMail({ id: `to-${messageId}@x`, more: `In-Reply-To: <${messageId}@${hostOf(ctx)}>` }));
}

async function aboutOpportunity(
  ctx: Context,
  id: Id<"opportunities">,
  shared: Shared,
  clerk: WorldPerson,
): Promise<void> {
  await writeAbout(ctx, { kind: "opportunity", id }, clerk.id);
  const wanted = { workspaceId: ctx.workspace.id, opportunityId: id, productId: shared.productId };
  await ctx.db.insertInto("opportunityProducts").values(wanted).execute();
}

async function writeAbout(ctx: Context, about: About, assigneeId: Id<"members"> | null): Promise<void> {
  await writeNote(ctx, about, { body: "Prefers to be called in the morning" });
  await attachText(ctx, about, { name: "Wishes.txt", text: `In the morning, ${about.id}` });
  if (assigneeId) await planActivity(ctx, about, { kind: "call", summary: "Call back", assigneeId });
  if (ctx.actor.memberId) await logCall(ctx, about, { summary: "Called" });
  if (about.kind === "product") return;
  const mail = { to: "somebody@elsewhere.example", subject: "Our offer", body: "Here it is." };
  await sendEmail(ctx, { kind: about.kind, id: about.id }, mail);
}

async function keepRequest(ctx: Context, actorId: Id<"members">): Promise<void> {
  const request = { workspaceId: ctx.workspace.id, actorId, key: "kept", requestHash: "x", createdAt: ctx.now };
  await ctx.db.insertInto("idempotencyKeys").values(request).execute();
}

/** What a program did that acts for somebody. */
async function keepRun(ctx: Context, memberId: Id<"members">): Promise<void> {
  const key = await own(ctx, "apiKeys")
    .select(["id", "name"])
    .where("memberId", "=", memberId)
    .executeTakeFirstOrThrow();
  const id = ctx.newId<"agent_runs">();
  const run = { id, apiKeyId: key.id, keyName: key.name, memberId, startedAt: ctx.now, lastAt: ctx.now };
  await insertOwn(ctx, "agentRuns", run).execute();
  await keepStep(ctx, id, "edit_lead", []);
  const proposal = { route: "POST /leads", input: "{}", changes: "[]", proposedAt: ctx.now };
  await insertOwn(ctx, "agentProposals", {
    id: ctx.newId<"agent_proposals">(),
    runId: id,
    memberId,
    tool: "create_lead",
    ...proposal,
  }).execute();
  await insertOwn(ctx, "agentUsage", { apiKeyId: key.id, day: ctx.today, calls: 1 }).execute();
  await insertOwn(ctx, "agentSettings", {})
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
