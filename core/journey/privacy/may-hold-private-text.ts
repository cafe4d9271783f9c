/** The sign of an e-mail address in its forms, five figures, or what stands before a carrier of invoices. */
const mark = /[@＠]|%40|[([{]at[)\]}]|\bat\s+\S+\s+dot\b|(?:\p{Nd}\P{Nd}*){5}|\/[A-Z\d+.-]{7}/iu

/** Whether it is worth to look for private words in a text: it is known much sooner than which they are. */
export function mayHoldPrivateText(text: string): boolean {
  return mark.test(text)
}
