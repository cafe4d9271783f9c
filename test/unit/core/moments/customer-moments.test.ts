import type { ScoredQuestion } from '../../../../core/customers/scores/score-kind.ts'
import type { Answer, Submission } from '../../../../core/customers/submission.ts'
import type { GapRuleReason } from '../../../../core/moments/candidate.ts'
import type { BelievedAnswers, CustomerData } from '../../../../core/moments/customer-data.ts'
import type { Refusal } from '../../../../core/moments/ruling.ts'
import type { RatingRow } from '../../support/journey-view.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importanceRows } from '../../../../core/customers/importance-rows.ts'
import { findCandidates } from '../../../../core/moments/candidates.ts'
import { noCustomers } from '../../../../core/moments/customer-data.ts'
import { bootstrapImportance } from '../../../../core/statistics/importance.ts'
import { seededRandom } from '../../../../core/statistics/seeded-random.ts'
import { onceEach } from '../../../../core/statistics/summary.ts'
import { anyColumn, anyValue, badNumbers } from '../../support/anything.ts'
import { journeyView, satisfaction } from '../../support/journey-view.ts'
import { tableRows } from '../../support/rating-rows.ts'

const question = {
  id: 'satisfaction',
  scale: satisfaction.scale,
  polarity: satisfaction.polarity,
  criterionId: satisfaction.id,
}

// As in the auditors' own rules: a pooled spread of .603 on 22 degrees of freedom.
const table = [[5, 3, 4], [3, 5, 4], [5, 3, 4], [3, 5, 4], ...Array.from({ length: 8 }, () => [4, 4, 4])]
const view = journeyView({ touchpoints: 12, ratings: tableRows(table) })

/** What the rules on customers' data make of it, without the auditors' own. */
function rulings(customers: Partial<CustomerData>) {
  const { candidates, refusals } = findCandidates(view, satisfaction, { customers: { ...noCustomers, ...customers } })
  const all = candidates.flatMap(({ touchpointId, reasons }) => reasons.map(reason => ({ touchpointId, ...reason })))
  const own = ['auditors-level', 'flagged']
  return { reasons: all.filter(({ family }) => !own.includes(family)), refusals: refusals.map(inWords) }
}

function inWords(refusal: Refusal): string {
  if (refusal.reason === 'too-few')
    return `${refusal.rule} ${refusal.n}/${refusal.needed} ${refusal.unit}`
  return `${refusal.rule} ${refusal.reason} ${'touchpointIds' in refusal ? refusal.touchpointIds : ''}`.trim()
}

/** Made up: five touchpoints on 1-5, of which `driver` alone moves the outcome; `lift` raises its answers. */
function submissions(n: number, driver: number, lift = 0): Submission[] {
  const random = seededRandom(5)
  const onScale = (value: number) => Math.min(5, Math.max(1, Math.round(value)))
  return Array.from({ length: n }, (_, index) => {
    const values = Array.from({ length: 5 }, (_, t) => onScale(1 + 4 * random() + (t === driver ? lift : 0)))
    return {
      source: 'survey',
      customer: `c${index}`,
      at: '2026-11-01T00:00:00.000Z',
      outcome: 2 * values[driver]! + 2 * random(),
      answers: values.map((value, t) => ({ question: question.id, touchpointId: `t${t + 1}`, value, text: null })),
    }
  })
}

/** Answers to a touchpoint each as counts. */
const counted = (answers: Map<string, readonly number[]>) =>
  new Map([...answers].map(([id, values]) => [id, onceEach(values)]))

/** The answers of all submissions, by touchpoint. */
function answersOf(made: Submission[]): Map<string, number[]> {
  const byTouchpoint = Map.groupBy(made.flatMap(({ answers }) => answers), ({ touchpointId }) => touchpointId!)
  return new Map([...byTouchpoint].map(([id, answers]) => [id, answers.map(({ value }) => value!)]))
}

function known(made: Submission[]): Partial<CustomerData> {
  const ids = view.stages[0]!.touchpoints.map(({ touchpoint }) => touchpoint.id)
  const { touchpointIds, drivers, outcome } = importanceRows(made, question, ids)
  return {
    importance: { touchpointIds, importance: bootstrapImportance(drivers, outcome, { seed: 1, resamples: 200 }) },
    driversAsked: { importance: { question, answers: counted(answersOf(made)) }, differences: null },
  }
}

/** `n` answers that have nearly the given mean. */
const answers = (n: number, mean: number) =>
  onceEach(Array.from({ length: n }, (_, index) => index % 2 === 0 ? Math.floor(mean) : Math.ceil(mean)))

const asked = { subject: 'satisfaction', scale: satisfaction.scale, polarity: 'high-is-good', boxes: 2 } as const

/** What is guessed at t6, where half of so many answer 4 of 5, and half 3. */
const believedAt6 = (guesses: number[], n = 40, question: ScoredQuestion = asked): BelievedAnswers => {
  const { min, max } = question.scale!
  const each = Array.from({ length: max - min + 1 }, (_, index) => ({ value: min + index, n: 0 }))
  const answers = each.map(({ value }, index) => ({ value, n: [1, 2].includes(max - min - index) ? n / 2 : 0 }))
  return { touchpointId: 't6', question, guesses, answers }
}

/** The submission with other answers at one of the five touchpoints. */
function withAnswer(submission: Submission, touchpoint: number, change: Partial<Answer>): Submission {
  const answers = submission.answers.map((answer, index) => index === touchpoint ? { ...answer, ...change } : answer)
  return { ...submission, answers }
}

describe('rules on customers\' data', () => {
  it('say what they lack where nothing is known', () => {
    expect(rulings({})).toEqual({ reasons: [], refusals: [
      'outcome 0/30 sides',
      'important 0/50 submissions',
      'audit-gap 0/30 answers',
      'perception-gap 0/3 beliefs',
      'theme-top 0/30 comments',
      'theme-rising 0/30 comments',
      'drop-off 0/30 customers',
      'groups 0/30 customers',
    ] })
  })
})

describe('customers\' importance', () => {
  it('proposes the touchpoint that moves the outcome', () => {
    expect(rulings({ importance: known(submissions(300, 2)).importance ?? null }).reasons).toEqual([
      {
        touchpointId: 't3',
        rule: 'important',
        family: 'customers-importance',
        figures: expect.objectContaining({ n: 300, touchpoints: 5, satisfaction: null }),
      },
    ])
  })

  it('proposes to amplify it where customers are clearly pleased', () => {
    const [reason] = rulings(known(submissions(300, 2, 1.5))).reasons
    expect(reason).toMatchObject({ touchpointId: 't3', rule: 'amplify' })
    expect(rulings(known(submissions(300, 2))).reasons[0]).toMatchObject({
      rule: 'important',
      figures: { satisfaction: expect.closeTo(50, -1) },
    })
  })

  it('has an effect that is the share\'s lower bound over an equal share', () => {
    const figures = rulings(known(submissions(300, 2))).reasons[0]!.figures as { shareLow: number, leastEffect: number }
    expect(figures.leastEffect).toBeCloseTo(100 * (figures.shareLow - 0.2), 10)
  })

  it('refuses too few, and drivers that say the same', () => {
    expect(rulings(known(submissions(49, 2))).refusals[1]).toBe('important 49/50 submissions')
    const twins = submissions(100, 2).map(submission =>
      withAnswer(submission, 1, { value: submission.answers[0]!.value }))
    expect(rulings(known(twins)).refusals[1]).toBe('important collinear t1,t2')
  })

  it('is silent as long as rows are read, and says why there are none', () => {
    expect(rulings({ noDrivers: 'awaited' }).refusals.filter(words => /outcome|important/.test(words))).toEqual([])
    expect(rulings({ noDrivers: 'no-outcome' }).refusals.slice(0, 2))
      .toEqual(['outcome no-outcome', 'important no-outcome'])
  })

  it('never fills in what was not experienced', () => {
    const made = submissions(60, 2).map((submission, index) =>
      index < 15 ? withAnswer(submission, 3, { value: null, notExperienced: true }) : submission)
    expect(rulings(known(made)).refusals[1]).toBe('important 45/50 submissions')
  })
})

describe('gaps', () => {
  // Twelve auditors' scores of 4 are 75 of 100; at one comparison the interval is that of the drawing, +- .722 or
  // 18 of 100.
  const audited = (mean: number, n = 40) => ({
    satisfaction: { question, answers: new Map([['t6', answers(n, mean)]]) },
  })

  it('between auditors and customers are proposed where the interval lies beyond the least that matters', () => {
    const { reasons } = rulings(audited(1.5))
    expect(reasons).toEqual([
      {
        touchpointId: 't6',
        rule: 'audit-gap',
        family: 'gap',
        figures: expect.objectContaining({ staff: 75, customers: 12.5, difference: 62.5, n: 40 }),
      },
    ])
    const { low, high, leastEffect } = reasons[0]!.figures as GapRuleReason['figures']
    expect([low, high]).toEqual([expect.closeTo(62.5 - 18.49, 1), expect.closeTo(62.5 + 18.49, 1)])
    expect(leastEffect).toBe(low)
    expect(rulings(audited(3.5)).reasons).toEqual([])
  })

  it('need thirty answers, and the same question', () => {
    expect(rulings(audited(1.5, 29))).toMatchObject({
      reasons: [],
      refusals: expect.arrayContaining(['audit-gap 29/30 answers']),
    })
    const other = {
      satisfaction: { question: { ...question, criterionId: null }, answers: new Map([['t6', answers(40, 1.5)]]) },
    }
    expect(rulings(other)).toMatchObject({ reasons: [], refusals: expect.arrayContaining(['audit-gap 0/30 answers']) })
  })

  it('of perception are in percentage points of satisfied customers', () => {
    const { reasons } = rulings({ beliefs: [believedAt6([80, 90, 85, 85])] })
    expect(reasons).toEqual([
      {
        touchpointId: 't6',
        rule: 'perception-gap',
        family: 'gap',
        figures: expect.objectContaining({ staff: 85, customers: 50, difference: 35, n: 40 }),
      },
    ])
    expect(rulings({ beliefs: [believedAt6([50, 51, 52])] }).reasons).toEqual([])
  })

  it('of perception are of any question, at each touchpoint of the one about which most guessed', () => {
    const onSeven = { ...asked, subject: 'other', scale: { min: 1, max: 7, step: 1 } } as const
    const onTen = { ...asked, subject: 'recommendation', scale: { min: 0, max: 10, step: 1 } } as const
    const staff = (...beliefs: BelievedAnswers[]) => rulings({ beliefs }).reasons.map(({ rule, figures }) =>
      [rule, (figures as GapRuleReason['figures']).staff])
    expect(staff(believedAt6([90, 90, 90], 40, onSeven))).toEqual([['perception-gap', 90]])
    expect(staff(believedAt6([95, 95, 95], 40, onSeven), believedAt6([90, 90, 90, 90], 40, onTen)))
      .toEqual([['perception-gap', 90]])
    expect(staff(believedAt6([95, 95, 95], 40, onSeven), believedAt6([90, 90, 90, 90], 12, onTen)))
      .toEqual([['perception-gap', 95]])
  })

  it('of perception need three guesses and thirty answers', () => {
    expect(rulings({ beliefs: [believedAt6([80, 90, 800])] }).refusals).toContain('perception-gap 2/3 beliefs')
    const { refusals } = rulings({ beliefs: [believedAt6([80, 90, 85], 12)] })
    expect(refusals).toContain('perception-gap 12/30 answers')
  })
})

type Before = { mentions: number, comments: number } | null

describe('customers\' words', () => {
  const theme = (theme: string, touchpointId: string, mentions: number, comments = 100, before: Before = null) =>
    ({ theme, touchpointId, mentions, comments, before })

  it('propose the theme on top only where it is clearly on top', () => {
    const themes = [theme('wait', 't2', 30), theme('price', 't3', 60), theme('login', 't4', 10)]
    const { reasons } = rulings({ themes })
    expect(reasons).toEqual([
      {
        touchpointId: 't3',
        rule: 'theme-top',
        family: 'customers-words',
        theme: 'price',
        figures: expect.objectContaining({ share: 60, against: 30, n: 100 }),
      },
    ])
    expect(rulings({ themes: [theme('wait', 't2', 30), theme('price', 't3', 35)] }).reasons).toEqual([])
  })

  it('propose a theme that rises by more than matters', () => {
    const wait = theme('wait', 't2', 30, 100, { mentions: 30, comments: 100 })
    const price = theme('price', 't3', 35, 100, { mentions: 5, comments: 100 })
    const { reasons } = rulings({ themes: [wait, price] })
    expect(reasons).toEqual([
      {
        touchpointId: 't3',
        rule: 'theme-rising',
        family: 'customers-words',
        theme: 'price',
        figures: expect.objectContaining({ share: 35, against: 5, n: 100 }),
      },
    ])
  })

  it('are no too few as long as they are counted, or where that failed', () => {
    const refusals = (themes: 'awaited' | 'unreadable') =>
      rulings({ themes }).refusals.filter(words => words.startsWith('theme'))
    expect(refusals('awaited')).toEqual([])
    expect(refusals('unreadable')).toEqual(['theme-top unreadable', 'theme-rising unreadable'])
  })

  it('need thirty comments, in both periods for a rise', () => {
    const { refusals } = rulings({ themes: [theme('wait', 't2', 3, 12, { mentions: 1, comments: 9 })] })
    expect(refusals).toContain('theme-top 12/30 comments')
    expect(refusals).toContain('theme-rising 9/30 comments')
  })
})

describe('customers\' behaviour', () => {
  it('proposes where clearly more leave than elsewhere', () => {
    const { reasons } = rulings({
      passages: [
        { touchpointId: 't1', reached: 1000, left: 100 },
        { touchpointId: 't2', reached: 900, left: 400 },
        { touchpointId: 't3', reached: 500, left: 60 },
      ],
    })
    expect(reasons).toEqual([
      {
        touchpointId: 't2',
        rule: 'drop-off',
        family: 'behaviour',
        figures: expect.objectContaining({
          share: expect.closeTo(44.44, 2),
          against: expect.closeTo(10.67, 2),
          n: 900,
        }),
      },
    ])
    const { refusals } = rulings({ passages: [{ touchpointId: 't1', reached: 1000, left: 1 }] })
    expect(refusals).toContain('drop-off 0/30 customers')
  })

  it('proposes where those who were pleased did clearly more', () => {
    const group = (touchpointId: string, pleased: number, others: number) => ({
      touchpointId,
      pleased: { did: pleased, n: 100 },
      others: { did: others, n: 100 },
    })
    const { reasons } = rulings({ groups: [group('t1', 60, 30), group('t2', 31, 30), group('t3', 30, 60)] })
    expect(reasons).toEqual([
      {
        touchpointId: 't1',
        rule: 'groups',
        family: 'behaviour',
        figures: expect.objectContaining({ share: 60, against: 30, n: 200 }),
      },
    ])
  })
})

describe('a touchpoint with reasons of several families', () => {
  it('comes before those with one', () => {
    const passages = [
      { touchpointId: 't1', reached: 1000, left: 100 },
      { touchpointId: 't2', reached: 900, left: 400 },
      { touchpointId: 't12', reached: 500, left: 200 },
    ]
    const flag: RatingRow = ['Ann', 12, null, { marks: ['pivotal'] }]
    const flagged = journeyView({ touchpoints: 12, ratings: [...tableRows(table), flag] })
    const { candidates } = findCandidates(flagged, satisfaction, { customers: { ...noCustomers, passages } })
    const found = candidates.map(({ touchpointId, reasons }) => `${touchpointId} ${reasons.map(({ rule }) => rule)}`)
    expect(found).toEqual(['t12 flagged,drop-off', 't2 drop-off'])
  })
})

describe('the rules', () => {
  const anyCount = anyValue as fc.Arbitrary<number>
  const touchpointId = fc.constantFrom('t1', 't2', 't6', 'elsewhere')
  const columns = fc.array(fc.tuple(touchpointId, anyColumn)).map(entries => new Map(entries))
  const did = fc.record({ did: anyCount, n: anyCount })
  const theme = fc.record({
    touchpointId,
    theme: fc.string(),
    mentions: anyCount,
    comments: anyCount,
    before: fc.option(fc.record({ mentions: anyCount, comments: anyCount })),
  })
  const anyData: fc.Arbitrary<CustomerData> = fc.record({
    importance: fc.constant(null),
    differences: fc.constant(null),
    noDrivers: fc.constantFrom(null, 'awaited', 'no-outcome'),
    driversAsked: fc.constant(noCustomers.driversAsked),
    satisfaction: fc.option(fc.record({ question: fc.constant(question), answers: columns.map(counted) })),
    beliefs: fc.array(fc.record({
      touchpointId,
      question: fc.constant(asked),
      guesses: anyColumn,
      answers: anyColumn.map(onceEach),
    })),
    themes: fc.oneof(fc.array(theme), fc.constantFrom('awaited' as const, 'unreadable' as const)),
    passages: fc.array(fc.record({ touchpointId, reached: anyCount, left: anyCount })),
    groups: fc.array(fc.record({ touchpointId, pleased: did, others: did })),
  })

  it('neither throw nor give a number that is none, whatever the data', () => {
    fc.assert(fc.property(anyData, (customers) => {
      expect(badNumbers(findCandidates(view, satisfaction, { customers }))).toEqual([])
    }))
  })
})
