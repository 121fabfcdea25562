import { addressedAs } from "../../messaging/templates/addressed.ts";
import type { Letter } from "../../messaging/templates/write-letter.ts";
import { recipientOf } from "@trato/domain/sales/addressee.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { getSale } from "../get-sale.ts";

type Known = Partial<Pick<Letter, "use" | "by">> & {
  /** What the document is about to get. */
  sale?: { number: string | null; link: string };
  /** How whoever reads it calls himself. */
  name?: string;
};

/** What a letter about a quotation or order may tell, to the person whom it is for. */
export async function letterOfSale(ctx: Context, { saleId }: OneSale, known: Known = {}): Promise<Letter> {
  const sale = await getSale(ctx, { saleId });
  const { email, language } = recipientOf(sale.customer, sale.contactPerson);
  const contact = await addressedAs(ctx, (sale.contactPerson ?? sale.customer).id);
  const { use = isOrder(sale) ? "order" : "quotation", by, name } = known;
  return {
    use,
    by,
    to: email,
    language: language ?? ctx.workspace.language,
    currency: sale.currency,
    values: {
      sale: { ...(await told(ctx, sale)), ...known.sale },
      contact: { ...contact, ...(name && { name }) },
    },
  };
}

async function told(ctx: Context, sale: Sale) {
  const { customer, opportunity, salesperson, totals, portalUrl } = sale;
  return {
    ...sale,
    ...totals,
    customer: customer.name,
    opportunity: opportunity?.title,
    salesperson: salesperson?.name,
    paymentTerms: await paymentTermsOf(ctx, sale),
    link: portalUrl,
  };
}

async function paymentTermsOf(ctx: Context, { paymentTermsId }: Sale): Promise<string | undefined> {
  const terms = own(ctx, "paymentTerms").select("name").where("id", "=", paymentTermsId);
  return (await terms.executeTakeFirst())?.name;
}
