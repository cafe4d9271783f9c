/** What is written or chosen in the field that an event comes from. */
export function enteredValue({ target }: Event): string {
  if (isField(target))
    return target.value
  throw new TypeError('This event comes from no field.')
}

/** Whether the box that an event comes from is ticked. */
export function isTicked({ target }: Event): boolean {
  if (target instanceof HTMLInputElement)
    return target.checked
  throw new TypeError('This event comes from no box.')
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement].some(field => target instanceof field)
}
