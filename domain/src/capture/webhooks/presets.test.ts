import { expect, test } from "vitest";
import { Mapping } from "./mapping.ts";
import {
  choosesHeader,
  obstacleToAccessToken,
  obstacleToSecret,
  obstacleToSigning,
  presetNames,
  presetOf,
} from "./presets.ts";

test("each sender has a mapping that could be kept", () => {
  for (const name of presetNames) expect(Mapping.safeParse(presetOf(name).mapping).success).toBe(true);
});

const signingCode = (
  preset: "plain" | "standard" | "tiktok",
  signature: "none" | "hmac" | "standard" | "tiktok",
  header: string | null = null,
) => obstacleToSigning({ preset, signature, header })?.code ?? null;

test("calls are proven as their sender proves them, in a header where it is not his own", () => {
  expect(signingCode("plain", "none")).toBeNull();
  expect(signingCode("plain", "hmac", "x-signature")).toBeNull();
  expect(signingCode("standard", "standard")).toBeNull();
  expect(signingCode("tiktok", "tiktok")).toBeNull();
  expect(signingCode("tiktok", "none")).toBeNull();
  expect(signingCode("tiktok", "hmac", "x-signature")).toBe("webhook.signature");
  expect(signingCode("plain", "hmac")).toBe("webhook.header_missing");
  expect(signingCode("standard", "none")).toBe("webhook.signature");
});

const code = (secret: string | undefined) => obstacleToSecret("standard", secret)?.code ?? null;

test("a secret of Standard Webhooks has its shape, others are any text", () => {
  for (const good of [undefined, "whsec_MfKQ9r8GKYqrTwjU", "MfKQ9r8GKYqrTwjU"]) expect(code(good)).toBeNull();
  for (const bad of ["whsec_", "not base64!"]) expect(code(bad)).toBe("webhook.secret_shape");
  expect(obstacleToSecret("hmac", "not base64!")).toBeNull();
  expect(obstacleToSecret("meta", undefined)?.code).toBe("webhook.secret_needed");
  expect(obstacleToSecret("meta", "the app's secret")).toBeNull();
});

test("a header is chosen where the proof is a text or an HMAC, and fetched is only from those who send ids", () => {
  expect(choosesHeader("token")).toBe(true);
  expect(choosesHeader("meta")).toBe(false);
  const fetched = presetNames.filter((preset) => obstacleToAccessToken({ preset }) === null);
  expect(fetched).toEqual(["meta", "linkedin"]);
});
