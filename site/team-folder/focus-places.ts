/** What offers to open a folder, and the line of the one that is open: each takes the place of the other. */
export const placeIds = { offer: 'team-folder-offer', line: 'team-folder' } as const

/** Has the keyboard go on in what took the place of what it was on. */
export function focusFirstIn(place: keyof typeof placeIds): void {
  document.getElementById(placeIds[place])?.querySelector('button')?.focus()
}
