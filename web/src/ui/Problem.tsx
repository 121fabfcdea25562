import { WithCode } from "./WithCode.tsx";

/** What is wrong with the whole form; read out when it appears. */
export function Problem({ text }: { text: string | undefined }) {
  return (
    <div role="alert" className="empty:hidden">
      {text && (
        <p className="rounded-md bg-bad-bg px-3 py-2 text-bad">
          <WithCode text={text} />
        </p>
      )}
    </div>
  );
}
