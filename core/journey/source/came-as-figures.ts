import type { Id } from '../identifier.ts'
import type { SourceFigures } from './figures.ts'
import type { Source } from './source.ts'

/** Whether figures came in place of a source's answers. */
export function cameAsFigures<S extends Pick<Source, 'answers' | 'figures'>>(
  source: S,
): source is S & { figures: SourceFigures } {
  return source.answers === null && source.figures !== undefined
}

/** The id of the source that is asked and guessed about: of figures that of the one that they are of. */
export function originOf({ id, figures }: Pick<Source, 'id' | 'figures'>): Id {
  return figures?.of ?? id
}
