import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { BulkKind } from "./bulk-kind.ts";
import { deals } from "./change-deals.ts";
import { contacts, products, purchases, sales } from "./change-others.ts";
import { deleteContact, undeleteContact } from "../contacts/removing/delete-contact.ts";
import { deleteOpportunity, undeleteOpportunity } from "../opportunities/removing/delete-opportunity.ts";
import { pooled } from "./give-out.ts";
import { arrivals } from "./read-arrivals-again.ts";
import { withDeleting } from "./with-deleting.ts";

const deletableDeals = withDeleting(deals, {
  remove: (ctx, id) => deleteOpportunity(ctx, { opportunityId: id as Id<"opportunities"> }), // taken from the list of its kind
  putBack: (ctx, id) => undeleteOpportunity(ctx, { opportunityId: id as Id<"opportunities"> }), // as above
});
const deletableContacts = withDeleting(contacts, {
  remove: (ctx, id) => deleteContact(ctx, { contactId: id as Id<"contacts"> }), // as above
  putBack: (ctx, id) => undeleteContact(ctx, { contactId: id as Id<"contacts"> }), // as above
});

/** How the records of each list are changed. The change of a list fits its kind: both were read by the schema of the list. */
export const bulkKinds = {
  leads: deletableDeals,
  opportunities: deletableDeals,
  contacts: deletableContacts,
  products,
  quotations: sales,
  orders: sales,
  purchases,
  pool: pooled,
  arrivals,
} satisfies Record<BulkList, unknown> as unknown as Record<BulkList, BulkKind<object>>; // each with the changes of its own list
