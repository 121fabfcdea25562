import { describe, expect, test } from "vitest";
import { agentRefusals } from "./agents/words.ts";
import { activityRefusals } from "./activities/words.ts";
import { bulkRefusals } from "./bulk/words.ts";
import { webhookRefusals } from "./capture/webhooks/words.ts";
import { captureRefusals } from "./capture/words.ts";
import { mergeRefusals } from "./contacts/merging/words.ts";
import { personalRefusals } from "./contacts/personal/words.ts";
import { removingRefusals } from "./contacts/removing/words.ts";
import { contactRefusals } from "./contacts/words.ts";
import { documentRefusals } from "./documents/words.ts";
import { fileRefusals } from "./files/words.ts";
import { accountMails, identityRefusals } from "./identity/words.ts";
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
import { vendorRefusals } from "./purchasing/vendor-words.ts";
import { paymentRefusals } from "./sales/payments/payment-words.ts";
import { purchaseRefusals } from "./purchasing/words.ts";
import { refusalWords } from "./refusal-words.ts";
import { signatureRefusals } from "./sales/signature/signature-words.ts";
import { shareRefusals } from "./sales/portal/share-words.ts";
import { saleRefusals } from "./sales/words.ts";
import { sequenceRefusals } from "./sequences/words.ts";
import { stockRefusals } from "./stock/words.ts";
import { languages, type PhraseDetails, type Phrases, speak } from "./words.ts";

const ofModules: Phrases[] = [
  agentRefusals,
  platformRefusals,
  activityRefusals,
  assignmentRefusals,
  captureRefusals,
  webhookRefusals,
  outgoingRefusals,
  contactRefusals,
  mergeRefusals,
  removingRefusals,
  personalRefusals,
  documentRefusals,
  fileRefusals,
  identityRefusals,
  bulkRefusals,
  importRefusals,
  messagingRefusals,
  opportunityRefusals,
  partyRefusals,
  productRefusals,
  familyRefusals,
  comboRefusals,
  kitRefusals,
  packagingRefusals,
  positionRefusals,
  priceListRefusals,
  priceRefusals,
  paymentRefusals,
  purchaseRefusals,
  shareRefusals,
  signatureRefusals,
  saleRefusals,
  sequenceRefusals,
  stockRefusals,
  taxRefusals,
  vendorRefusals,
];
const codes = Object.keys(refusalWords).toSorted();

/** Speaks a phrase with a detail for everything that it asks for, and tells what that was. */
function spoken(
  phrases: Phrases,
  name: string,
  language: (typeof languages)[number],
): { text: string; asked: string[] } {
  const asked = new Set<string>();
  const details = new Proxy<PhraseDetails>(
    {},
    {
      get: (_, key) => {
        asked.add(String(key));
        return `[${String(key)}]`;
      },
    },
  );
  return { text: speak(phrases, name, language, details), asked: [...asked].toSorted() };
}

test("no two modules know one code, and every code of a module is known", () => {
  expect(ofModules.flatMap((words) => Object.keys(words)).toSorted()).toEqual(codes);
});

describe.each(codes)("%s", (code) => {
  test("is named after what it is about", () => {
    expect(code).toMatch(/^[a-z]+([A-Z][a-z]+)*(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
  });

  test.each(languages)("is a sentence in %s", (language) => {
    expect(spoken(refusalWords, code, language).text).toMatch(/^[\p{Lu}[].*[.!?]$/su);
  });

  test("says another sentence in each language, with the same details", () => {
    const [english, spanish] = languages.map((language) => spoken(refusalWords, code, language));
    expect(english?.text).not.toBe(spanish?.text);
    expect(english?.asked).toEqual(spanish?.asked);
    for (const detail of english?.asked ?? []) expect(spanish?.text).toContain(`[${detail}]`);
  });
});

describe.each<[string, Phrases]>([["about one's account", accountMails]])("the mail %s", (_, words) => {
  test.each(Object.keys(words))("%s is written in every language with the same details", (name) => {
    const [english, spanish] = languages.map((language) => spoken(words, name, language));
    expect(english?.text).not.toBe(spanish?.text);
    expect(english?.asked).toEqual(spanish?.asked);
    expect(`${english?.text} ${spanish?.text}`).not.toMatch(/undefined|\[object/);
  });
});
