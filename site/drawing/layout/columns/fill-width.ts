/**
 * Raises the smallest widths to a common one, so that all of them together fill what is there.
 * @returns whole px, none under its natural width
 */
export function fillWidth(natural: number[], available: number): number[] {
  let wide: number[] = []
  let common = available / natural.length
  // Whoever needs more than the common width takes it from all the others, and then some of these need more, too.
  while (natural.filter(width => width > common).length > wide.length) {
    wide = natural.filter(width => width > common)
    const others = natural.length - wide.length
    common = others === 0 ? 0 : (available - sumOf(wide)) / others
  }
  return natural.map(width => Math.max(width, Math.floor(common)))
}

export function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
