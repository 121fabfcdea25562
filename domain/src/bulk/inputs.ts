import * as z from "zod/mini";
import { activityFields } from "../activities/inputs.ts";
import { contactFields } from "../contacts/fields.ts";
import { ListContacts } from "../contacts/inputs.ts";
import { editsOf } from "../fields/field-inputs.ts";
import { fieldsIn, without } from "../fields/field-lists.ts";
import { opportunityFields } from "../opportunities/fields.ts";
import { ListLeads, ListOpportunities } from "../opportunities/inputs.ts";
import { ListPooled } from "../opportunities/pool/inputs.ts";
import { productFields } from "../products/fields.ts";
import { ListProducts } from "../products/inputs.ts";
import { ListPurchases } from "../purchasing/inputs.ts";
import { ListSales } from "../sales/inputs.ts";
import { id, name, page } from "../schemas.ts";

/** The most records that are named one by one; more are meant by their filters. */
export const mostNamed = 5000;

const named = z.array(z.uuid()).check(z.maxLength(mostNamed));

/** Which records of a list: these, or all that its filters leave, without some. What is left out of the change stays as it is. */
const of = <List extends string, Filters extends z.ZodMiniType, Change extends z.ZodMiniType>(
  list: List,
  filters: Filters,
  change: Change,
) =>
  z.strictObject({
    list: z.literal(list),
    ids: z.optional(named.check(z.minLength(1))),
    filters: z.optional(filters),
    except: z.optional(named),
    change,
  });

// guests are invited to one meeting: about each of a thousand records they would be asked a thousand times
const { id: _, guests: _guests, ...planned } = activityFields;
const activity = z.optional(z.strictObject(planned));
const tag = z.array(name(50)).check(z.minLength(1), z.maxLength(20));
const archived = z.optional(z.boolean());
/** Whether they are deleted; they are kept aside for a time, and the undo puts them back. */
const deleted = z.optional(z.literal(true));
const ofDeal = fieldsIn(opportunityFields, "bulk");
const several = z.array(id<"members">()).check(z.minLength(1), z.maxLength(200));
const deal = {
  /** Shared out among these in turn. */
  salespersonIds: z.optional(several),
  /** Given out by the assignment rules, each as if it arrived now. */
  byRules: z.optional(z.literal(true)),
  /** Each is followed up by it from now on. */
  sequenceId: z.optional(id<"sequences">()),
  addTags: z.optional(tag),
  removeTags: z.optional(tag),
  reasonId: z.optional(z.nullable(id<"lost_reasons">())),
  activity,
};

const LeadChange = z.strictObject({
  ...editsOf(without(ofDeal, ["tags", "stageId"])),
  ...deal,
  outcome: z.optional(z.enum(["lost", "archived", "open"])),
  deleted,
});
const OpportunityChange = z.strictObject({
  ...editsOf(without(ofDeal, ["tags"])),
  ...deal,
  outcome: z.optional(z.enum(["won", "lost", "archived", "open"])),
  deleted,
});
const ContactChange = z.strictObject({ ...editsOf(fieldsIn(contactFields, "bulk")), archived, deleted, activity });
const ProductChange = z.strictObject({ ...editsOf(fieldsIn(productFields, "bulk")), archived, activity });
const SaleChange = z.strictObject({ salespersonId: z.optional(z.nullable(id<"members">())), activity });
const PurchaseChange = z.strictObject({ activity });
/** To whom leads of the pool are given, evenly where to several; a team without anybody shares them itself. */
const GivingOut = z.strictObject({
  salespersonIds: z.optional(several),
  teamId: z.optional(id<"teams">()),
  activity,
});

const ordered = { limit: true, cursor: true, count: true, sort: true } as const;
/** Of lists that others keep a copy of besides: not by what changed since. */
const copied = { ...ordered, updatedSince: true } as const;
/** A filter of an unknown name would leave nothing out, and the whole list would change: it is refused. */
const strict = <Shape extends z.core.$ZodShape>(filters: z.ZodMiniObject<Shape>) => z.strictObject(filters.shape);

/** What came by a webhook is read by what is made of its calls today. */
const ReadingAgain = z.strictObject({ readAgain: z.literal(true) });

const ChangeMany = z.discriminatedUnion("list", [
  of("leads", strict(z.omit(ListLeads, copied)), LeadChange),
  of("opportunities", strict(z.omit(ListOpportunities, copied)), OpportunityChange),
  of("contacts", strict(z.omit(ListContacts, copied)), ContactChange),
  of("products", strict(z.omit(ListProducts, copied)), ProductChange),
  of("quotations", strict(z.omit(ListSales, copied)), SaleChange),
  of("orders", strict(z.omit(ListSales, copied)), SaleChange),
  of("purchases", strict(z.omit(ListPurchases, copied)), PurchaseChange),
  z.extend(of("pool", strict(z.omit(ListPooled, ordered)), GivingOut), {
    most: z.optional(z.int().check(z.gte(1), z.lte(2_000_000))),
  }),
  of("arrivals", z.strictObject({ webhookId: id<"webhooks">() }), ReadingAgain),
]);
export type ChangeMany = z.output<typeof ChangeMany>;
export type BulkList = ChangeMany["list"];
export const bulkLists = [
  "leads",
  "opportunities",
  "contacts",
  "products",
  "quotations",
  "orders",
  "purchases",
  "pool",
  "arrivals",
] as const satisfies BulkList[];

export type ChangeOf<List extends BulkList> = Extract<ChangeMany, { list: List }>["change"];

export const StartBulkChange = z.object({ id: z.optional(id<"bulk_changes">()), asked: ChangeMany });
export type StartBulkChange = z.output<typeof StartBulkChange>;

export const OneBulkChange = z.object({ bulkChangeId: id<"bulk_changes">() });
export type OneBulkChange = z.output<typeof OneBulkChange>;

export const ListBulkChanges = z.object({
  limit: page.limit,
  cursor: page.cursor,
  /** Those by which its calls were read again. */
  webhookId: z.optional(id<"webhooks">()),
});
export type ListBulkChanges = z.output<typeof ListBulkChanges>;
