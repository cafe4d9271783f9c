/** Sizes that only the upright map has, by its parts and named as in measures.ts: px, but for what comments say. */
export const uprightMeasures = {
  /** How the upright map divides its width: the list on the left, the curve on the right. */
  uprightSides: {
    /** The curve takes a little less than half, and no more than is easily read. */
    plotShare: 0.46,
    widestPlot: 280,
    /** From the plot's edge to the end of the scale: room for a star's halo. */
    scaleMargin: 18,
  },

  uprightHead: {
    nameLine: 20,
    anchorsUnderName: 16,
    foot: 10,
  },

  uprightStage: {
    phaseLine: 22,
    nameUnderPhase: 20,
    /** Where no phase stands over it. */
    nameLine: 28,
  },

  uprightRow: {
    nameLine: 23,
    /** The two lines beside a star stand in the list: beside the curve there is no room for them. */
    headUnderName: 17,
    detailUnderHead: 15,
    /** Top of the screenshot and what stands beside it. */
    detailsUnderWords: 10,
    pictureWidth: 60,
    pictureToWords: 8,
    channelLine: 12,
    basisUnderChannel: 17,
    /** Under the last line of words, over `foot`. */
    wordsFoot: 4,
    /** From there down to the first line of notes and marks. */
    wordsLine: 16,
    foot: 12,
  },

  /** What customers say, under what they were asked. */
  uprightFigure: {
    mostLines: 2,
    figureUnderName: 19,
  },

  /** Touchpoints that nobody rated, folded into one row. */
  uprightSliver: {
    nameLine: 22,
    foot: 13,
    /** Where its touchpoints are shown under it, and it has nothing but the sign that folds them. */
    openHeight: 24,
    signWidth: 10,
    signToWords: 8,
    /** From the baseline of the words up to the sign's middle. */
    signOverLine: 4.5,
    countToReason: 5,
  },

  /** What the curve and everything else stand on, under the list. */
  uprightClosing: {
    firstLine: 22,
    captionUnderCaption: 24,
  },
} as const
