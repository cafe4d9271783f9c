import type { Draft } from '../../core/database/drafts/draft.ts'
import type { EvidenceInWords, PictureArea } from '../../core/journey/evidence.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import type { Picked, Selector } from '../pick/picked.ts'
import { shortenText } from '../../core/journey/shorten-text.ts'
import { clipBox } from '../pick/box.ts'
import { findCovered, hideCovered } from './hide-covered.ts'

/** Enough to know an element by, and to find a text again, in UTF-16 units; less than pages hand over. */
const longestLabel = 80
const longestText = 200

/**
 * A draft with what was picked in the page that one of its screenshots shows: its area, and the element.
 * @param rules what is covered in the screenshot
 */
export function withPicked(draft: Draft, picture: Picture, picked: Picked, rules: RedactionRules): Draft {
  const area = areaIn(picture, picked)
  return {
    ...draft,
    ...area && { areas: { ...draft.areas, [picture.id]: area } },
    ...picked.mode === 'element' && { evidence: [...draft.evidence ?? [], elementOf(picked, rules)] },
  }
}

/** Where it lies in the picture, in whole pixels of that; null where none of it was seen. */
function areaIn({ width, height }: Picture, { box, pixelRatio }: Picked): PictureArea | null {
  const x = Math.floor(box.x * pixelRatio)
  const y = Math.floor(box.y * pixelRatio)
  const right = Math.ceil((box.x + box.width) * pixelRatio)
  const bottom = Math.ceil((box.y + box.height) * pixelRatio)
  const area = clipBox({ x, y, width: right - x, height: bottom - y }, { x: 0, y: 0, width, height })
  return area.width > 0 && area.height > 0 ? { ...area } : null
}

/** The screenshot is redacted, and what is said beside it must not tell what was covered there. */
function elementOf(
  { label, selectors, box, offset }: Extract<Picked, { mode: 'element' }>,
  rules: RedactionRules,
): EvidenceInWords {
  return {
    kind: 'element',
    label: shortenText(hideCovered(label, rules), longestLabel),
    selectors: selectors.filter(({ value }) => findCovered(value, rules).length === 0).map(shortened),
    box: { ...box, x: box.x + offset.x, y: box.y + offset.y },
  }
}

/** A text is found by its beginning; a selector is whole or none. */
function shortened({ kind, value }: Selector): Selector {
  return { kind, value: kind === 'text' ? value.slice(0, longestText) : value }
}
