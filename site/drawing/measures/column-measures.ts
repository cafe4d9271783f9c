/** Sizes of columns and of how names stand in them: px, unless a comment says otherwise. */
export const columnMeasures = {
  /** A touchpoint's column in the map that runs from left to right. */
  touchpointColumn: {
    /** White space left and right of what stands in a column. */
    padding: 12,
    narrowestRated: 108,
    /** Of one without a score. */
    narrowestGap: 92,
    /** Of all columns of a stage together. */
    narrowestStage: 136,
    /** Where slivers share what is left. */
    widestBesideSlivers: 240,
    /** No column is widened for what a word is longer. */
    widestWord: 140,
  },

  /** Columns that are narrower than words and pictures need: their names are wrapped, or slanted. */
  compactColumn: {
    padding: 6,
    narrowest: 58,
    narrowestStage: 84,
    /** Of a column in a map of which the stages alone are looked at. */
    narrowestOfStages: 12,
  },

  /** Names that rise to the right from the middle of their columns. */
  slantedName: {
    degrees: -40,
    longestLine: 108,
    mostLines: 2,
    underTop: 10,
    /** What the last of them needs at the right edge of the map. */
    overhang: 48,
  },

  /** Touchpoints that nobody rated, folded. */
  sliverColumn: {
    narrowest: 40,
    /** What it lacks stands on one line where that is no longer. */
    longestLine: 44,
    /** White space left and right of its words. */
    padding: 6,
    /** Where its touchpoints are shown after it, and it has nothing but the sign that folds them. */
    openWidth: 24,
    /** In a map of which the stages alone are looked at. */
    ofStages: 18,
    reasonUnderCount: 16,
    /** From the last baseline of the words to the middle of the sign that it opens, and from there to its end. */
    signUnderWords: 16,
    signFoot: 14,
    /** Where both stand on one line. */
    countToSign: 7,
    /** Of the sign that folds, from the middle of the names' first line up. */
    signOverNameLine: 4.5,
  },

  /** Two angles, apart where they open a sliver and turned to each other where they fold it. */
  sliverSign: {
    /** From the sign's middle to that of an angle, and half of an angle's width and height. */
    fromMiddle: 4,
    halfWidth: 2,
    halfHeight: 4,
    stroke: 1.5,
  },
} as const
