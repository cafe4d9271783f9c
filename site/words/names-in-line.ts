import type { Translate } from '../../core/locales/translate.ts'
import { isolated } from '../../core/journey/text-direction.ts'

/**
 * Names in a line: of more than so many it is said how many more there are.
 * @param all how many there are, where not all of their names are given
 */
export function namesInLine(names: string[], most: number, t: Translate, all = names.length): string {
  const shown = names.slice(0, most)
  const line = shown.map(isolated).join(t('common.list.separator'))
  const n = all - shown.length
  return line && n > 0 ? t('history.andMore', { names: line, n }) : line
}
