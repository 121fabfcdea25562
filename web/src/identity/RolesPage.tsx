import { useSuspenseQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { OutputOf } from "../platform/api.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { rolesQuery } from "./queries.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { useIsPhone } from "../ui/media.ts";
import { cx } from "../ui/classes.ts";
import {
  reachTexts,
  reachWords,
  rolePageWords,
  roleTexts,
  roleWords,
  type VerbGroup,
  verbGroups,
  verbGroupWords,
  verbWords,
} from "./role-labels.ts";

type Matrix = OutputOf<"GET /roles">;
type Row = Matrix["verbs"][number];

const groups = Object.keys(verbGroupWords) as VerbGroup[]; // its own keys

/** What each role may do, and what each reach shows: the matrix that the server itself goes by. */
export function RolesPage() {
  const t = useWords(rolePageWords);
  const isPhone = useIsPhone();
  const { data: matrix } = useSuspenseQuery(rolesQuery);
  return (
    <SettingsPage title={t.roles}>
      {/* nothing in it takes the focus, so that it has to itself: arrows scroll it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="region" aria-label={t.roles} tabIndex={0} className="min-h-0 flex-1 overflow-auto -outline-offset-2">
        <div className="flex max-w-230 flex-col gap-6 p-6 max-md:p-4">
          <p className="max-w-160 text-quiet text-pretty">{t.rolesText}</p>
          {isPhone ? <MatrixLists matrix={matrix} /> : <MatrixTable matrix={matrix} />}
          <Reaches reaches={matrix.reaches} />
        </div>
      </div>
    </SettingsPage>
  );
}

function MatrixTable({ matrix }: { matrix: Matrix }) {
  const t = useWords(rolePageWords);
  const names = useWords(roleWords);
  const texts = useWords(roleTexts);
  return (
    <table className="w-full border-separate border-spacing-0">
      <thead>
        <tr>
          <th scope="col" className={cx(headLook, "text-left")}>
            {t.verb}
          </th>
          {matrix.roles.map((role) => (
            <th key={role} scope="col" className={cx(headLook, "w-32")}>
              <span className="block font-semibold">{names[role]}</span>
              <span className="block text-xs font-normal text-pretty text-quiet max-lg:hidden">{texts[role]}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <VerbRows key={group} group={group} matrix={matrix} />
      ))}
    </table>
  );
}

/** The same where there is no room for columns: who may, under each thing to do. */
function MatrixLists({ matrix }: { matrix: Matrix }) {
  const words = useWords(verbWords);
  const names = useWords(roleWords);
  const language = useLanguage();
  return groups.map((group) => (
    <section key={group}>
      <h2 className="mb-2 font-semibold">{verbGroupWords[group][language]}</h2>
      <dl className="divide-y divide-line rounded-md bg-card shadow-card">
        {rowsOf(matrix, group).map(({ verb, roles }) => (
          <div key={verb} className="px-3 py-2">
            <dt>{words[verb]}</dt>
            <dd className="text-sm text-quiet">{roles.map((role) => names[role]).join(" · ")}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

const headLook = "sticky top-0 z-1 border-b border-line2 bg-bg px-2 py-2 align-top";
const subjectOf = ({ verb }: Row) => verb.split(".")[0] as keyof typeof verbGroups; // every verb begins with its subject

const rowsOf = ({ verbs }: Matrix, group: VerbGroup) => verbs.filter((row) => verbGroups[subjectOf(row)] === group);

function VerbRows({ group, matrix }: { group: VerbGroup; matrix: Matrix }) {
  const t = useWords(rolePageWords);
  const words = useWords(verbWords);
  const language = useLanguage();
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={matrix.roles.length + 1} className="px-2 pt-5 pb-1.5 text-left font-semibold">
          {verbGroupWords[group][language]}
        </th>
      </tr>
      {rowsOf(matrix, group).map(({ verb, roles }) => (
        <tr key={verb} className="hover:bg-hover">
          <th scope="row" className="border-b border-line px-2 py-2 text-left font-normal">
            {words[verb]}
          </th>
          {matrix.roles.map((role) => (
            <td key={role} className="border-b border-line px-2 py-2 text-center">
              {roles.includes(role) ? (
                <Check role="img" aria-label={t.yes} className="mx-auto size-4 text-ok" />
              ) : (
                <span role="img" aria-label={t.no} className="mx-auto block h-px w-2 bg-line2" />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Reaches({ reaches }: Pick<Matrix, "reaches">) {
  const t = useWords(rolePageWords);
  const names = useWords(reachWords);
  const texts = useWords(reachTexts);
  return (
    <section aria-labelledby="reach" className="flex flex-col gap-3">
      <h2 id="reach" className="text-lg font-semibold">
        {t.reach}
      </h2>
      <dl className="grid gap-4 sm:grid-cols-3">
        {reaches.map((reach) => (
          <div key={reach} className="rounded-md bg-card p-3 shadow-card">
            <dt className="font-semibold">{names[reach]}</dt>
            <dd className="mt-1 text-quiet text-pretty">{texts[reach]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
