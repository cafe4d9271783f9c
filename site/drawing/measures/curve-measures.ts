/** Sizes of the curve and of all that stands on it: px, unless a comment says otherwise. */
export const curveMeasures = {
  curveLane: {
    captionLine: 20,
    /** From one end of the scale to the other. */
    plotHeight: 216,
    /** Where the lanes are to fill the height there is. */
    lowestPlot: 150,
    highestPlot: 420,
    /** Over and under the scale, so that the words of a star at either end have a place. */
    margin: 52,
    /** From the foot of the lane's caption to the line of the first anchor. */
    plotUnderCaption: 22,
  },

  anchorLine: {
    /** From the end of an anchor's words to the frame, and from the map's edge to where they begin at the earliest. */
    wordsToFrame: 10,
    wordsToEdge: 12,
    dash: '2 4',
  },

  curveLine: {
    stroke: 2.25,
    bandOpacity: 0.12,
    /** Of the interval of a point that has no neighbour to span to. */
    barWidth: 10,
  },

  /** The curve of one persona. */
  personaLine: {
    stroke: 1.5,
    radius: 2.5,
    /** Told apart by these. */
    dashes: ['7 3', '2 3', '9 3 2 3', '4 4', '1 4'],
    /** Clear of a star and its halo. */
    nameBesidePoint: 15,
    longestName: 140,
    /** From one baseline to the next. */
    betweenNames: 14,
    /** On the upright map, where lines end at the foot. */
    nameUnderEnd: 16,
  },

  /** Customers' means over the auditors' curve. */
  customerLine: {
    /** Of a scale from 0 on, that all scales are brought to. */
    best: 100,
    stroke: 1.75,
    dash: '6 4',
    /** Beside the auditors' points, which they would hide where both say the same. */
    besidePoint: 8,
    /** From the middle of a point to its corners. */
    radius: 5,
    pointStroke: 1.25,
    intervalStroke: 5,
    intervalOpacity: 0.3,
  },

  /** From one point over what nobody rated to the next: no line of the curve. */
  bridgeLine: {
    stroke: 1.25,
    dash: '2 5',
  },

  /** What says what a bridge is: a piece of it, and words. */
  bridgeLegend: {
    sampleWidth: 17,
    sampleToWords: 7,
    /** From the end of the scale to the middle of the first line, and from its last baseline to the frame's foot. */
    underPlot: 26,
    foot: 8,
    /** From a caption's last baseline to that of the first line, on the upright map. */
    underCaption: 20,
  },

  pointMark: {
    radius: 4.5,
    stroke: 2.25,
  },

  /** What one auditor says, around a point. */
  dotMark: {
    radius: 2.25,
    opacity: 0.4,
    /** Between two auditors, at the most. */
    apart: 8,
    /** None stand in a column that is narrower. */
    narrowestColumn: 24,
  },

  /** A pivotal candidate instead of a point. */
  starMark: {
    haloRadius: 12,
    haloOpacity: 0.4,
    hollowStroke: 1.5,
  },

  /** A stretch of the curve without a score: from its middle up to a star and down to the first line of the words. */
  gapWords: {
    starOverMiddle: 10,
    underMiddle: 14,
  },

  /** The two lines beside a star. */
  labelBox: {
    height: 32,
    headLine: 12,
    detailLine: 27,
    /** How much wider than its words. */
    widthOverWords: 4,
    /** White space between labels and the edge of the curve's frame. */
    frameInset: 4,
  },

  /** How a label looks for its place beside a star. */
  labelSearch: {
    clearance: 16,
    /** From one distance that is tried to the next. */
    step: 6,
    /** To the side, the preferred first: shares of the label's width. */
    shifts: [0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8],
    /** What a place costs: for each px² on words and on points, for each px to the side; one px up or down costs 1. */
    costOnWords: 1000,
    costOnPoints: 20,
    costSideways: 0.6,
  },
} as const
