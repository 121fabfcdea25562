import { expect, test } from "vitest";
import { passkeySiteOf } from "./passkey-site.ts";

test.each([
  ["https://sales.example.com", null, "sales.example.com", "https://sales.example.com"],
  [
    "https://sales.example.com:8443",
    "https://sales.example.com",
    "sales.example.com",
    "https://sales.example.com:8443",
  ],
  ["https://sales.example.com", "http://localhost:3000", "sales.example.com", "https://sales.example.com"],
  ["http://localhost:3000", "http://localhost:5173", "localhost", "http://localhost:5173"],
  ["http://127.0.0.1:3000", null, "localhost", "http://localhost:3000"],
  ["http://[::1]:3000", "http://127.0.0.1:3000", "localhost", "http://localhost:3000"],
  ["http://localhost:3000", "https://localhost.evil.example", "localhost", "http://localhost:3000"],
  ["http://localhost:3000", "null", "localhost", "http://localhost:3000"],
])("of %s, asked by a page of %s, is %s at %s", (publicUrl, page, name, origin) => {
  expect(passkeySiteOf({ publicUrl }, page)).toEqual({ name, origin });
});

test.each(["http://sales.example.com", "http://192.168.1.5:3000", "https://192.168.1.5", "https://[2001:db8::1]"])(
  "there is none at %s, for which no browser makes one",
  (publicUrl) => {
    expect(passkeySiteOf({ publicUrl }, null)).toBe(null);
  },
);
