import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { recogniseFile, systems } from '../../../../../core/customers/systems/recognise-file.ts'
import { mappingSchema } from '../../../../../core/journey/source/mapping.ts'
import { measureSchema } from '../../../../../core/journey/source/measure.ts'
import { sourceQuestionSchema } from '../../../../../core/journey/source/question.ts'
import { columnsOf, fixture, measuresOf, previewOf, questionsOf, statesOf } from './fixture.ts'

/** What a file is recognised as, in words. */
function recognised(name: string) {
  const suggestion = recogniseFile(fixture(name))!
  const { kind, isSure, toAsk, mapping } = suggestion
  return {
    is: `${mapping.system}: ${kind}${isSure ? ', sure' : ''}`,
    toAsk,
    columns: columnsOf(suggestion),
    questions: questionsOf(suggestion),
    measures: measuresOf(suggestion),
    states: statesOf(suggestion),
  }
}

const open = (id: string, wording: string) => `${id} ${wording}: other in words`

const zendeskRating = [
  'Good=1 good=1 Bad=0 bad=0 Offered=null offered=null',
  'Not Offered=null unoffered=null Unoffered=null',
].join(' ')
const zendeskStatus = [
  'Solved=1 Closed=1 solved=1 closed=1',
  'New=0 Open=0 Pending=0 Hold=0 On-hold=0 new=0 open=0 pending=0 hold=0',
].join(' ')

const hubspotQuestions = [
  'q1 NPS: recommendation 0-10 outcome',
  'q2 CSAT: satisfaction 0-2 boxes 1',
  'q3 CES: ease 1-7 boxes 3 as auditors',
  open('q4', 'KNOWLEDGE'),
  open('q5', 'CUSTOM'),
]

describe('zendesk', () => {
  it('gives tickets as CSV, with ratings, times and whether they are resolved', () => {
    expect(recognised('zendesk-tickets.csv')).toEqual({
      is: 'zendesk-tickets: support, sure',
      toAsk: ['time-zone'],
      columns: [
        'Id: record',
        'Requester email: customer',
        'Group: team',
        'Subject: text q1',
        'Tags: tag',
        `Status: measure m1 ${zendeskStatus}`,
        'Via: channel',
        'Created at: time',
        `Satisfaction Score: score q2 ${zendeskRating}`,
        'Resolution time: measure m2 in hours',
        'Reopens: measure m3',
        'Replies: measure m4',
        'First reply time in minutes: measure m5 in minutes',
        'Full resolution time in minutes: measure m6 in minutes',
        'Full resolution time in minutes within business hours: measure m7 in minutes',
      ],
      questions: [open('q1', 'Subject'), 'q2 Satisfaction Score: satisfaction 0-1 boxes 1'],
      measures: [
        'm1 Status: flag resolved',
        'm2 Resolution time: minutes',
        'm3 Reopens: count reopens',
        'm4 Replies: count replies',
        'm5 First reply time in minutes: minutes first-reply',
        'm6 Full resolution time in minutes: minutes resolution',
        'm7 Full resolution time in minutes within business hours: minutes',
      ],
      states: [
        'Status Deleted: dropped',
        'Satisfaction Score Offered: invited',
        'Satisfaction Score offered: invited',
      ],
    })
  })

  it('rates from 1 to 5 in newer accounts', () => {
    const found = recogniseFile(fixture('zendesk-tickets-newer.csv'))!
    expect(questionsOf(found)).toEqual(['q1 Satisfaction Score: satisfaction 1-5 boxes 2 as auditors'])
    expect(columnsOf(found)).toContain('Requester id: customer')
    expect(found.isSure).toBe(true)
  })

  it('gives tickets, metrics and ratings by its API', () => {
    const tickets = recognised('zendesk-api-tickets.json')
    expect([tickets.is, tickets.toAsk]).toEqual(['zendesk-api-tickets: support, sure', []])
    expect(tickets.columns).toEqual([
      'id: record',
      'requester_id: customer',
      'group_id: team',
      'subject: text q1',
      'description: text q2',
      'tags: tag',
      `status: measure m1 ${zendeskStatus}`,
      'via.channel: channel',
      'created_at: time',
      `satisfaction_rating.score: score q3 ${zendeskRating}`,
      'satisfaction_rating.comment: text q4',
    ])
    expect(recognised('zendesk-metrics.json')).toMatchObject({
      is: 'zendesk-metrics: support, sure',
      columns: [
        'ticket_id: record',
        'created_at: time',
        'reopens: measure m1',
        'replies: measure m2',
        'group_stations: measure m3',
        'assignee_stations: measure m4',
        'reply_time_in_minutes.calendar: measure m5 in minutes',
        'reply_time_in_minutes.business: measure m6 in minutes',
        'full_resolution_time_in_minutes.calendar: measure m7 in minutes',
        'full_resolution_time_in_minutes.business: measure m8 in minutes',
      ],
    })
    expect(recognised('zendesk-ratings.json')).toMatchObject({
      is: 'zendesk-ratings: support, sure',
      columns: [
        'id: record',
        'requester_id: customer',
        'group_id: team',
        `score: score q1 ${zendeskRating.replace('bad=0', 'bad=0 bad_with_comment=0')}`,
        'comment: text q1',
        'reason: reason q1',
        'created_at: time',
      ],
      states: ['score Offered: invited', 'score offered: invited'],
    })
  })
})

describe('salesforce', () => {
  it('gives reports on cases, with a company\'s own column of scores', () => {
    expect(recognised('salesforce-reports.csv')).toEqual({
      is: 'salesforce-reports: support',
      toAsk: ['time-zone'],
      columns: [
        'Case Number: record',
        'Subject: text q1',
        'Description: text q2',
        'Case Origin: channel',
        'Date/Time Opened: time',
        'Date/Time Closed: measure m1 in moment',
        'Closed: measure m2 1=1 true=1 TRUE=1 0=0 false=0 FALSE=0',
        'CSAT Survey: score q3',
      ],
      questions: [
        open('q1', 'Subject'),
        open('q2', 'Description'),
        'q3 CSAT Survey: satisfaction 1-5 boxes 2 as auditors',
      ],
      measures: ['m1 Date/Time Closed: minutes resolution', 'm2 Closed: flag resolved'],
      states: [],
    })
    expect(recogniseFile(fixture('salesforce-reports.csv'))!.mapping.dateOrder).toBe('day-first')
  })

  it('gives reports on surveys with a row for each answer, and asks for the order of dates that nothing tells', () => {
    const found = recognised('salesforce-surveys.csv')
    expect(found.toAsk).toEqual(['date-order', 'time-zone'])
    expect(found.columns.map(column => column.slice(0, 30))).toEqual([
      'Survey Taker: ID: record',
      'Survey Taker: Created Date: ti',
      'Survey Question: Survey: surve',
      'Response: score',
    ])
    expect(found.questions).toEqual([
      'q1 How likely are you to recommend us?: recommendation 0-10 outcome',
      'q2 How satisfied were you?: satisfaction 1-5 boxes 2 as auditors',
      open('q3', 'What could we do better?'),
    ])
    expect(recogniseFile(fixture('salesforce-surveys.csv'))!.mapping.asked).toEqual({
      column: 'Survey Question: Question Title',
      questions: [
        { word: 'How likely are you to recommend us?', of: 'q1', words: [] },
        {
          word: 'How satisfied were you?',
          of: 'q2',
          words: [
            { word: 'Very satisfied', value: 5, notExperienced: false },
            { word: 'Dissatisfied', value: 2, notExperienced: false },
          ],
        },
        { word: 'What could we do better?', of: 'q3', words: [] },
      ],
    })
  })

  it('gives cases by the Data Loader', () => {
    expect(recognised('salesforce-data-loader.csv')).toMatchObject({
      is: 'salesforce-data-loader: support',
      toAsk: [],
      columns: [
        'ID: record',
        'SUPPLIEDEMAIL: customer',
        'SUBJECT: text q1',
        'ORIGIN: channel',
        'ISCLOSED: measure m1 true=1 TRUE=1 1=1 false=0 FALSE=0 0=0',
        'CREATEDDATE: time',
        'CLOSEDDATE: measure m2 in moment',
        'CSAT__C: score q2',
      ],
    })
  })
})

describe('hubspot', () => {
  it('gives submissions whose type says which scale the value is on', () => {
    expect(recognised('hubspot-submissions.json')).toEqual({
      is: 'hubspot-submissions: survey, sure',
      toAsk: [],
      columns: [
        'id: record',
        'properties.hs_value: score',
        'properties.hs_content: text',
        'properties.hs_survey_name: survey',
        'properties.hs_survey_channel: channel',
        'properties.hs_submission_timestamp: time',
        'properties.hs_contact_id: customer',
      ],
      questions: hubspotQuestions,
      measures: [],
      states: [],
    })
    expect(recogniseFile(fixture('hubspot-submissions.json'))!.mapping.asked).toEqual({
      column: 'properties.hs_survey_type',
      questions: ['NPS', 'CSAT', 'CES', 'KNOWLEDGE', 'CUSTOM'].map((word, index) =>
        ({ word, of: `q${index + 1}`, words: [] })),
    })
  })

  it('gives the same as CSV', () => {
    const found = recognised('hubspot-csv.csv')
    expect([found.is, found.questions]).toEqual(['hubspot-csv: survey, sure', hubspotQuestions])
    expect(found.columns).toContain('Contact email: customer')
    expect(found.columns.some(column => column.startsWith('Submission name'))).toBe(false)
  })
})

describe('qualtrics', () => {
  it('has three rows above its answers, a group before each NPS question, and previews', () => {
    const found = recognised('qualtrics.csv')
    expect(found).toMatchObject({
      is: 'qualtrics: survey',
      toAsk: [],
      columns: [
        'Status: status',
        'Duration (in seconds): measure m1 in seconds',
        'Finished: status',
        'RecordedDate: time',
        'ResponseId: record',
        'ExternalReference: customer',
        'DistributionChannel: channel',
        'UserLanguage: segment',
        'Q1: score q1',
        'Q2: score q2 Extremely satisfied=5 Somewhat dissatisfied=2',
        'Q3: text q3',
      ],
      questions: [
        'q1 How likely are you to recommend us?: recommendation 0-10 outcome',
        'q2 How satisfied were you with the delivery?: satisfaction 1-5 boxes 2 as auditors',
        open('q3', 'What could we do better?'),
      ],
    })
    expect(found.states).toEqual(expect.arrayContaining([
      'Status 1: dropped',
      'Status Survey Preview: dropped',
      'Finished 0: partial',
      'Finished False: partial',
    ]))
    expect(found.states).not.toContain('Status 0: partial')
    expect(recogniseFile(fixture('qualtrics.csv'))!.mapping)
      .toMatchObject({ nameRow: 0, wordingRow: 1, dataRow: 3, timeZone: 'America/Denver' })
  })

  it.each([
    [2, 1, [0, 1]],
    [2, null, [0, 2]],
    [4, 1, [0, 1, 2, 1]],
  ])('may have %i rows above', (dataRow, wordingRow, heads) => {
    const { rows } = fixture('qualtrics.csv')
    const found = recogniseFile(previewOf([...heads.map(row => rows[row]!), ...rows.slice(3)]))!
    expect(found.mapping).toMatchObject({ nameRow: 0, wordingRow, dataRow })
  })
})

describe('other surveys', () => {
  it('are known: Delighted', () => {
    expect(recognised('delighted.json')).toMatchObject({
      is: 'delighted: survey',
      toAsk: [],
      columns: [
        'id: record',
        'person.email: customer',
        'score: score',
        'comment: text',
        'created_at: time',
        'tags: tag',
        'person_properties.Delighted Source: channel',
      ],
    })
  })

  it('are known: SurveyMonkey, whose questions go on to the right, on one scale', () => {
    const words = 'Very satisfied=5 Dissatisfied=2 N/A=not experienced Satisfied=4'
    expect(recognised('surveymonkey.csv')).toMatchObject({
      toAsk: ['time-zone'],
      columns: [
        'Respondent ID: record',
        'Collector ID: survey',
        'End Date: time',
        'Custom Data 1: customer',
        `How satisfied were you with: score q1 ${words}`,
        `K: score q2 ${words}`,
        'N: text q3',
        'What could we do better?: text q4',
      ],
      questions: [
        'q1 How satisfied were you with: Delivery: satisfaction 1-5 boxes 2 as auditors',
        'q2 How satisfied were you with: Returns: satisfaction 1-5 boxes 2 as auditors',
        open('q3', 'How did you hear of us?'),
        open('q4', 'What could we do better?'),
      ],
    })
    expect(recogniseFile(fixture('surveymonkey.csv'))!.mapping).toMatchObject({ dataRow: 2, dateOrder: 'month-first' })
  })

  it('are known: Typeform, in UTC', () => {
    expect(recognised('typeform.csv')).toMatchObject({
      is: 'typeform: survey',
      toAsk: [],
      columns: [
        '#: record',
        'How likely are you to recommend us?: score q1',
        'What could we do better?: text q2',
        'email: customer',
        'Response Type: status',
        'Start Date (UTC): time',
        'Stage Date (UTC): time',
        'Submit Date (UTC): time',
        'Tags: tag',
      ],
      states: ['Response Type partial: partial', 'Response Type started: partial'],
    })
  })

  it('are known: 问卷星, without names and addresses', () => {
    expect(recognised('wjx.csv')).toMatchObject({
      is: 'wjx: survey',
      toAsk: [],
      columns: [
        '序号: record',
        '提交答卷时间: time',
        '所用时间: measure m1 in seconds',
        '来源: channel',
        '1、您对物流速度的满意度: score q1 非常满意=5 不满意=2 (跳过)=null',
        '2、您有多大可能向朋友推荐我们？: score q2',
        '3、您用过哪些服务？: text q3 (跳过)=null',
        '4、您的建议: text q4 (跳过)=null',
      ],
    })
  })
})

describe('what customers did', () => {
  it('is read from the first of Adobe\'s tables, and the others are named', () => {
    const found = recogniseFile(fixture('adobe-workspace.csv'))!
    expect(found).toMatchObject({ kind: 'behaviour', isSure: false, tables: ['Freeform table', 'Freeform table (2)'] })
    const { nameRow, dataRow, endMark } = found.mapping
    expect(fixture('adobe-workspace.csv').rows[nameRow!]![1]).toBe('Visits')
    expect(fixture('adobe-workspace.csv').rows[dataRow]![0]).toBe('https://shop.example/cart')
    expect(endMark).toBe('#')
    expect(columnsOf(found)).toEqual([
      'A: address',
      'Visits: measure m1',
      'Visits: Mobile phone: measure m2',
      'Conversion rate: measure m3',
    ])
  })

  it('is read from one table alone, by its days', () => {
    const { rows } = fixture('adobe-workspace.csv')
    const second = rows.findIndex(([cell]) => cell === '# Freeform table (2)')
    const found = recogniseFile(previewOf([...rows.slice(0, 6), ...rows.slice(second - 1)]))!
    expect(found.tables).toEqual(['Freeform table (2)'])
    expect(columnsOf(found)).toEqual(['A: time', 'Visits: measure m1'])
  })

  it('is read from Contentsquare, whose ids stay texts', () => {
    expect(recognised('contentsquare.json')).toMatchObject({
      is: 'contentsquare: behaviour, sure',
      columns: [
        'user_id: customer',
        'session_id: record',
        'view_time: time',
        'country_code: market',
        'language: segment',
        'url: address',
        'number_of_errors: measure m1',
      ],
    })
  })
})

describe('ready-made mappings', () => {
  it('are there for Genesys Cloud, without telephone numbers', () => {
    expect(recognised('genesys-interactions.csv')).toMatchObject({
      is: 'genesys-interactions: support',
      toAsk: ['time-zone'],
      columns: [
        'Media Type: channel',
        'Date: time',
        'Duration: measure m1 in milliseconds',
        'Queue: queue',
        'Wrap-up: tag',
        'Conversation ID: record',
        'Total Handle: measure m2 in milliseconds',
        'Survey Score: score q1',
        'Promoter Score: score q2',
      ],
      questions: ['q1 Survey Score: satisfaction 0-100', 'q2 Promoter Score: recommendation 0-10 outcome'],
      measures: ['m1 Duration: minutes', 'm2 Total Handle: minutes handle-time'],
    })
  })

  it('are there for Sendbird Desk', () => {
    expect(recognised('sendbird-desk.json')).toMatchObject({
      is: 'sendbird-desk: support, sure',
      questions: ['q1 customerSatisfactionScore: satisfaction 1-5 boxes 2 as auditors'],
      measures: ['m1 closedAt: minutes resolution', 'm2 firstResponseTime: minutes first-reply'],
    })
  })

  it('are there for Canny, whose votes are no count of answers', () => {
    const found = recognised('canny.json')
    expect(found.is).toBe('canny: request, sure')
    expect(found.measures).toEqual(['m1 score: count votes', 'm2 commentCount: count'])
    expect(found.columns.some(column => column.includes(': count'))).toBe(false)
  })
})

const files = [
  ...['zendesk-tickets.csv', 'zendesk-api-tickets.json', 'zendesk-metrics.json', 'zendesk-ratings.json'],
  ...['salesforce-reports.csv', 'salesforce-surveys.csv', 'salesforce-data-loader.csv', 'hubspot-submissions.json'],
  ...['hubspot-csv.csv', 'qualtrics.csv', 'adobe-workspace.csv', 'delighted.json', 'surveymonkey.csv', 'typeform.csv'],
  ...['genesys-interactions.csv', 'contentsquare.json', 'sendbird-desk.json', 'canny.json', 'wjx.csv'],
]

describe('any file', () => {
  it.each(files)('is of one system, whose mapping can be kept: %s', (name) => {
    const preview = fixture(name)
    expect(systems.filter(({ recognise }) => recognise(preview.rows)).map(({ id }) => id)).toEqual([name.split('.')[0]])
    const { mapping, questions, measures } = recogniseFile(preview)!
    expect(v.parse(mappingSchema, mapping)).toEqual(mapping)
    expect(v.parse(v.array(sourceQuestionSchema), questions)).toEqual(questions)
    expect(v.parse(v.array(measureSchema), measures)).toEqual(measures)
  })

  it.each(files.filter(name => !/adobe|surveymonkey/.test(name)))('may have its columns in any order: %s', (name) => {
    const preview = fixture(name)
    const reversed = recogniseFile(previewOf(preview.rows.map(row =>
      row.length > 1 ? row.toReversed() : row)))!
    const roles = ({ mapping }: typeof reversed) => mapping.columns.map(({ name, role }) => `${name}: ${role}`).sort()
    expect(roles(reversed)).toEqual(roles(recogniseFile(preview)!))
  })

  it('is known below a title too', () => {
    const title = [['Cases with CSAT'], ['As of 2026-11-03'], ['']]
    for (const name of ['zendesk-tickets.csv', 'salesforce-reports.csv', 'qualtrics.csv']) {
      const preview = fixture(name)
      const titledPreview = previewOf([...title, ...preview.rows])
      const [plain, titled] = [preview, titledPreview].map(each => recogniseFile(each)!.mapping)
      const { nameRow, wordingRow, dataRow } = plain!
      const below = (row: number | null) => row === null ? null : row + title.length
      expect(titled).toEqual({
        ...plain,
        ...{ nameRow: below(nameRow), wordingRow: below(wordingRow), dataRow: dataRow + title.length },
      })
    }
  })

  it('may call types of surveys as HubSpot\'s screens do', () => {
    const head = ['Record ID', 'Survey type', 'Survey name', 'Sentiment', 'Response value', 'Submission date']
    const rows = [['1', 'Customer satisfaction', 'After help', 'Happy', '2', '2026-11-03']]
    const { mapping, questions } = recogniseFile(previewOf([head, ...rows]))!
    const of = mapping.asked!.questions.find(({ word }) => word === 'Customer satisfaction')?.of
    expect(questions.find(({ id }) => id === of)).toMatchObject({ wording: 'CSAT', scale: { min: 0, max: 2 } })
  })

  it('may have codes of wjx for what nobody answered', () => {
    const head = ['序号', '提交答卷时间', '所用时间', '来源', '来自IP', '1、您对我们的服务满意吗？']
    const rows = ['5', '4', '-3', '-2'].map((answer, row) =>
      [`${row}`, '2026/11/3 10:00:00', '9秒', '链接', '', answer])
    const found = recogniseFile(previewOf([head, ...rows]))!
    expect(columnsOf(found)).toContain('1、您对我们的服务满意吗？: score q1 -3=null -2=null')
  })

  it('is of none where its names are in another language, or there is nothing in it', () => {
    const german = [['Kundenvorgangsnummer', 'Inhaber', 'Betreff', 'Status', 'Eröffnet am'], ['1', 'A', 'B', 'C', 'D']]
    for (const rows of [[], [[]], [['']], german, [['a', 'b']], [['Id', 'Status']]])
      expect(recogniseFile(previewOf(rows))).toBeNull()
  })

  it('may have five thousand columns', () => {
    const wide = (head: string[]) => [...head, ...Array.from<string>({ length: 5_000 - head.length }).fill('')]
    for (const name of ['surveymonkey.csv', 'qualtrics.csv', 'wjx.csv']) {
      const rows = fixture(name).rows.map(wide)
      const found = recogniseFile(previewOf([...rows, ...Array.from({ length: 50 }, () => rows.at(-1)!)]))!
      expect(found.mapping.columns).toHaveLength(5_000)
      expect(v.is(mappingSchema, found.mapping)).toBe(true)
    }
  })

  it('never throws, whatever its cells', () => {
    const heads = files.map(name => fixture(name).rows.slice(0, 3))
    const cells = fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('#', '5', '{"ImportId":', '2026-11-03'))))
    fc.assert(fc.property(fc.constantFrom(...heads), fc.nat(3), cells, (head, kept, rows) => {
      const found = recogniseFile(previewOf([...head.slice(0, kept), ...rows]))
      expect(found === null || v.is(mappingSchema, found.mapping)).toBe(true)
    }))
  })
})
