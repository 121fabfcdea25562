const errorSigns =
  /^(?:#{3,}|#[¡¿]?(?:N\/A|N\/D|REF!|VALUE!|VALOR!|NAME\?|NOMBRE\?|DIV\/0!|NUM!|NULL!|NULO!|SPILL!|DESBORDAMIENTO!|CALC!)|Err:\d{3})$/i;
const shortened = /^[-+]?\d(?:[.,]\d+)?E[-+]\d{2,3}$/i;

/** A spreadsheet's sign that there is no value: an error of a formula, or a column that was too narrow. */
export const isErrorSign = (text: string): boolean => errorSigns.test(text);

/** A long number that a spreadsheet shortened ("3,46001E+11"): its last digits are lost. */
export const isShortened = (text: string): boolean => shortened.test(text);
