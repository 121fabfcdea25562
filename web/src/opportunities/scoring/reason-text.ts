import type { Reader } from "@trato/domain/fields/value-text.ts";
import { valueText } from "@trato/domain/fields/value-text.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { contactQualities } from "@trato/domain/opportunities/words.ts";
import { wordsIn } from "../../platform/words.ts";
import { scoreWords } from "./score-labels.ts";
import type { Reason } from "./scoring-queries.ts";

type Bucket = Reason["buckets"][number];

/** What a field is called. */
export function fieldName(name: string, { language }: Reader): string {
  return opportunityFields.find((field) => field.name === name)?.words[language] ?? name;
}

/** What was compared of it: "Friend", "from 1.000 € to 5.000 €", "not known". */
export function comparedText({ field, buckets }: Pick<Reason, "field" | "buckets">, reader: Reader): string {
  return reader.f.list(buckets.map((bucket) => bucketText(field, bucket, reader)));
}

function bucketText(field: string, bucket: Bucket, reader: Reader): string {
  const t = wordsIn(reader.language, scoreWords);
  switch (bucket.kind) {
    case "missing":
      return t.missing;
    case "other":
      return t.other;
    case "value":
      return valueOf(field, bucket.value, reader);
    case "between": {
      const [from, to] = [bucket.from, bucket.to].map((end) => (end === null ? null : amount(field, end, reader)));
      if (from && to) return t.between(from, to);
      return from ? t.from(from) : t.upTo(to ?? "");
    }
  }
}

function valueOf(name: string, value: string, reader: Reader): string {
  const kind = kindOf(name);
  if (kind === "email" || kind === "phone") return qualities[value]?.[reader.language] ?? value;
  if (kind === "stars") return value === "0" ? scoreWords.missing[reader.language] : "★".repeat(Number(value));
  if (kind === "country" || kind === "language") return valueText(kind, value, reader) ?? value;
  if (kind === "money") return amount(name, Number(value), reader);
  return value === "given" && (kind === "long" || kind === "url" || name === "companyName")
    ? scoreWords.given[reader.language]
    : value;
}

const qualities: Record<string, (typeof contactQualities)[keyof typeof contactQualities]> = contactQualities;

const kindOf = (name: string) => opportunityFields.find((field) => field.name === name)?.kind;

const amount = (name: string, value: number, { f }: Reader): string =>
  kindOf(name) === "money" ? f.wholeMoney(String(value)) : f.quantity(String(value));
