import { expect, test } from "vitest";
import { linkedInOf, whatsAppOf } from "./profile-links.ts";

test.each([
  ["+34600123456", "https://wa.me/34600123456"],
  ["+34 600 12 34 56", "https://wa.me/34600123456"],
  ["0034 600-123-456", "https://wa.me/34600123456"],
  ["+44 (0)20 7946 0958", "https://wa.me/442079460958"],
  ["+1 (212) 555-0100", "https://wa.me/12125550100"],
  ["600 123 456", null],
  ["+34", null],
  ["+0600123456", null],
  ["+3460012345612345", null],
  ["+34 600 123 456 ext. 12", null],
  ["", null],
  [null, null],
])("of %s the chat is %s", (phone, link) => {
  expect(whatsAppOf(phone)).toBe(link);
});

test.each([
  ["https://www.linkedin.com/in/ana-ruiz/", "https://www.linkedin.com/in/ana-ruiz"],
  ["linkedin.com/in/ana-ruiz?trk=x#top", "https://www.linkedin.com/in/ana-ruiz"],
  ["HTTP://ES.LinkedIn.com/company/robles-sl/about", "https://www.linkedin.com/company/robles-sl"],
  ["https://www.linkedin.com/in/áná", "https://www.linkedin.com/in/%C3%A1n%C3%A1"],
  ["https://www.linkedin.com/search/results/people/?keywords=ana", null],
  ["https://www.linkedin.com/in/", null],
  ["https://www.linkedin.com", null],
  ["https://linkedin.com.evil.example/in/ana", null],
  ["https://evillinkedin.com/in/ana", null],
  ["https://linkedin.com@evil.example/in/ana", null],
  ["javascript:alert(1)//linkedin.com/in/ana", null],
  ["robles.example", null],
  ["", null],
  [null, null],
])("of %s the profile is %s", (website, link) => {
  expect(linkedInOf(website)).toBe(link);
});
