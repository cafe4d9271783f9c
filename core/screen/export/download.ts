/** Hands a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser reads the file after this returns; a minute is more than it needs to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
