// Hands the browser a file, whatever it is of.

/** Hands the browser any file to keep. */
export function downloadFile(name: string, file: Blob) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
