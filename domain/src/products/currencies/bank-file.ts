import { type CalendarDate, isCalendarDate } from "../../dates.ts";
import { canonical, type Decimal } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";

/** A rate as the European Central Bank says it: so many units of a currency for one euro. */
export type BankRate = { currency: string; day: CalendarDate; rate: Decimal };

/**
 * The rates of the European Central Bank's file, as XML or CSV, of one day or of many. Refuses with the field's name what is no such file
 * (`rates_file.unknown`) and a rate or day in it that is none (`rates_file.wrong`, with the line that says it).
 */
export function readBankFile(content: string): BankRate[] {
  const text = content.replace(/^\uFEFF/, "").trim();
  const rates = text.startsWith("<") ? readXml(text) : readCsv(text);
  if (rates.length === 0) throw new Refusal("invalid", "rates_file.unknown", { path: "content" });
  return rates;
}

/** `<Cube time="2026-11-27"><Cube currency="USD" rate="1.0823"/>…`: each rate is of the day that was said last. */
function readXml(text: string): BankRate[] {
  const rates: BankRate[] = [];
  let day: string | undefined;
  for (const [tag, said = ""] of withoutComments(text).matchAll(/<(?:[\w-]{1,40}:)?Cube\b([^<>]{0,300})>/g)) {
    const named = new Map(
      [...said.matchAll(/\b([\w-]{1,40})\s{0,9}=\s{0,9}(["'])([^"']*)\2/g)].map(([, name, , value]) => [name, value]),
    );
    day = named.get("time") ?? day;
    const [currency, rate] = [named.get("currency"), named.get("rate")];
    if (currency !== undefined) rates.push(rateOf({ currency, day, rate }, tag));
  }
  return rates;
}

/** In one pass, whatever the text: an address may answer with anything. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf("<!--"); from !== -1; from = text.indexOf("<!--", at)) {
    kept.push(text.slice(at, from));
    const end = text.indexOf("-->", from + 4);
    if (end === -1) return kept.join("");
    at = end + 3;
  }
  return kept.join("") + text.slice(at);
}

/** "Date, USD, JPY, …" and a line for each day; "N/A" where a currency had none. */
function readCsv(text: string): BankRate[] {
  const [head = "", ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first, ...currencies] = cellsOf(head);
  if (first?.toLowerCase() !== "date" || currencies.every((code) => code === "")) return [];
  if (lines.length * currencies.length > mostRates) return [];
  return lines.flatMap((line) => {
    const [day, ...rates] = cellsOf(line);
    return currencies.flatMap((currency, index) => {
      const rate = rates[index] ?? "";
      if (currency === "" || rate === "" || rate.toUpperCase() === "N/A") return [];
      return rateOf({ currency, day: dayOf(day ?? ""), rate }, line);
    });
  });
}

/** Three times what the bank has said since 1999. */
const mostRates = 1_000_000;

const cellsOf = (line: string): string[] => line.split(/[,;]/).map((cell) => cell.trim().replaceAll(/^"|"$/g, ""));

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "27 November 2026", as the file of one day says it, or the day as it is. */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i.exec(text) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? text : `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

type Said = { currency: string; day: string | undefined; rate: string | undefined };

function rateOf({ currency, day, rate = "" }: Said, line: string): BankRate {
  const isRate = /^\d{1,12}(\.\d{1,12})?$/.test(rate) && /[1-9]/.test(rate);
  if (!/^[A-Z]{3}$/.test(currency) || !isCalendarDate(day) || !isRate)
    throw new Refusal("invalid", "rates_file.wrong", { path: "content", line: line.trim().slice(0, 80) });
  return { currency, day, rate: canonical(rate) };
}
