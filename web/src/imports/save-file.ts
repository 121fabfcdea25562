/** Gives the browser a text to save under a name. */
export function saveFile({ fileName, content }: { fileName: string; content: string }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
