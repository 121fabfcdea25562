const errorSigns = new RegExp(
  `^(?:#{3,}|#[¡¿]?(?:${[
    "N/A N/A|N/[ADVB]|NV|REF!|BEZUG!|VALUE!|VALOR!|WERT!|NAME\\?|NOMBRE\\?|NOME\\?|DIV/0!|NUM!|NÚM!|ZAHL!|NULL!|NULO!",
    "ERROR!|SPILL!|DESBORDAMIENTO!|CALC!|CÁLC!|FIELD!|CAMPO!|CONNECT!|CONECTAR!|BLOCKED!|BLOQUEADO!|UNKNOWN!",
    "DESCONOCIDO!|BUSY!|OCUPADO!|PYTHON!|EXTERNAL!|EXTERNO!|GETTING_DATA|OBTENIENDO_DATOS",
  ].join("|")})|Err(?:or)?:\\d{3})$`,
  "iu",
);
const shortened = /^[-+]?\d(?:[.,]\d+)?E[-+]\d{2,3}$/i;

/** A spreadsheet's sign that there is no value: an error of a formula, or a column that was too narrow. */
export const isErrorSign = (text: string): boolean => errorSigns.test(text);

/** A long number that a spreadsheet shortened ("3,46001E+11"): its last digits are lost. */
export const isShortened = (text: string): boolean => shortened.test(text);
