/**
 * Gives the focus back to the button of a menu that closes: at once, since the library does so only behind the keys
 * that wait already, and would take the focus from the field that they have gone into.
 * @param event that the menu's content is left
 */
export function leaveMenu(event: Event): void {
  if (event.defaultPrevented)
    return
  event.preventDefault()
  const place = event.target as HTMLElement
  const { activeElement } = document
  if (activeElement === document.body || place.contains(activeElement))
    buttonOf(place)?.focus()
}

/** Menus are called after their buttons. */
function buttonOf(place: HTMLElement): HTMLElement | null {
  const menu = place.closest('[role=menu]') ?? place.querySelector('[role=menu]')
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
}
