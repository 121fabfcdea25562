import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useCan, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { cx } from "../ui/classes.ts";
import { messagingWords } from "./labels.ts";

type NoMailServerProps = { text?: string; className?: string };

/** Said where one writes, before one does: mail cannot leave yet. Whoever may set a server up is led there. */
export function NoMailServer({ text, className }: NoMailServerProps) {
  const t = useWords(messagingWords);
  const mayManage = useCan("mail.manage");
  const { isMailSet } = useMe();
  if (isMailSet) return null;
  return (
    <p className={cx("rounded-md bg-warn-bg px-3 py-2 text-warn", className)}>
      {text ?? t.cannotLeave}{" "}
      {mayManage ? (
        <Link to={paths.settingsMail()} className="font-medium underline underline-offset-2">
          {t.setUp}
        </Link>
      ) : (
        t.askAdministrator
      )}
    </p>
  );
}
