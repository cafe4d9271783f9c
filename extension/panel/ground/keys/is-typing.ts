/** Whether a key belongs to a field that is being typed in, or to a list that is open. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as Partial<HTMLElement> | null
  return target?.isContentEditable === true
    || target?.matches?.('input, textarea, select, [role=menu], [role=menuitem], [role=option]') === true
}
