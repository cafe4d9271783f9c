/** A scale in words: its points from the good end to the bad one, each in all the words that it goes by. */
export interface WordScale {
  /** What the bad end is. */
  min: number
  /** Whether it is meant only where both ends are there, since it is the middle of a longer one. */
  needsEnds?: true
  points: readonly (readonly string[])[]
}

const neither = ['neutral', 'neither', '一般', '中立', '不确定', '普通', '尚可', '無意見', '不確定', '说不清']

const satisfied = [
  ['satisfied', 'somewhat satisfied', '满意', '比较满意', '滿意', '比較滿意'],
  [...neither, 'neither satisfied nor dissatisfied'],
  [
    ...['dissatisfied', 'unsatisfied', 'not satisfied', 'somewhat dissatisfied'],
    ...['不满意', '不太满意', '比较不满意', '不滿意', '不太滿意', '比較不滿意'],
  ],
] as const

const agreed = [
  ['agree', 'somewhat agree', '同意', '比较同意', '比較同意'],
  [...neither, 'neither agree nor disagree'],
  ['disagree', 'somewhat disagree', '不同意', '不太同意', '比较不同意', '比較不同意'],
] as const

const easy = [
  ['easy', 'somewhat easy', '容易', '比较容易', '轻松', '比較容易', '輕鬆', '簡單', '简单'],
  [...neither, 'neither easy nor difficult'],
  [
    ...['difficult', 'hard', 'somewhat difficult', '困难', '比较困难', '困難', '比較困難'],
    ...['不容易', '不轻松', '不輕鬆'],
  ],
] as const

const likely = [
  ['likely', 'somewhat likely', '可能', '愿意', '比较愿意', '願意', '比較願意'],
  [...neither, 'neither likely nor unlikely'],
  ['unlikely', 'somewhat unlikely', '不太可能', '不愿意', '不太愿意', '不願意', '不太願意'],
] as const

const strongly = (...words: string[]) =>
  words.flatMap(word => ['very', 'extremely', 'completely', 'highly'].map(degree => `${degree} ${word}`))

/** The known scales, those with fewer points first: a column has to have all of its words in one. */
export const wordScales: readonly WordScale[] = [
  { min: 0, points: [['yes', 'y', '是', '有', '会', '會'], ['no', 'n', '否', '没有', '沒有', '不会', '不會']] },
  { min: 0, points: [['good', 'thumbs up', 'positive', '好'], ['bad', 'thumbs down', 'negative', '坏', '差', '壞']] },
  { min: 0, points: [['resolved', 'solved', '已解决', '已解決'], ['not resolved', 'unresolved', '未解决', '未解決']] },
  { min: 1, points: [['好评', '好評'], ['中评', '中評'], ['差评', '負評', '差評']] },
  { min: 1, points: satisfied, needsEnds: true },
  { min: 1, points: agreed, needsEnds: true },
  { min: 1, points: easy, needsEnds: true },
  {
    min: 1,
    points: [
      [...strongly('satisfied'), '非常满意', '很满意', '十分满意', '非常滿意', '很滿意'],
      ...satisfied,
      [
        ...strongly('dissatisfied', 'unsatisfied'),
        ...['非常不满意', '很不满意', '十分不满意', '非常不滿意', '很不滿意'],
      ],
    ],
  },
  {
    min: 1,
    points: [
      ['strongly agree', ...strongly('agree'), '非常同意', '完全同意', '很同意'],
      ...agreed,
      ['strongly disagree', ...strongly('disagree'), '非常不同意', '完全不同意', '很不同意'],
    ],
  },
  {
    min: 1,
    points: [
      [...strongly('easy'), '非常容易', '很容易', '非常轻松', '非常輕鬆', '非常简单', '非常簡單'],
      ...easy,
      [...strongly('difficult', 'hard'), '非常困难', '很困难', '非常困難', '很困難', '非常不容易'],
    ],
  },
  {
    min: 1,
    points: [
      [...strongly('likely'), '非常可能', '非常愿意', '很愿意', '非常願意', '很願意'],
      ...likely,
      [...strongly('unlikely'), '非常不可能', '非常不愿意', '很不愿意', '非常不願意', '很不願意'],
    ],
  },
  ...['satisfied', 'likely', 'easy'].map(word => ({
    min: 1,
    points: ['extremely', 'very', 'somewhat', 'not so', 'not at all'].map(degree => [`${degree} ${word}`]),
  })),
  {
    min: 1,
    points: [
      ['excellent', '非常好', '很好', '优秀', '優秀', '優'],
      ['very good', '好', '良好', '较好', '較好', '良'],
      ['good', '一般', '普通', '尚可', '中'],
      ['fair', '差', '较差', '較差', '不好'],
      ['poor', '非常差', '很差'],
    ],
  },
  {
    min: 1,
    points: [
      ['very good', 'excellent', 'great'],
      ['good'],
      ['average', 'ok', 'okay', 'fair', 'neutral', 'acceptable'],
      ['bad', 'poor'],
      ['very bad', 'very poor', 'terrible', 'awful'],
    ],
  },
  {
    min: 1,
    points: [
      ['five stars', '五星', '五颗星', '五顆星'],
      ['four stars', '四星', '四颗星', '四顆星'],
      ['three stars', '三星', '三颗星', '三顆星'],
      ['two stars', '二星', '两星', '两颗星', '兩顆星'],
      ['one star', '一星', '一颗星', '一顆星'],
    ],
  },
  ...[['satisfied', 'dissatisfied', 'neither satisfied nor dissatisfied'], [
    ...['easy', 'difficult', 'neither easy nor difficult'],
  ]].map(([good, bad, middle]) => ({
    min: 1,
    points: [
      ...['extremely', 'moderately', 'slightly'].map(degree => [`${degree} ${good}`]),
      [middle!, ...neither],
      ...['slightly', 'moderately', 'extremely'].map(degree => [`${degree} ${bad}`]),
    ],
  })),
  {
    min: 1,
    points: [
      [...strongly('satisfied'), '非常满意', '十分满意', '非常滿意'],
      ['satisfied', '满意', '滿意'],
      ['somewhat satisfied', 'slightly satisfied', '比较满意', '有点满意', '比較滿意', '有點滿意'],
      [...neither, 'neither satisfied nor dissatisfied'],
      [
        ...['somewhat dissatisfied', 'slightly dissatisfied', '比较不满意', '不太满意', '有点不满意'],
        ...['比較不滿意', '不太滿意', '有點不滿意'],
      ],
      ['dissatisfied', 'unsatisfied', '不满意', '不滿意'],
      [...strongly('dissatisfied', 'unsatisfied'), '非常不满意', '十分不满意', '非常不滿意'],
    ],
  },
  {
    min: 1,
    points: [
      [...strongly('easy'), '非常容易', '非常轻松', '非常輕鬆'],
      ['easy', '容易', '轻松', '輕鬆'],
      ['somewhat easy', 'slightly easy', '比较容易', '有点容易', '比較容易', '有點容易'],
      [...neither, 'neither easy nor difficult'],
      ['somewhat difficult', 'slightly difficult', '比较困难', '有点困难', '比較困難', '有點困難'],
      ['difficult', 'hard', '困难', '困難'],
      [...strongly('difficult', 'hard'), '非常困难', '非常困難'],
    ],
  },
  {
    min: 1,
    points: [
      ['strongly agree', '非常同意', '完全同意'],
      ['agree', '同意'],
      ['somewhat agree', 'slightly agree', '比较同意', '有点同意', '比較同意', '有點同意'],
      [...neither, 'neither agree nor disagree'],
      ['somewhat disagree', 'slightly disagree', '比较不同意', '有点不同意', '比較不同意', '有點不同意'],
      ['disagree', '不同意'],
      ['strongly disagree', '非常不同意', '完全不同意'],
    ],
  },
]

/** Words that say the customer did not experience what is asked about. */
export const notExperiencedWords: readonly string[] = [
  ...['n/a', 'not applicable', 'does not apply', 'did not use', 'have not used', 'not used', 'never used'],
  ...['不适用', '未使用', '没有使用过', '没用过', '未体验', '不適用', '沒有使用過', '沒用過', '未體驗'],
]

/** Words that stand where there is no answer. */
export const noAnswerWords: readonly string[] = [
  ...['don\'t know', 'do not know', 'no answer', 'no opinion', 'prefer not to say', 'prefer not to answer'],
  ...['skipped', 'none', 'null', 'nan', '-', '--', 'unknown'],
  ...['不知道', '不清楚', '拒绝回答', '无', '空', '跳过', '拒絕回答', '無', '跳過', '未作答', '未回答'],
]
