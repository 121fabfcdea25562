import { Refusal } from "@trato/domain/errors.ts";

/** What goes wrong at a provider, or on the way there, said to whoever waits for it. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await refusalOf(error);
  }
}

async function refusalOf(error: unknown): Promise<unknown> {
  const refused = causesOf(error).find((cause) => cause instanceof Refusal);
  if (refused) return refused;
  const { AuthorizationResponseError, ClientError, ResponseBodyError } = await import("openid-client");
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const { error: code, error_description: said } = error;
    if (code === "access_denied") return new Refusal("unknown", "provider.denied");
    if (code === "invalid_client") return new Refusal("conflict", "provider.secret", { path: "clientSecret" });
    return new Refusal("conflict", "provider.refused", { said: (said || code).slice(0, 300) });
  }
  if (isOffTheAir(error)) return new Refusal("conflict", "provider.unreachable", { path: "issuer" });
  if (!(error instanceof ClientError)) return error;
  return new Refusal("conflict", mistakes[error.code ?? ""] ?? "provider.unreadable");
}

const mistakes: Record<string, "provider.untrusted" | "provider.clock"> = {
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: "provider.untrusted",
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "provider.untrusted",
  OAUTH_KEY_SELECTION_FAILED: "provider.untrusted",
  OAUTH_INVALID_RESPONSE: "provider.untrusted",
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "provider.clock",
};

/** No answer came: its name is not known, nobody listens there, or it took too long. */
const isOffTheAir = (error: unknown): boolean =>
  causesOf(error).some(
    (cause) =>
      (cause instanceof TypeError && cause.message === "fetch failed") ||
      (cause instanceof DOMException && (cause.name === "TimeoutError" || cause.name === "AbortError")),
  );

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at);
  return causes;
}
