import { activityRefusals } from "./activities/words.ts";
import { agentRefusals } from "./agents/words.ts";
import { bulkRefusals } from "./bulk/words.ts";
import { webhookRefusals } from "./capture/webhooks/words.ts";
import { captureRefusals } from "./capture/words.ts";
import { mergeRefusals } from "./contacts/merging/words.ts";
import { personalRefusals } from "./contacts/personal/words.ts";
import { removingRefusals } from "./contacts/removing/words.ts";
import { contactRefusals } from "./contacts/words.ts";
import { documentRefusals } from "./documents/words.ts";
import { fileRefusals } from "./files/words.ts";
import { identityRefusals } from "./identity/words.ts";
import { importRefusals } from "./imports/words.ts";
import { messagingRefusals } from "./messaging/words.ts";
import { assignmentRefusals } from "./opportunities/assignment/words.ts";
import { opportunityRefusals } from "./opportunities/words.ts";
import { outgoingRefusals } from "./outgoing/words.ts";
import { partyRefusals } from "./parties/words.ts";
import { platformRefusals } from "./platform-words.ts";
import { familyRefusals } from "./products/families/family-words.ts";
import { comboRefusals } from "./products/combos/combo-words.ts";
import { kitRefusals } from "./products/kits/kit-words.ts";
import { positionRefusals } from "./products/fiscal-positions/position-words.ts";
import { packagingRefusals } from "./products/packagings/packaging-words.ts";
import { priceListRefusals } from "./products/price-lists/price-list-words.ts";
import { priceRefusals } from "./products/prices/price-words.ts";
import { taxRefusals } from "./products/taxes/tax-words.ts";
import { productRefusals } from "./products/words.ts";
import { paymentRefusals } from "./sales/payments/payment-words.ts";
import { purchaseRefusals } from "./purchasing/words.ts";
import { vendorRefusals } from "./purchasing/vendor-words.ts";
import { signatureRefusals } from "./sales/signature/signature-words.ts";
import { shareRefusals } from "./sales/portal/share-words.ts";
import { saleRefusals } from "./sales/words.ts";
import { sequenceRefusals } from "./sequences/words.ts";
import { stockRefusals } from "./stock/words.ts";
import type { Phrases } from "./words.ts";

/** The words of every refusal by its code; a test reads the code and finds the missing ones. */
export const refusalWords = {
  ...platformRefusals,
  ...activityRefusals,
  ...agentRefusals,
  ...assignmentRefusals,
  ...bulkRefusals,
  ...captureRefusals,
  ...webhookRefusals,
  ...outgoingRefusals,
  ...contactRefusals,
  ...mergeRefusals,
  ...removingRefusals,
  ...documentRefusals,
  ...personalRefusals,
  ...fileRefusals,
  ...identityRefusals,
  ...importRefusals,
  ...messagingRefusals,
  ...opportunityRefusals,
  ...partyRefusals,
  ...productRefusals,
  ...familyRefusals,
  ...comboRefusals,
  ...kitRefusals,
  ...packagingRefusals,
  ...positionRefusals,
  ...priceListRefusals,
  ...priceRefusals,
  ...paymentRefusals,
  ...purchaseRefusals,
  ...saleRefusals,
  ...signatureRefusals,
  ...shareRefusals,
  ...sequenceRefusals,
  ...stockRefusals,
  ...taxRefusals,
  ...vendorRefusals,
} satisfies Phrases;

/** The stable name of a refusal: scripts and tests go by it. */
export type RefusalCode = keyof typeof refusalWords;
