import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { createContact } from "../contacts/create-contact.ts";
import { createMember } from "../identity/create-member.ts";
import { createTeam, editTeam } from "../identity/teams.ts";
import type { Context } from "../platform/context.ts";
import { createCategory } from "../products/categories.ts";
import { createProduct } from "../products/create-product.ts";
import { createVendorPrice } from "../purchasing/create-vendor-price.ts";
import { adjustStock } from "../stock/adjust-stock.ts";
import { sampleProducts } from "./goods.ts";
import { found, type Made } from "./made.ts";
import { sampleCompanies, sampleMembers, sampleVendors, teamNames, type TeamKey } from "./people.ts";
import { type Story, trato } from "./story.ts";

const longAgo = 380;

/** Who works here, who buys, who delivers, and what there is to sell. */
export function tellCompany(story: Story, made: Made): void {
  tellTeams(story, made);
  tellContacts(story, made);
  tellGoods(story, made);
}

function tellTeams(story: Story, made: Made): void {
  const keys: TeamKey[] = ["north", "south"];
  for (const key of keys)
    story.tell(longAgo, trato, async (ctx) => {
      made.teams.set(key, (await createTeam(ctx, { name: teamNames[story.language][key], memberIds: [] })).id);
    });
  for (const { key, name, role, reach, team } of sampleMembers) {
    story.tell(longAgo, trato, async (ctx) => {
      const teamIds = team ? [found(made.teams, team)] : [];
      made.members.set(key, (await createMember(ctx, { name: name[story.language], role, reach, teamIds })).id);
    });
  }
  for (const key of keys) {
    const leader = sampleMembers.find((member) => member.team === key);
    story.tell(longAgo, trato, (ctx) =>
      editTeam(ctx, { teamId: found(made.teams, key), ...(leader && { leaderId: found(made.members, leader.key) }) }),
    );
  }
}

function tellContacts(story: Story, made: Made): void {
  sampleCompanies.forEach(({ name, city, person, job, domain }, index) =>
    story.tell(longAgo - 5, trato, async (ctx) => {
      const company = await createContact(ctx, {
        kind: "company",
        name: name[story.language],
        email: `info@${domain}.example`,
        phone: phoneOf(ctx, index),
        address: { city: city[story.language], country: ctx.workspace.country },
      });
      await createContact(ctx, {
        kind: "person",
        name: person[story.language],
        companyId: company.id,
        jobTitle: job[story.language],
        email: `${first(person[story.language])}@${domain}.example`,
        phone: phoneOf(ctx, index + 40),
      });
      made.customers.set(index, company.id);
    }),
  );
  for (const { key, name, domain } of sampleVendors) {
    story.tell(longAgo - 5, trato, async (ctx) => {
      const vendor = {
        kind: "company" as const,
        name: name[story.language],
        email: `sales@${domain}.example`,
        isVendor: true,
      };
      made.vendors.set(key, (await createContact(ctx, vendor)).id);
    });
  }
}

function tellGoods(story: Story, made: Made): void {
  const categories = new Map<string, Id<"product_categories">>();
  for (const { key, name, category, reference, price, bought, onHand } of sampleProducts) {
    story.tell(longAgo - 10, trato, async (ctx) => {
      const known = categories.get(category[story.language]);
      const categoryId = known ?? (await createCategory(ctx, { name: category[story.language] })).id;
      categories.set(category[story.language], categoryId);
      const product = await createProduct(ctx, {
        name: name[story.language],
        kind: bought ? "goods" : "service",
        storable: bought !== null,
        reference,
        listPrice: amountIn(ctx, price),
        cost: amountIn(ctx, bought?.price ?? "0"),
        categoryId,
      });
      made.products.set(key, product.id);
      if (!bought) return;
      await createVendorPrice(ctx, {
        productId: product.id,
        vendorId: found(made.vendors, bought.vendor),
        price: amountIn(ctx, bought.price),
        leadDays: bought.leadDays,
        ...(bought.minQuantity && { minQuantity: bought.minQuantity as Decimal }), // written as a decimal above
      });
      await adjustStock(ctx, { productId: product.id, countedQuantity: onHand as Decimal }); // as above
    });
  }
}

/** Prices are written for euros and their like; where a currency has no cents, things cost a hundred times as much. */
export function amountIn(ctx: Context, price: string): Decimal {
  const isWithoutCents = ctx.workspace.currencyDecimals === 0;
  return (isWithoutCents ? `${price.split(".")[0]}00` : price) as Decimal; // written as a decimal above
}

const first = (name: string): string =>
  (name.replace(/^Drº?\.? /, "").split(" ")[0] ?? "")
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();

/** Numbers that are kept free for stories. */
const phoneOf = (ctx: Context, index: number): string =>
  ctx.language === "es"
    ? `+34 600 000 ${String(index).padStart(3, "0")}`
    : `+44 1632 960${String(index).padStart(3, "0")}`;
