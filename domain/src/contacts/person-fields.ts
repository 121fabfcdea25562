import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";

/** What contacts and leads alike tell of somebody. */
export const person = {
  jobTitle: {
    name: "jobTitle",
    kind: "text",
    words: called({ en: "Job title", es: "Cargo" }, "el"),
    headings: "jobtitle position function cargo puesto jobposition role title rol puestodetrabajo",
  },
  email: {
    name: "email",
    kind: "email",
    words: called(terms.email, "el"),
    headings:
      "email mail emailaddress correo correoelectronico emails workemail direcciondecorreo correoe mailaddress emailprincipal",
  },
  phone: {
    name: "phone",
    kind: "phone",
    max: 50,
    words: called(everyday.phone, "el"),
    headings:
      "phone telephone phonenumber tel telefono mobile movil workphone mobilephone cellphone cell tlf tfno tfn telefono1 telefonofijo telefonomovil phone1 telefonodecontacto numerodetelefono",
  },
  website: {
    name: "website",
    kind: "url",
    max: 300,
    words: called(everyday.website, "la"),
    headings: "website web url sitioweb paginaweb webpage homepage",
  },
  language: {
    name: "language",
    kind: "language",
    words: called(everyday.language, "el"),
    headings: "language lang idioma",
  },
} as const satisfies Record<string, Field>;

const within = "address";

/** An address as it is written on a letter. */
export const address = {
  street: {
    name: "street",
    kind: "text",
    within,
    words: called({ en: "Street", es: "Calle" }, "la"),
    headings:
      "street address address1 calle direccion domicilio streetaddress addressline1 direccion1 domiciliofiscal direccionpostal",
  },
  street2: {
    name: "street2",
    kind: "text",
    within,
    words: called({ en: "Street, second line", es: "Calle, segunda línea" }, "la"),
    headings: "street2 address2 direccion2 addressline2",
  },
  city: {
    name: "city",
    kind: "text",
    max: 100,
    within,
    words: called(everyday.city, "la"),
    headings: "city town ciudad poblacion localidad municipio",
  },
  zip: {
    name: "zip",
    kind: "text",
    max: 20,
    within,
    words: called(everyday.zip, "el"),
    headings: "zip zipcode postcode postalcode cp codigopostal codpostal cpostal",
  },
  state: {
    name: "state",
    kind: "text",
    max: 100,
    within,
    words: called(everyday.province, "la"),
    headings: "state province provincia estado region county comunidad",
  },
  country: {
    name: "country",
    kind: "country",
    within,
    words: called(everyday.country, "el"),
    headings: "country officelocation pais",
  },
} as const satisfies Record<string, Field>;
