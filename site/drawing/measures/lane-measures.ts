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

  notesLane: {
    mostLines: 4,
    authorUnderNote: 16,
  },

  marksLane: {
    mostLines: 4,
    mostTags: 2,
    gainsUnderPains: 19,
  },

  responseLane: {
    detailUnderFigure: 16,
  },

  basisLane: {
    toolUnderAuditors: 21,
    toolUnderTool: 19,
  },
} as const
