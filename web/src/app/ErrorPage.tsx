import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { ApiError } from "../platform/api.ts";
import { buttonLook } from "../ui/button-look.ts";
import { Message } from "../ui/Message.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { appWords } from "./labels.ts";
import { useWords } from "../platform/words.ts";

/** What a page shows when it could not be loaded or drawn. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useWords(appWords);
  const router = useRouter();
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  if (isOldProgram(error)) {
    return (
      <Message title={t.errorTitle} text={t.updatedText}>
        <button type="button" className={buttonLook({ tone: "primary" })} onClick={() => location.reload()}>
          {t.reload}
        </button>
      </Message>
    );
  }
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Message title={t.errorTitle} text={error instanceof ApiError ? error.message : t.errorText}>
      <button type="button" className={buttonLook({ tone: "primary" })} onClick={again}>
        {t.again}
      </button>
    </Message>
  );
}

/** The same where there is no shell around it. */
export function WholeErrorPage(props: ErrorComponentProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}

/** A part of the program that a newer version has replaced on the server. */
function isOldProgram(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|Importing a module script failed/i.test(error.message);
}
