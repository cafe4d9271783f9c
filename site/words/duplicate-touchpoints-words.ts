import type { DuplicateTouchpoints } from '../../core/journey/duplicate-touchpoints.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Stage } from '../../core/journey/stage.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { textIn } from '../../core/journey/localised-text.ts'

/** Which two touchpoints seem to be the same, where they stand, and why. */
export function duplicateTouchpointsWords(
  pair: DuplicateTouchpoints,
  stages: Stage[],
  t: Translate,
  language: Language,
): string {
  const [one, other] = [pair.one, pair.other].map(({ name }) => textIn(name, language))
  const [stage, otherStage] = [pair.one, pair.other].map(touchpoint => stageName(touchpoint, stages, language))
  const wording = wordingOf(pair, one === other)
  return t(`map.duplicateTouchpoints.${wording}`, { one, other, stage, otherStage, address: pair.address })
}

/** Which of the catalogue's sentences fits. */
function wordingOf({ one, other, because }: DuplicateTouchpoints, isOneName: boolean): string {
  if (one.stageId !== other.stageId)
    return because === 'same-address' ? 'seen-on-one-page' : 'elsewhere'
  return isOneName ? 'twice' : because
}

function stageName({ stageId }: Touchpoint, stages: Stage[], language: Language): string {
  const stage = stages.find(({ id }) => id === stageId)
  return stage ? textIn(stage.name, language) : ''
}
