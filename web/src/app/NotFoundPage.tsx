import { buttonLook } from "../ui/button-look.ts";
import { Message } from "../ui/Message.tsx";
import { appWords } from "./labels.ts";
import { Link } from "../platform/Link.tsx";
import { paths, workspaceSlug } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";

export function NotFoundPage() {
  const t = useWords(appWords);
  return (
    <Message title={t.notFoundTitle} text={t.notFoundText}>
      <Link to={workspaceSlug() ? paths.home() : "/"} className={buttonLook()}>
        {t.toStart}
      </Link>
    </Message>
  );
}

/** The same where there is no shell around it. */
export function WholeNotFoundPage() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
