/** The answers that are whole numbers from `min` to `max`, and how many others there were. */
export function onScale(answers: readonly unknown[], min: number, max: number): { valid: number[], excluded: number } {
  const isOnScale = (answer: unknown): answer is number =>
    Number.isInteger(answer) && (answer as number) >= min && (answer as number) <= max
  const valid = answers.filter(isOnScale)
  return { valid, excluded: answers.length - valid.length }
}

/** Whether a scale has that many points: two at least, a hundred at most. */
export function isScaleLength(points: unknown): points is number {
  return Number.isInteger(points) && (points as number) >= 2 && (points as number) <= 100
}
