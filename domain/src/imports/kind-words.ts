const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const services = set(
  "s serv servs srv svc service services servicio servicios labor labour mano prestacion prestaciones",
);
const goods = set(
  "goods bien bienes part parts pieza piezas recambio recambios repuesto repuestos consumable consumible",
);
const stored = set(
  "storable stockable stocked stock stored inventory inventoried inventariable almacenable almacen almacenado existencias tracked warehouse",
);
const denials = set("no non not sin without");

const contacts = set("contact contacts contacto contactos");
const companies = set(
  "company companies empresa empresas compania sociedad organization organisation organizacion corporate business legal juridica juridico moral entity entidad pj",
);
const people = set(
  "p pf pers person persons people persona personas individual individuals particular particulares private privado fis fisica fisico physical natural consumer consumidor",
);

/** What a word for the kind of a product says: a service, goods that are kept in stock, or goods; unknown words say goods. */
export function productKindOf(text: string): "service" | "stored" | "goods" {
  const says = speaker(text);
  if (says(stored)) return says(denials) ? "goods" : "stored";
  return says(services) && !says(goods) && !says(denials) ? "service" : "goods";
}

/** Whether a word for the kind of a contact says a person; a legal person is a company, and so is what no word tells. */
export function contactKindOf(text: string): "company" | "person" {
  const says = speaker(text);
  if (says(contacts)) return "person";
  return says(people) && !says(companies) ? "person" : "company";
}

/** Whether one of some words stands in the text, without case, accents and marks. */
function speaker(text: string): (words: ReadonlySet<string>) => boolean {
  const said =
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (words) => said.some((word) => words.has(word));
}
