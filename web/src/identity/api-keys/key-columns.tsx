import { useQuery } from "@tanstack/react-query";
import { areaIn, areas, scopeWords } from "@trato/domain/keys/scopes.ts";
import type { OutputOf } from "../../platform/api.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { reading } from "../../platform/queries.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import { keyWords } from "./key-labels.ts";
import { everybodyQuery } from "../queries.ts";

export type ApiKey = OutputOf<"GET /api-keys">["items"][number];

export const apiKeysQuery = reading("GET /api-keys", {}, { member: "any" });

export function useKeyColumns(keys: readonly ApiKey[]): Column<ApiKey>[] {
  const t = useWords(keyWords);
  const f = useFormat();
  const me = useMe();
  const hasOthers = keys.some(({ memberId }) => memberId !== me.member.id);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(160px, 1fr)",
      render: ({ name, revokedAt }) => <span className={revokedAt ? "text-quiet" : "font-medium"}>{name}</span>,
    },
    ...(hasOthers
      ? [
          {
            id: "owner",
            label: t.owner,
            width: "minmax(120px, 1fr)",
            render: ({ memberId }: ApiKey) => <Owner id={memberId} />,
          },
        ]
      : []),
    {
      id: "scopes",
      label: t.scopes,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: (key) => <KeyScopeList apiKey={key} />,
    },
    {
      id: "created",
      label: t.createdAt,
      width: "112px",
      from: "xl",
      render: ({ createdAt }) => f.shortDate(f.dayOf(createdAt)),
    },
    {
      id: "lastUsed",
      label: t.lastUsed,
      width: "112px",
      render: ({ lastUsedAt }) => (lastUsedAt ? f.relativeDay(f.dayOf(lastUsedAt)) : t.never),
    },
    {
      id: "expires",
      label: t.expires,
      width: "112px",
      from: "lg",
      render: ({ expiresAt }) => (expiresAt ? f.shortDate(f.dayOf(expiresAt)) : t.never),
    },
    { id: "state", label: t.state, width: "96px", render: (key) => <KeyState apiKey={key} /> },
  ];
}

function Owner({ id }: { id: string }) {
  const { data } = useQuery(everybodyQuery);
  return data?.items.find((member) => member.id === id)?.name;
}

/** What a key may do, in few words; all of them where one points at it. */
export function KeyScopeList({ apiKey: { scopes } }: { apiKey: ApiKey }) {
  const t = useWords(keyWords);
  const language = useLanguage();
  if (!scopes) return t.everything;
  const said = scopes.map((scope) => scopeWords(scope)[language]);
  const [first] = scopes;
  const more = scopes.length - 1;
  return (
    <span className="block truncate" title={said.join("\n")}>
      {first && (more === 0 ? said : t.scopesAndMore(areas[areaIn(first)][language], more))}
    </span>
  );
}

const isOver = (moment: string): boolean => Date.parse(moment) <= Date.now();

export function KeyState({ apiKey }: { apiKey: ApiKey }) {
  const t = useWords(keyWords);
  if (apiKey.revokedAt) return <State>{t.isRevoked}</State>;
  const isExpired = apiKey.expiresAt !== null && isOver(apiKey.expiresAt);
  return isExpired ? <State tone="warn">{t.expired}</State> : <State tone="ok">{t.active}</State>;
}
