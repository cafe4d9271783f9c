/** Whether a key belongs to a field that is being typed in, to a list that is open, or to a form in a dialog. */
export function isTyping(event: Event): boolean {
  const target: Partial<HTMLElement> | null = event.target
  return target?.isContentEditable === true
    || target?.matches?.('input, textarea, select, [role=menu], [role=menuitem], [role=option]') === true
    || Boolean(target?.closest?.('[role=dialog] form'))
}
