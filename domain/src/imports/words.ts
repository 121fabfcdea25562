import type { Phrases } from "../words.ts";

export const importRefusals = {
  "import.empty": {
    en: "The file has no rows below its headings.",
    es: "El fichero no tiene filas debajo de los títulos.",
  },
  "import.unreadable": {
    en: "This is not a table: no separator of columns was found.",
    es: "Esto no es una tabla: no se encuentra el separador de columnas.",
  },
  "import.field_missing": {
    en: (d) => `No column tells “${String(d["field"])}”. Say which one does.`,
    es: (d) => `Ninguna columna dice «${String(d["field"])}». Indica cuál es.`,
  },
  "import.field_unknown": {
    en: (d) => `There is no field “${String(d["field"])}”.`,
    es: (d) => `No hay ningún campo «${String(d["field"])}».`,
  },
  "import.text": { en: "This text cannot be taken.", es: "Este texto no sirve." },
  "import.decimal": { en: "This is not a number.", es: "Esto no es un número." },
  "import.whole": { en: "This is not a whole number.", es: "Esto no es un número entero." },
  "import.date": { en: "This is not a date.", es: "Esto no es una fecha." },
  "import.country": { en: "There is no such country.", es: "No hay ningún país así." },
  "import.flag": { en: "Write yes or no.", es: "Escribe sí o no." },
  "import.email": { en: "This is not an e-mail address.", es: "Esto no es una dirección de correo." },
  "import.unfit": { en: "This value does not fit its field.", es: "Este valor no encaja en su campo." },
  "import.missing": { en: "Something is missing here.", es: "Aquí falta algo." },
  "import.ended": { en: "This import has ended.", es: "Esta importación ha terminado." },
} satisfies Phrases;
