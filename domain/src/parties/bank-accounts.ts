import {
  electronicFormatIBAN,
  friendlyFormatIBAN,
  getCountrySpecifications,
  isSEPACountry,
  isValidBIC,
  isValidIBAN,
  validateIBAN,
  ValidationErrorsIBAN,
} from "ibantools";
import { type Obstacle, obstacle } from "../errors.ts";

type Account = { number: string; bic?: string | null | undefined };

/**
 * What is wrong with the accounts of a company in a country (ISO 3166-1 alpha-2): an IBAN that is none, a number without IBAN
 * where the country's banks give one, a BIC that is none. `path` names the field of the first that is wrong.
 */
export function obstacleToAccounts(accounts: readonly Account[], country: string): Obstacle | null {
  for (const [at, { number, bic }] of accounts.entries()) {
    const path = `bankAccounts.${at}`;
    const found = obstacleToNumber(number, country, `${path}.number`);
    if (found) return found;
    if (bic && !isValidBIC(bic)) return obstacle("invalid", "bankAccount.wrong_bic", { path: `${path}.bic` });
  }
  return null;
}

function obstacleToNumber(number: string, country: string, path: string): Obstacle | null {
  if (!looksLikeIban(number) && !getCountrySpecifications()[country]?.IBANRegistry) return null;
  const plain = electronicFormatIBAN(number) ?? "";
  if (isValidIBAN(plain)) return null;
  const { errorCodes } = validateIBAN(plain);
  const isLength = errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength);
  return obstacle("invalid", isLength ? "bankAccount.wrong_length" : "bankAccount.wrong_iban", { path });
}

const looksLikeIban = (number: string): boolean => /^[a-z]{2}\s*\d{2}/i.test(number);

/** The number as it is kept: an IBAN without spaces in capitals, any other as it was written. */
export function plainAccount(number: string): string {
  return looksLikeIban(number) ? (electronicFormatIBAN(number) ?? number) : number;
}

/** The number as it is read: an IBAN in groups of four. */
export function writtenAccount(number: string): string {
  return looksLikeIban(number) ? (friendlyFormatIBAN(number) ?? number) : number;
}

/** Whether euros are transferred to it by its number alone: an IBAN of a country that takes part in SEPA. */
export const isSepaAccount = (number: string): boolean => isValidIBAN(number) && isSEPACountry(number.slice(0, 2));
