import * as z from "zod/mini";
import { id, name, positiveDecimal, price, version } from "../../schemas.ts";

const productId = id<"products">();

/** A product that may be picked, and what the combo costs more with it, for so much of it as the choice says. */
const item = z.object({ productId, extraPrice: z.optional(price()) });

/**
 * Of what a product is a combo from now on: its choices in their order, each with the products of which one is picked; of none, where
 * it is no combo any more. A choice with the id of one that is there is that one.
 */
export const SetChoices = z.object({
  productId,
  version,
  choices: z
    .array(
      z.object({
        id: z.optional(id<"combo_choices">()),
        name: name(100),
        quantity: z.optional(positiveDecimal()),
        items: z.array(item).check(z.minLength(1), z.maxLength(100)),
      }),
    )
    .check(z.maxLength(20)),
});
export type SetChoices = z.output<typeof SetChoices>;

/** What of a combo's choices is picked on a line. */
export const ComboPick = z.object({ choiceId: id<"combo_choices">(), productId });
export type ComboPick = z.output<typeof ComboPick>;

/** One of each choice; of a choice of which nothing is said, the first that is sold. */
export const picks = () => z.array(ComboPick).check(z.maxLength(20));
