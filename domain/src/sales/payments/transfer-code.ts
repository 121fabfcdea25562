import { compare, type Decimal, exact, toText } from "../../decimal.ts";

/** To whom, how much and with which reference money is sent. */
export type Transfer = {
  holder: string;
  iban: string;
  bic: string | null;
  amount: Decimal;
  currency: string;
  reference: string | null;
};

/**
 * What a bank's app reads from the code of a transfer (EPC069-12, version 2, UTF-8): null for what it cannot say, another currency than
 * euros and amounts below one cent or above 999,999,999.99. The caller has checked the account. A long name is cut.
 */
export function transferCode({ holder, iban, bic, amount, currency, reference }: Transfer): string | null {
  if (currency !== "EUR" || compare(exact(amount), least) < 0 || compare(exact(amount), most) > 0) return null;
  const name = [...holder.replace(/\s+/g, " ").trim()].slice(0, longestName);
  const written = () =>
    [
      "BCD",
      "002",
      "1",
      "SCT",
      bic ?? "",
      name.join(""),
      iban,
      `EUR${toText(exact(amount), 2)}`,
      "",
      reference ?? "",
    ].join("\n");
  while (name.length > 1 && new TextEncoder().encode(written()).length > mostBytes) name.pop();
  return name.length === 0 ? null : written();
}

const least = exact("0.01");
const most = exact("999999999.99");
const longestName = 70;
const mostBytes = 331;
