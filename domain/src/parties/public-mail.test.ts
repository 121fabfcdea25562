import { expect, test } from "vitest";
import { companyDomainOf, domainOf } from "./public-mail.ts";

test.each([
  ["ana@acme.example", "acme.example"],
  [" Ana@ACME.example ", "acme.example"],
  ["https://www.acme.example/es?x=1", "acme.example"],
  ["www.acme.example", "acme.example"],
  ["acme.example:8080", "acme.example"],
  ["http://ana@acme.example", "acme.example"],
  ["info@tienda.acme.example", "tienda.acme.example"],
  ["acme", null],
  ["", null],
  ["ana@", null],
])("the domain of “%s” is %s", (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});

test.each([
  ["ana@gmail.com", null],
  ["ana@Hotmail.es", null],
  ["ana@yahoo.com.ar", null],
  ["ana@yahoo.co.uk", null],
  ["ana@live.fr", null],
  ["ana@telefonica.net", null],
  ["ana@movistar.es", null],
  ["ana@orange.es", null],
  ["ana@ono.com", null],
  ["ana@web.de", null],
  ["ana@qq.com", null],
  ["ana@proton.me", null],
  ["ana@outlook.example", null],
  ["ana@gmail-muebles.example", "gmail-muebles.example"],
  ["ana@hotmail.muebles.sur.example", "hotmail.muebles.sur.example"],
  ["ana@muebles.example", "muebles.example"],
])("“%s” is of the company's own domain %s", (address, domain) => {
  expect(companyDomainOf(address)).toBe(domain);
});
