import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
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
import { useRuleColumns } from "./rule-columns.tsx";
import { useRuleMenu } from "./use-rule-menu.tsx";
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
      columns={useRuleColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useRuleMenu(show)}
      renderOnPhone={(rule) => <RuleCard rule={rule} />}
      none={t.none}
      openId={search.rule}
      renderDialog={(rule) => <RuleDialog rule={rule} list={data.list} onClose={() => change({ rule: undefined })} />}
    />
  );
}

function RuleCard({ rule }: { rule: PriceRule }) {
  const { targetOf, whenOf, priceOf } = useRuleText();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="truncate font-medium">{targetOf(rule)}</span>
      <span className="truncate text-sm text-quiet">{[priceOf(rule), whenOf(rule)].filter(Boolean).join(" · ")}</span>
    </div>
  );
}
