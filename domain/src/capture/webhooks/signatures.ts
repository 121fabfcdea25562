/**
 * How a call proves from whom it comes: not at all but by its address, by a text in a header, or by what its provider made of its bytes, each in
 * its own way.
 */
export const signatures = [
  "none",
  "token",
  "hmac",
  "standard",
  "meta",
  "linkedin",
  "google",
  "tiktok",
  "typeform",
] as const;
export type Signature = (typeof signatures)[number];

export const encodings = ["hex", "base64"] as const;
export type Encoding = (typeof encodings)[number];

/** How old, or how far ahead of our clock, a call may be that says when it was sent. Source: Standard Webhooks, "verifying webhook authenticity". */
export const toleranceSeconds = 300;
