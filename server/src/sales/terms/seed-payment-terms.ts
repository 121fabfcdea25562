import type { Context } from "../../platform/context.ts";
import { insertOwn } from "../../platform/rows.ts";

const names = {
  immediate: { en: "Immediate payment", es: "Pago inmediato" },
  month: { en: "30 days", es: "30 días" },
  halves: { en: "50 % now, 50 % in 30 days", es: "50 % ahora, 50 % a 30 días" },
};

const part = (amount: string, days: number) => ({
  value: "percent",
  amount,
  delayKind: "days_after",
  days,
  dayOfMonth: 0,
});

/** The payment terms with which a workspace starts. */
export async function seedPaymentTerms(ctx: Context): Promise<void> {
  const { language } = ctx.workspace;
  const terms = [
    { name: names.immediate[language], lines: [part("100", 0)], isDefault: true },
    { name: names.month[language], lines: [part("100", 30)], isDefault: false },
    { name: names.halves[language], lines: [part("50", 0), part("50", 30)], isDefault: false },
  ];
  const rows = terms.map((term) => ({
    ...term,
    id: ctx.newId<"payment_terms">(),
    lines: JSON.stringify(term.lines),
  }));
  await insertOwn(ctx, "paymentTerms", rows).execute();
}
