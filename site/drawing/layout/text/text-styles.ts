import type { Font, Tone } from './text-box.ts'
import { measures } from '../../measures/measures.ts'

const { texts } = measures

export interface TextStyle {
  font: Font
  /** From one baseline to the next, px. */
  leading: number
  tone: Tone
}

/** The few kinds of text a map is set in. */
export const textStyles = {
  stage: { ...texts.stage, tone: 'ink' },
  score: { ...texts.score, tone: 'ink' },
  name: { ...texts.name, tone: 'ink' },
  label: { ...texts.label, tone: 'ink' },
  hint: { ...texts.label, font: { ...texts.label.font, weight: texts.body.font.weight }, tone: 'ink2' },
  body: { ...texts.body, tone: 'ink2' },
  note: { ...texts.body, tone: 'ink' },
  verbatim: { ...texts.body, tone: 'customer' },
  quiet: { ...texts.body, tone: 'ink3' },
  staff: { ...texts.name, tone: 'staff' },
  customer: { ...texts.name, tone: 'customer' },
  customerName: { ...texts.small, tone: 'customer' },
  small: { ...texts.small, tone: 'ink3' },
} as const satisfies Record<string, TextStyle>
