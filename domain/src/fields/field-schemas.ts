import * as z from "zod/mini";
import {
  calendarDate,
  code,
  country,
  decimal,
  email,
  flag,
  id,
  language,
  line,
  moment,
  name,
  percent,
  positiveDecimal,
  positivePrice,
  price,
  smallDecimal,
  text,
  wholeNumberText,
} from "../schemas.ts";
import type { Field, FieldKind } from "./field.ts";

type Schemas = Record<FieldKind, (field: Field) => z.ZodMiniType>;

const mostTags = 20;
const longestTag = 50;

const oneLine = ({ max = 200, presence }: Field) => (presence === "needed" ? name(max) : line(max));
const amount = ({ min }: Field) => (min === 0 ? positiveDecimal() : smallDecimal());
const cost = ({ min }: Field) => (min === 0 ? positivePrice() : price());
const mostWhole = 2_000_000_000;
const whole = ({ min = 0, max = mostWhole }: Field) => z.int().check(z.gte(min), z.lte(max));

/** What may be written into a field of each kind. */
const written = {
  text: oneLine,
  long: ({ max = 20_000 }: Field) => text(max),
  code: () => code(),
  email: () => email(),
  phone: oneLine,
  url: oneLine,
  country: () => country(),
  language: () => language,
  money: amount,
  price: cost,
  quantity: amount,
  percent: () => percent(),
  whole,
  stars: whole,
  date: () => calendarDate(),
  moment: () => moment(),
  flag: () => z.boolean(),
  choice: ({ choices = [] }: Field) => z.enum(choices.map(({ value }) => value)),
  tags: () => z.array(name(longestTag)).check(z.maxLength(mostTags)),
  member: () => id<"members">(),
  team: () => id<"teams">(),
  contact: () => id<"contacts">(),
  stage: () => id<"stages">(),
  lostReason: () => id<"lost_reasons">(),
  product: () => id<"products">(),
  category: () => id<"product_categories">(),
  unit: () => id<"units">(),
  taxes: () => z.array(id<"taxes">()).check(z.maxLength(20)),
  relatedProducts: () => z.array(id<"products">()).check(z.maxLength(20)),
  fiscalPosition: () => id<"fiscal_positions">(),
  priceList: () => id<"price_lists">(),
} satisfies Schemas;

const some = () => z.string();
const number = () => decimal();

/** What an answer gives of a field of each kind: as the tables keep it, without asking again whether it may be written. */
const answered = {
  ...written,
  text: some,
  long: some,
  code: some,
  email: some,
  phone: some,
  url: some,
  country: some,
  money: number,
  price: number,
  quantity: number,
  percent: number,
  whole: () => z.int(),
  stars: () => z.int(),
  tags: () => z.array(z.string()),
  taxes: () => z.array(id<"taxes">()),
  relatedProducts: () => z.array(id<"products">()),
} satisfies Schemas;

const wholeText = ({ min = 0, max = mostWhole }: Field) => wholeNumberText(min, max);

/** What a list may be asked for of a field of each kind, as text of an address; of several values, one that is among them. */
const asked = {
  ...written,
  text: ({ max = 200 }: Field) => line(max),
  flag: () => flag,
  tags: () => line(longestTag),
  whole: wholeText,
  stars: wholeText,
  taxes: () => id<"taxes">(),
  relatedProducts: () => id<"products">(),
} satisfies Schemas;

type Of<All extends Schemas, F extends Field> = F extends Field
  ? F extends { choices: readonly { value: infer Value extends string }[] }
    ? z.ZodMiniType<Value, Value>
    : ReturnType<All[F["kind"]]>
  : never;
type OrNull<F extends Field, Schema extends z.ZodMiniType> = F extends { presence: string }
  ? Schema
  : z.ZodMiniNullable<Schema>;

export type Written<F extends Field> = OrNull<F, Of<typeof written, F>>;
export type Answered<F extends Field> = F extends { seen: string }
  ? z.ZodMiniNullable<Of<typeof answered, F>>
  : OrNull<F, Of<typeof answered, F>>;

export type Asked<F extends Field> = Of<typeof asked, F>;

/** What may be written into a field; null empties one that may be empty. */
export const writtenOf = <F extends Field>(field: F): Written<F> =>
  orNull(field, written[field.kind](field)) as unknown as Written<F>; // the kind's own, as the type says
/** What an answer gives of a field. */
export const answeredOf = <F extends Field>(field: F): Answered<F> =>
  (field.seen
    ? z.nullable(answered[field.kind](field))
    : orNull(field, answered[field.kind](field))) as unknown as Answered<F>; // as above
/** What a list may be asked for of a field. */
export const askedOf = <F extends Field>(field: F): Asked<F> => asked[field.kind](field) as unknown as Asked<F>; // as above

function orNull(field: Field, schema: z.ZodMiniType): z.ZodMiniType {
  return field.presence === undefined ? z.nullable(schema) : schema;
}
