/** Controls that print nothing, but for the ends of lines and tabs. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F]/g

/** A selected text as it is kept: without what only the page's layout made of it. */
export function pageText(selected: string): string {
  return selected
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(/\u00A0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .toWellFormed()
}
