import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

/** The words of examples of prices, which a list is held to. */
export const exampleWords = {
  examples: { en: "Examples that stay true", es: "Ejemplos que se cumplen siempre" },
  about: {
    en: "What somebody is to pay. They are tried whenever a rule changes, and it is said which hold no more.",
    es: "Lo que alguien debe pagar. Se prueban cada vez que cambia una regla y se avisa de los que dejan de cumplirse.",
  },
  none: {
    en: "No example yet: so many of a product, for a customer, on a day, and the price you expect.",
    es: "Aún no hay ejemplos: tantas unidades de un producto, para un cliente, un día, y el precio que esperas.",
  },
  newExample: { en: "New example", es: "Nuevo ejemplo" },
  editExample: { en: "Edit the example", es: "Editar el ejemplo" },
  checkAgain: { en: "Check again", es: "Probar otra vez" },
  customer: terms.customer,
  findCustomer: everyday.findCustomer,
  anybody: { en: "Anybody with this list", es: "Cualquiera con esta tarifa" },
  customerHint: {
    en: "With a customer it is the list that they get.",
    es: "Con un cliente cuenta la tarifa que le corresponde.",
  },
  product: terms.product,
  quantity: everyday.quantity,
  day: everyday.day,
  expected: { en: "Expected price", es: "Precio esperado" },
  expectedHint: { en: "Empty for what is paid now.", es: "Vacío: el que se paga ahora." },
  discount: everyday.discountInFull,
  create: everyday.create,
  save: everyday.save,
  edit: everyday.edit,
  remove: everyday.delete,
  removed: { en: "Example deleted", es: "Ejemplo eliminado" },
  actions: everyday.actions,
  holds: { en: "Holds", es: "Se cumple" },
  isNow: {
    en: (price: string) => `Now ${price}`,
    es: (price: string) => `Ahora ${price}`,
  },
  byList: { en: (list: string) => `by ${list}`, es: (list: string) => `por ${list}` },
  byNone: { en: "without a list", es: "sin tarifa" },
  expectNow: { en: "Expect this one", es: "Esperar este" },
  kept: { en: "The new price is expected now", es: "Ahora se espera el precio nuevo" },
  on: { en: (day: string) => `on ${day}`, es: (day: string) => `el ${day}` },
  less: everyday.shareOff,
  broken: {
    en: (told: string) => `No longer true: ${told}`,
    es: (told: string) => `Ya no se cumple: ${told}`,
  },
  wasIs: {
    en: (what: string, was: string, is: string) => `${what}, ${was} is now ${is}`,
    es: (what: string, was: string, is: string) => `${what}, ${was} pasa a ${is}`,
  },
  noPrice: { en: "no price", es: "sin precio" },
  more: everyday.andMore,
};
