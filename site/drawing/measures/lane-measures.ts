/** Sizes of the lanes, but for that of the curve: px, unless a comment says otherwise. */
export const laneMeasures = {
  /** What most lanes share. */
  lane: {
    firstLine: 24,
    foot: 14,
  },

  /** Names of the lanes at the left edge. */
  captions: {
    width: 120,
    /** Where the map is narrower than `narrowBelow`, and there is little to share. */
    narrowWidth: 96,
    narrowBelow: 640,
    left: 14,
    right: 8,
    noteUnderName: 16,
  },

  stageLane: {
    phaseLine: 22,
    nameLine: 45,
    scoreUnderName: 31,
    uncertaintyAfterScore: 8,
    barUnderScore: 17,
    countedUnderScore: 40,
    /** Top of the hatching where nothing was rated. */
    gapOverScore: 18,
    gapHeight: 40,
  },

  /** A stage's score on its scale. */
  scoreBar: {
    intervalStroke: 6,
    intervalOpacity: 0.28,
    rangeStroke: 1.5,
    /** Half the height of the strokes at the ends of a range. */
    rangeEnd: 4,
    dotRadius: 4,
    hollowDotRadius: 3.5,
    hollowDotStroke: 1.5,
  },

  touchpointLane: {
    channelUnderName: 19,
  },

  /** The sign before the name of a channel. */
  channelIcon: {
    /** What it takes of the line, with the space after it. */
    width: 17,
    topOverBaseline: 10,
    /** A text, spelt as it stands in the SVG: 13 px out of a grid of 16. */
    scale: '.8125',
    /** On the grid. */
    stroke: 1.5,
  },

  evidenceLane: {
    pictureTop: 12,
    widestPicture: 132,
    /** Height of a picture as a share of its width. */
    pictureRatio: 0.625,
    pictureRadius: 4,
    /** From the corner of the picture to the number of screenshots. */
    countInset: 9,
    /** Where there is no picture at all. */
    leastHeight: 28,
    foot: 12,
  },

  /** Of notes and of customers' words. */
  quotes: {
    mostLines: 4,
    detailUnderQuote: 16,
  },

  marksLane: {
    mostLines: 4,
    mostTags: 2,
    gainsUnderPains: 19,
  },

  responseLane: {
    detailUnderFigure: 16,
  },

  /** What customers say, and how auditors differ from it. */
  figureLane: {
    /** Of the question, at the left edge. */
    mostLines: 3,
    intervalAfterFigure: 7,
    barUnderFigure: 11,
    countedUnderBar: 17,
    /** Where guesses stand over a bar. */
    barUnderGuesses: 10,
    guessRadius: 2.5,
    guessStroke: 1.25,
    guessFill: 0.2,
    /** Half the height of the stroke at their median, and how wide it is. */
    medianHalf: 5,
    medianStroke: 2,
    /** From the last baseline of a row to the first of the next. */
    rowUnderRow: 30,
    /** Over the baseline of a figure, where hatching begins that stands for it. */
    gapOverFigure: 17,
    gapHeight: 50,
    /** Half the height of the stroke where neither side is higher. */
    levelStroke: 4,
  },

  /** What figures lie on that are not on their question's own scale: points of NPS, percent, points of 100. */
  figureScales: {
    'nps': { min: -100, max: 100 },
    'top-boxes': { min: 0, max: 100 },
    'gap': { min: -100, max: 100 },
  },

  basisLane: {
    toolUnderAuditors: 21,
    toolUnderTool: 19,
  },
} as const
