import { sql } from "kysely";
import { type CalendarDate, dayIn } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { isChoosable, type QuantityRange } from "@trato/domain/documents/choices/customer-choice.ts";
import { linesForCustomer } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { customerLines } from "@trato/domain/documents/sections/customer-lines.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import {
  isQuotation,
  obstacleToAccept,
  obstacleToDecline,
  obstacleToOpenOffer,
} from "@trato/domain/sales/lifecycle.ts";
import type { Instalment, PortalSale } from "@trato/domain/sales/records.ts";
import { type Obstacle, Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import { taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import { readLetterhead } from "../../identity/company/read-letterhead.ts";
import type { Context, Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import { fiscalNoteIn } from "../fiscal-note.ts";
import { instalmentsOfSale } from "../instalments-of-sale.ts";
import { partsTold } from "../kits/parts-told.ts";
import { heldOffer } from "../versions/held-offer.ts";
import { readChoosing } from "./choices/read-choosing.ts";
import { overtaken } from "./newer-offer.ts";
import { readQuestions } from "./questions/list-customer-questions.ts";
import { readColleague, readShares } from "./shares/read-shares.ts";
import { asCustomer, offeredSale, proveLink } from "./open-offer.ts";
import type { PortalToken } from "./portal-token.ts";
import { unitSaid } from "../../products/unit-said.ts";

/** The customer opens the link: the offer exactly as it was sent, or why it is no longer there. */
export async function getPortalSale(edge: Edge, { token }: OpenPortal, origin: Origin): Promise<PortalSale> {
  const offer = proveLink(edge, token);
  return asCustomer(edge, offer, origin, (ctx) => readOffer(ctx, offer)).catch(async (error: unknown) => {
    throw await overtaken(edge, offer, origin, error);
  });
}

async function readOffer(ctx: Context, offer: PortalToken): Promise<PortalSale> {
  const sale = await readSale(ctx, offer);
  if (!sale) throw new Refusal("not_found", "portal.unknown");
  const language = sale.customerLanguage ?? ctx.workspace.language;
  const [lines, comments, datasheets, sender] = await Promise.all([
    readLines(ctx, offer, language),
    readQuestions(ctx, offer.saleId),
    readDatasheets(ctx, offer),
    readLetterhead(ctx, language),
  ]);
  const offered = offeredSale(sale, lines);
  const colleague = await readColleague(ctx, offer);
  const held = await heldOffer(ctx, { ...sale, id: offer.saleId }, offer);
  refuseIf(obstacleToOpenOffer(offered, held));
  const can = {
    accept: allowed(obstacleToAccept(offered, held, ctx.today)),
    decline: allowed(obstacleToDecline(offered, held)),
  };
  const isToChoose = can.accept === true && linesForCustomer(lines).some(({ line }) => isChoosable(line));
  const amount = (value: Decimal) => amountText(value, inCurrency(ctx.workspace, sale.currency).currencyDecimals);
  return {
    ...headOf(ctx, sale),
    ...(await paymentOf(ctx, sale, dayOfYes(ctx, sale, can.accept))),
    language,
    sender,
    fiscalNote: fiscalNoteIn(language, { ...unsaid, fiscalNote: sale.fiscalNote }, lines),
    lines: customerLines(lines).map(({ productKind: _, parts, ...line }) => ({
      ...line,
      parts: parts ?? [],
      subtotal: amount(line.subtotal),
      total: amount(line.total),
    })),
    comments,
    shares: colleague ? null : await readShares(ctx, offer.saleId),
    datasheets,
    choosing: isToChoose ? await readChoosing(ctx, { saleId: offer.saleId, version: held.version }) : null,
    can,
  };
}

/** What was sent bears its own note. */
const unsaid = { noteEn: null, noteEs: null, serviceNoteEn: null, serviceNoteEs: null };

/** What the customer sees of it beside its lines, and nothing that is ours. */
function headOf(ctx: Context, sale: Read) {
  const {
    paymentTermsId: ______,
    customerLanguage: _,
    portalEpoch: __,
    portalRevokedAt: ___,
    sentVersion: ____,
    untaxed,
    total,
    keptUntaxed,
    keptTotal,
    fiscalNote: _____,
    ...shown
  } = sale;
  const { currencyDecimals, priceDecimals, name: workspaceName } = inCurrency(ctx.workspace, sale.currency);
  const amount = (value: Decimal) => amountText(value, currencyDecimals);
  return {
    ...shown,
    number: sale.number ?? "",
    workspaceName,
    currencyDecimals,
    priceDecimals,
    totals: sale.totals as DocumentTotals, // kept as computeSale made it
    kept: { untaxed: amount(keptUntaxed ?? untaxed), total: amount(keptTotal ?? total) },
  };
}

/** From which day on an offer is paid: that of his yes, today as long as he may say it, and none once it is over. */
function dayOfYes(ctx: Context, { acceptedAt }: Read, mayAccept: PortalSale["can"]["accept"]): CalendarDate | null {
  if (acceptedAt) return dayIn(ctx.workspace.timeZone, acceptedAt);
  return mayAccept === true ? ctx.today : null;
}

/** What is to be paid when; of an offer counted from the day of the yes. */
async function paymentOf(ctx: Context, { paymentTermsId, ...sale }: Read, day: CalendarDate | null) {
  const kept = sale.instalments as Instalment[]; // kept as instalmentsOf made it
  if (!isQuotation(sale)) return { instalments: kept.map(withoutCompanyAmount), instalmentsFrom: null };
  const offered = day && (await instalmentsOfSale(ctx, { ...sale, paymentTermsId, companyTotal: null }, day));
  return { instalments: (offered ?? []).map(withoutCompanyAmount), instalmentsFrom: day };
}

const withoutCompanyAmount = ({ companyAmount: _, ...part }: Instalment) => part;

type Read = NonNullable<Awaited<ReturnType<typeof readSale>>>;

const allowed = (standing: Obstacle | null): true | Pick<Obstacle, "code" | "details"> =>
  standing ? { code: standing.code, details: standing.details } : true;

const ofOffer = [
  "s.number",
  "s.quotationNumber",
  "s.state",
  "s.currency",
  "s.validUntil",
  "s.deliveryDate",
  "s.customerReference",
  "s.deliveryAddress",
  "s.invoiceAddress",
  "s.terms",
  "s.fiscalNote",
  "s.sentAt",
  "s.acceptedAt",
  "s.acceptedBy",
  "s.changesAskedAt",
] as const;

function readSale(ctx: Context, { saleId }: PortalToken) {
  return own(ctx, "sales as s")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "s.workspaceId").onRef("c.id", "=", "s.customerId"),
    )
    .leftJoin("contacts as p", (join) =>
      join.onRef("p.workspaceId", "=", "s.workspaceId").onRef("p.id", "=", "s.contactPersonId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "s.workspaceId").onRef("m.id", "=", "s.salespersonId"),
    )
    .leftJoin("saleSendings as g", (join) =>
      join
        .onRef("g.workspaceId", "=", "s.workspaceId")
        .onRef("g.saleId", "=", "s.id")
        .onRef("g.sentVersion", "=", "s.sentVersion"),
    )
    .select("g.number as versionNumber")
    .select(ofOffer)
    .select(["s.untaxed", "s.total", "s.keptUntaxed", "s.keptTotal", "s.paymentTermsId"])
    .select(["s.totals", "s.instalments", "s.version", "s.sentVersion", "s.portalEpoch", "s.portalRevokedAt"])
    .select([
      "c.name as customerName",
      "p.name as contactPersonName",
      (eb) => eb.fn.coalesce("p.language", "c.language").as("customerLanguage"),
      "m.name as salespersonName",
      "m.email as salespersonEmail",
    ])
    .where("s.id", "=", saleId)
    .executeTakeFirst();
}

/** The lines of an offer as they are kept; the customer reads those in his sight. */
export function readLines(ctx: Context, { saleId }: Pick<PortalToken, "saleId">, language: Language) {
  return own(ctx, "saleLines as l")
    .leftJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select("p.kind as productKind")
    .select(["l.id", "l.kind", "l.name", "l.quantity", "l.unitPrice", "l.discount", "l.subtotal", "l.total"])
    .select(sql<QuantityRange | null>`l.quantity_range`.as("quantityRange"))
    .select(sql<Decimal | null>`case when l.quantity_range is not null then u.rounding end`.as("step"))
    .select(["l.hidesLines", "l.choice", "l.period", sql<Id<"choice_groups"> | null>`l.choice_group`.as("choiceGroup")])
    .select(unitSaid(language, sql.ref("l.quantity")).as("unitName"))
    .select([taxNamesOfLine.as("taxes"), partsTold(language).as("parts")])
    .where("l.saleId", "=", saleId)
    .orderBy("l.position")
    .execute();
}

function readDatasheets(ctx: Context, { saleId }: PortalToken): Promise<PortalSale["datasheets"]> {
  return own(ctx, "messageFiles as f")
    .innerJoin("sales as s", (join) =>
      join.onRef("s.workspaceId", "=", "f.workspaceId").onRef("s.sentMessageId", "=", "f.messageId"),
    )
    .select(["f.fileId as id", "f.name", "f.mediaType", "f.bytes"])
    .where("s.id", "=", saleId)
    .orderBy("f.place")
    .execute();
}
