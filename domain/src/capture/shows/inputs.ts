import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { inWords, shaped } from "../../inputs/said.ts";
import { activityKind } from "../../fields/next-activity.ts";
import type { CalendarDate } from "../../dates.ts";
import { isCurrency } from "../../identity/currencies.ts";
import { CreateLead } from "../../opportunities/inputs.ts";
import { calendarDate, id, line, moment, name, page, positiveDecimal, text, version } from "../../schemas.ts";

const tradeShowId = id<"trade_shows">();

const known = {
  name: name(200),
  startsOn: calendarDate(),
  endsOn: calendarDate(),
  place: z.optional(z.nullable(line(200, 1))),
  /** What each lead from there is given. */
  source: z.optional(z.nullable(line(100, 1))),
  campaign: z.optional(z.nullable(line(100, 1))),
  teamId: z.optional(z.nullable(id<"teams">())),
  tags: z.optional(z.array(name(50)).check(z.maxLength(50))),
  cost: z.optional(z.nullable(positiveDecimal())),
  currency: z.optional(
    z.string().check(shaped(/^[A-Z]{3}$/, inputWords.currency), inWords(z.refine(isCurrency), inputWords.currency)),
  ),
  /** The words to which a visitor agrees who types himself. */
  consent: z.optional(z.nullable(text(2000, 1))),
};

type Days = { startsOn?: CalendarDate | undefined; endsOn?: CalendarDate | undefined };
const endsAfterItStarts = ({ startsOn, endsOn }: Days) => !startsOn || !endsOn || endsOn >= startsOn;
const inOrder = inWords(z.refine<Days>(endsAfterItStarts, { path: ["endsOn"] }), inputWords.endsAfterItStarts);

export const CreateTradeShow = z.object({ id: z.optional(tradeShowId), ...known }).check(inOrder);
export type CreateTradeShow = z.output<typeof CreateTradeShow>;

export const EditTradeShow = z
  .object({
    tradeShowId,
    version,
    ...known,
    name: z.optional(known.name),
    startsOn: z.optional(known.startsOn),
    endsOn: z.optional(known.endsOn),
  })
  .check(inOrder);
export type EditTradeShow = z.output<typeof EditTradeShow>;

export const OneTradeShow = z.object({ tradeShowId });
export type OneTradeShow = z.output<typeof OneTradeShow>;

export const ListTradeShowLeads = z.object({ tradeShowId, ...page });
export type ListTradeShowLeads = z.output<typeof ListTradeShowLeads>;

const { contactName, companyName, email, phone, website, jobTitle, description, address, language } = CreateLead.shape;
const said = { contactName, companyName, email, phone, website, jobTitle, address, language };

const saysWho = (given: { [Field in keyof typeof said | "description"]?: unknown }): boolean =>
  [given.contactName, given.companyName, given.email, given.phone, given.description].some(Boolean);

const captured = {
  /** What tells it from all others of the show: sent again it makes nothing new. */
  key: line(100, 1),
  capturedAt: moment(),
  ...said,
  description,
  nextStep: z.optional(z.object({ kind: activityKind, summary: name(500), dueOn: calendarDate() })),
  /** The visitor typed it: it is nobody's yet. */
  isByVisitor: z.optional(z.boolean()),
  /** The words to which the visitor agreed. */
  consent: z.optional(text(2000, 1)),
};
const isSaid = inWords(z.refine<Parameters<typeof saysWho>[0]>(saysWho, { path: ["contactName"] }), inputWords.saysWho);

/** Somebody met at a trade show, as it was typed on a device that may have been without a network for days. */
export const CaptureLead = z.object({ tradeShowId, ...captured }).check(isSaid);
export type CaptureLead = z.output<typeof CaptureLead>;

/** The same as a device keeps it until it can be sent: somebody met elsewhere is of no show. */
export const KeptLead = z.object({ tradeShowId: z.nullable(tradeShowId), ...captured }).check(isSaid);
export type KeptLead = z.output<typeof KeptLead>;
