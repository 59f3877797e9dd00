/** How long an address of a file is kept, in ms: the browser reads it within moments, a busy one within seconds. */
const keptMs = 60_000;

/** Hands a file to the browser to save, as a link would: into the folder for downloads, or where the person chooses. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
