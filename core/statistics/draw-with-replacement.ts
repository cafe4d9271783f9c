/** Fills `counts` with how often each of its entries comes up in as many draws as there are entries. */
export function drawWithReplacement(counts: Uint16Array, random: () => number): void {
  counts.fill(0)
  for (let draw = 0; draw < counts.length; draw++)
    counts[Math.floor(random() * counts.length)]!++
}
