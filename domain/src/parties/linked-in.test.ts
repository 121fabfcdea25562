import { expect, test } from "vitest";
import { linkedInOf } from "./linked-in.ts";

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
