import { columnMeasures } from './column-measures.ts'
import { curveMeasures } from './curve-measures.ts'
import { laneMeasures } from './lane-measures.ts'
import { textMeasures } from './text-measures.ts'

/**
 * Every size of the drawing, by the lane or part that it belongs to: px, unless its comment says otherwise. What only
 * the upright map has stands in upright-measures.ts.
 *
 * Layouts and draw functions write no numbers of their own but 0, 1, 2 and a half; ESLint holds them to it. They name
 * their group once at the top of the module and read from it what they need:
 *
 *     const { stageLane } = measures
 *     ... y: top + stageLane.nameLine
 *
 * A name says from where to where: `nameLine` leads from the top of the lane down to the baseline of its name,
 * `scoreUnderName` from the last baseline of the name down to that of the score, `foot` from what stands lowest down to
 * the lane's end. What two parts have to agree on stands here once, as the halo that labels keep clear of.
 */
export const measures = {
  ...textMeasures,
  ...columnMeasures,
  ...laneMeasures,
  ...curveMeasures,

  /** Over what is not looked for: little enough that it can still be read. */
  veil: { opacity: 0.72 },

  /** What can be focused and clicked. */
  controlArea: {
    /** From the edge of the column. */
    inset: 2,
    radius: 6,
    ringRadius: 11,
  },

  /** The fainter ones, between touchpoints. */
  hairlines: {
    dash: '3 3',
  },

  /** The pattern that stands for "nothing here". */
  hatch: {
    size: 7,
    /** Degrees. */
    angle: 45,
    stroke: 1.5,
  },
} as const
