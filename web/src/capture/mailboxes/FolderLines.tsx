import { Link } from "@tanstack/react-router";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { mailboxWords } from "./mailbox-labels.ts";
import { StandingState } from "./mailbox-columns.tsx";
import type { Whose } from "./mailbox-routes.ts";
import type { Mailbox } from "./queries.ts";

type Folder = Mailbox["folders"][number];

/** How each folder of a mailbox stands, and whether all that lies in it is here. */
export function FolderLines({ mailbox, whose = "company" }: { mailbox: Mailbox; whose?: Whose }) {
  const t = useWords(mailboxWords);
  return (
    <section className="flex flex-col gap-1.5" aria-label={t.howItStands}>
      <ul className="divide-y divide-line rounded-md bg-panel px-3">
        {mailbox.folders.map((folder) => (
          <FolderLine key={folder.path} folder={folder} isOn={mailbox.isOn} />
        ))}
      </ul>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm text-quiet">
        {t.onlyReads}
        {whose === "company" && (
          <Link to={paths.arrivals({ mailbox: mailbox.id })} className="text-accent hover:underline">
            {t.seeArrivals}
          </Link>
        )}
      </p>
    </section>
  );
}

function FolderLine({ folder, isOn }: { folder: Folder; isOn: boolean }) {
  const t = useWords(mailboxWords);
  const f = useFormat();
  const { path, state, stateSince, problem, inBox, here } = folder;
  return (
    <li className="flex flex-col gap-0.5 py-2">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 flex-1 truncate font-medium">{path}</span>
        {stateSince && state === "wrong" && <span className="text-sm text-quiet">{t.since(f.moment(stateSince))}</span>}
        <StandingState state={isOn ? state : "paused"} />
      </span>
      {problem && isOn && <span className="text-bad">{problem}</span>}
      <span className="text-quiet tabular-nums">
        {[t.inBox(f.count(inBox), f.count(here)), ...useReasons(folder)].join(" · ")}
      </span>
    </li>
  );
}

/** "3 set aside: a colleague wrote it (2), a rule of its mailbox leaves it out (1)" */
function useReasons({ notTaken, leftOut }: Folder): string[] {
  const t = useWords(mailboxWords);
  const f = useFormat();
  const said = { waiting: t.waitingCount, set_aside: t.setAsideCount };
  const left = leftOut > 0 ? [t.leftOutCount(f.count(leftOut))] : [];
  const why = (["waiting", "set_aside"] as const).flatMap((state) => {
    const those = notTaken.filter((each) => each.state === state);
    if (those.length === 0) return [];
    const total = those.reduce((sum, { count }) => sum + count, 0);
    return `${said[state](f.count(total))}: ${those.map(({ reason, count }) => `${t[reason].toLowerCase()} (${f.count(count)})`).join(", ")}`;
  });
  return [...left, ...why];
}
