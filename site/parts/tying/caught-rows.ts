import type { CaughtRows } from '../../../core/customers/importing/place-answers.ts'

/** How many answers to which questions no rule caught; none of those of which all were. */
export function leftOver({ left }: CaughtRows): CaughtRows['left'] {
  return left.filter(({ n }) => n > 0)
}
