import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChevronLeft, Pencil, Trash2 } from "lucide-react";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { type PriceRule, priceRulesQuery } from "../queries.ts";
import { ruleWords } from "./price-list-labels.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import { ExamplesSection } from "./examples/ExamplesSection.tsx";
import { useTellBroken } from "./examples/use-tell-broken.ts";
import { useRuleText } from "./use-rule-text.ts";

const page = getRouteApi("/w/$slug/settings/price-lists/$priceListId");

/** One price list: its rules in the order in which they are tried. */
export function PriceListPage() {
  const t = useWords(ruleWords);
  const { priceListId } = page.useParams();
  const { search, change, open } = useUrlFilters(page);
  const { data } = useSuspenseQuery(priceRulesQuery(priceListId));
  const show = (rule: string) => open({ rule });
  return (
    <MasterDataPage<PriceRule>
      title={data.list.name}
      before={<IconButton label={t.back} icon={<ChevronLeft />} render={<Link to={paths.settingsPriceLists()} />} />}
      items={data.items}
      mayEdit={useCan("priceList.edit")}
      creation={{ id: "price-rule.create", label: t.newRule, run: () => show("new") }}
      above={<p className="px-6 py-4 text-quiet text-pretty max-md:px-4">{t.about}</p>}
      columns={useRuleColumns(data.list.currency)}
      onOpen={({ id }) => show(id)}
      menuOf={useRuleMenu(show)}
      renderOnPhone={(rule) => <RuleCard rule={rule} currency={data.list.currency} />}
      none={t.none}
      openId={search.rule}
      renderDialog={(rule) => <RuleDialog rule={rule} list={data.list} onClose={() => change({ rule: undefined })} />}
    >
      <ExamplesSection list={data.list} />
    </MasterDataPage>
  );
}

function RuleCard({ rule, currency }: { rule: PriceRule; currency: string }) {
  const { targetOf, whenOf, priceOf } = useRuleText(currency);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="truncate font-medium">{targetOf(rule)}</span>
      <span className="truncate text-sm text-quiet">{[priceOf(rule), whenOf(rule)].filter(Boolean).join(" · ")}</span>
    </div>
  );
}

function useRuleColumns(currency: string): Column<PriceRule>[] {
  const t = useWords(ruleWords);
  const { targetOf, whenOf, priceOf } = useRuleText(currency);
  return [
    {
      id: "target",
      label: t.target,
      width: "minmax(180px, 1.2fr)",
      render: (rule) => <span className="truncate font-medium">{targetOf(rule)}</span>,
    },
    {
      id: "price",
      label: t.price,
      width: "minmax(200px, 2fr)",
      render: (rule) => <span className="truncate tabular-nums">{priceOf(rule)}</span>,
    },
    {
      id: "when",
      label: t.when,
      width: "minmax(160px, 1.2fr)",
      render: (rule) => <span className="truncate text-quiet tabular-nums">{whenOf(rule) || t.always}</span>,
    },
  ];
}

const touches = (_: unknown, rule: Pick<PriceRule, "id" | "version"> | undefined): Change[] =>
  rule ? [{ kind: "setting", id: rule.id, version: rule.version }] : [];

/** What can be done with a rule of a price list. */
function useRuleMenu(edit: (ruleId: string) => void): (rule: PriceRule) => MenuGroup[] {
  const t = useWords(ruleWords);
  const tell = useTellBroken();
  const restore = useCommand("POST /price-lists/:priceListId/rules", { touches });
  const remove = useCommand("DELETE /price-rules/:priceRuleId", {
    touches: ({ priceRuleId }) => [{ kind: "setting", id: priceRuleId }],
    done: ({ product: _, category: __, baseList: ___, version: ____, family: _____, brokenExamples, ...rule }) =>
      tell(brokenExamples, t.removed, () => restore.run(rule)),
  });
  return ({ id }) => [
    {
      items: [
        { label: t.edit, icon: <Pencil />, onSelect: () => edit(id) },
        { label: t.remove, icon: <Trash2 />, onSelect: () => remove.run({ priceRuleId: id }) },
      ],
    },
  ];
}
