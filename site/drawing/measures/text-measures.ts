/** Sizes of texts of all kinds, and of what lies under them: px, unless a comment says otherwise. */
export const textMeasures = {
  /** Kinds of text: sizes, weights as in tokens.css but in figures, because they are measured with, and leadings. */
  texts: {
    stage: { font: { size: 15, weight: 620 }, leading: 20 },
    score: { font: { size: 24, weight: 620 }, leading: 28 },
    name: { font: { size: 13, weight: 550 }, leading: 18 },
    label: { font: { size: 12, weight: 600 }, leading: 15 },
    body: { font: { size: 12, weight: 400 }, leading: 17 },
    small: { font: { size: 11, weight: 400 }, leading: 15 },
  },

  /** What holds for texts of all kinds. */
  typography: {
    /** From a line's top to its baseline, as a share of the font's size. */
    ascent: 0.92,
    /** From a line's top to its foot, as a share of the font's size. */
    height: 1.2,
    /** From the middle of a line down to its baseline, as a share of the font's size. */
    baselineUnderMiddle: 0.36,
    /** How many times the leading of other scripts: Chinese characters need more air. */
    chineseLeading: 1.12,
    /** Of a text, more than any name that people give needs; a longer one is whole where it is read out or opened. */
    mostLines: 8,
    radiansPerDegree: Math.PI / 180,
    /** Stroke in the ground's colour around words that lie on lines and bands. */
    haloWidth: 4,
  },

  /** Under the number of screenshots. */
  badge: {
    padding: 5,
    topOverBaseline: 12,
    height: 16,
    radius: 4,
  },
} as const
