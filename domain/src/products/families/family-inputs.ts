import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { id, idsInARow, name, positivePrice, price, version } from "../../schemas.ts";

export const shownAs = z.enum(["select", "colour"]);

const valueId = () => id<"attribute_values">();
/** A colour as screens write it, #aa5500. */
const colour = () => z.string().check(z.toLowerCase(), shaped(/^#[0-9a-f]{6}$/, inputWords.colour));

const values = z
  .array(
    z.object({
      id: z.optional(valueId()),
      name: name(100),
      colour: z.optional(z.nullable(colour())),
      /** Whoever chooses it writes on the line what exactly. */
      isFreeText: z.optional(z.boolean()),
    }),
  )
  .check(z.minLength(1), z.maxLength(200));

export const CreateAttribute = z.object({
  id: z.optional(id<"product_attributes">()),
  name: name(100),
  shownAs: z._default(shownAs, "select"),
  values,
});
export type CreateAttribute = z.output<typeof CreateAttribute>;

/** `values` are all of them, in their order: those with the id of one that is there are that one, the others are new. */
export const EditAttribute = z.object({
  attributeId: id<"product_attributes">(),
  version,
  name: z.optional(name(100)),
  shownAs: z.optional(shownAs),
  values: z.optional(values),
});
export type EditAttribute = z.output<typeof EditAttribute>;

export const OneAttribute = z.object({ attributeId: id<"product_attributes">() });
export type OneAttribute = z.output<typeof OneAttribute>;

const attributes = z
  .array(
    z.object({
      attributeId: id<"product_attributes">(),
      values: z
        .array(z.object({ valueId: valueId(), extraPrice: z._default(price(), "0" as never) }))
        .check(z.minLength(1), z.maxLength(200)),
    }),
  )
  .check(z.minLength(1), z.maxLength(10));
/** Two values that cannot be combined. */
export const Exclusion = z.object({ valueId: valueId(), otherId: valueId() });
const exclusions = z.array(Exclusion).check(z.maxLength(1000));
const familyName = () => name(150);

/** A product becomes the first variant of a family, and the model of those to come: `valueIds` are what it is itself. */
export const CreateFamily = z.object({
  id: z.optional(id<"product_families">()),
  productId: id<"products">(),
  name: z.optional(familyName()),
  listPrice: z.optional(positivePrice()),
  attributes,
  exclusions: z.optional(exclusions),
  valueIds: z.array(valueId()).check(z.maxLength(10)),
});
export type CreateFamily = z.output<typeof CreateFamily>;

/** A product that is there becomes another variant. */
export type JoinFamily = Pick<CreateFamily, "productId" | "valueIds"> & { familyId: EditFamily["familyId"] };

/**
 * The attributes that a family has stay, new ones come behind them; what each may be, what it costs more and what cannot be combined may change.
 * `addedValueIds`: what the variants that there are have of the new ones.
 */
export const EditFamily = z.object({
  familyId: id<"product_families">(),
  version,
  name: z.optional(familyName()),
  listPrice: z.optional(positivePrice()),
  attributes: z.optional(attributes),
  exclusions: z.optional(exclusions),
  addedValueIds: z.optional(z.array(valueId()).check(z.maxLength(10))),
});
export type EditFamily = z.output<typeof EditFamily>;

export const OneFamily = z.object({ familyId: id<"product_families">() });
export type OneFamily = z.output<typeof OneFamily>;

/** One value of each attribute, in whatever order; `id` is the variant's where there is none yet. */
export const ChooseVariant = z.object({
  familyId: id<"product_families">(),
  id: z.optional(id<"products">()),
  valueIds: z.array(valueId()).check(z.maxLength(10)),
});
export type ChooseVariant = z.output<typeof ChooseVariant>;

/** Of which products of a document it is asked. */
export const ListVariants = z.object({ productIds: idsInARow(1000) });
export type ListVariants = z.output<typeof ListVariants>;
