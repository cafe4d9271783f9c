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

  basisLane: {
    toolUnderAuditors: 21,
    toolUnderTool: 19,
  },

  /** Under the number of screenshots. */
  badge: {
    padding: 5,
    topOverBaseline: 12,
    height: 16,
    radius: 4,
  },

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
