import type { Language } from '../../../../../core/journey/localised-text.ts'
import type { StageOutline } from '../../../../../core/journey/outline.ts'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { languages, textIn } from '../../../../../core/journey/localised-text.ts'
import { fieldNamed, fields, matchColumns } from '../../../../../core/journey/rows/columns.ts'
import { rowLimits } from '../../../../../core/journey/rows/limits.ts'
import { channelNamed, phaseNamed } from '../../../../../core/journey/rows/read-cells.ts'
import { readRows } from '../../../../../core/journey/rows/read-rows.ts'
import { readTable } from '../../../../../core/journey/rows/read-table.ts'
import { separators } from '../../../../../core/journey/rows/table.ts'
import { nameKey } from '../../../../../core/journey/same-name.ts'
import { phases } from '../../../../../core/journey/stage.ts'
import { templates } from '../../../../../core/journey/templates/templates.ts'
import { trimName, withoutDirectionMarks } from '../../../../../core/journey/text.ts'
import { channels } from '../../../../../core/journey/touchpoint.ts'
import { texts } from '../../../support/catalogue.ts'

function read(text: string) {
  const { rows } = readTable(text, null)
  const { columns, hasNames } = matchColumns(rows)
  return { columns, hasNames, ...readRows(hasNames ? rows.slice(1) : rows, columns, 'en') }
}

const names = (stages: StageOutline[]) =>
  stages.map(({ name, touchpoints }) => [name.en, ...touchpoints.map(touchpoint => touchpoint.name.en)])

const columnLabels = [
  ...['field.phase', 'type.stage', 'type.touchpoint'],
  ...['field.channel', 'field.reach', 'field.addressPattern'],
]

const header = 'Phase,Stage,Touchpoint,Channel,Reach,Address\n'
const problems = (rows: string) => read(header + rows).problems.map(({ row, fault, field }) => [row, fault, field])

describe('columns', () => {
  it.each(languages)('are known by the names that the screen gives them, %s', (language) => {
    const own = texts(language)
    expect(columnLabels.map(label => fieldNamed(own[`history.${label}`]!))).toEqual(fields)
  })

  it.each(languages)('hold phases and channels as the screen calls them, %s', (language) => {
    const own = texts(language)
    expect(phases.map(phase => phaseNamed(own[`common.phase.${phase}`]!))).toEqual(phases)
    expect(channels.map(channel => channelNamed(own[`common.channel.${channel}`]!))).toEqual(channels)
  })

  it('are matched whatever their case, width, order and spelling', () => {
    const { columns } = matchColumns([{ number: 1, cells: ['URL', 'Reach (%)', 'TOUCH-POINT', 'ｓｔａｇｅ', '备注', '管道'] }])
    expect(columns).toEqual({ phase: null, stage: 3, touchpoint: 2, channel: 5, reach: 1, address: 0 })
  })

  it('are matched by what they hold where they have no names', () => {
    const { columns, hasNames, stages, problems } = read([
      '购买\t发现\t首页\t网页\t90%\thttps://shop.example/',
      '使用\t收货\t快递通知\t电话\t45%\t',
    ].join('\n'))
    expect([hasNames, problems]).toEqual([false, []])
    expect(columns).toEqual({ phase: 0, stage: 1, touchpoint: 2, channel: 3, reach: 4, address: 5 })
    expect(stages.map(({ phase }) => phase)).toEqual(['buying', 'ownership'])
  })

  it('are none where nothing in the file is of a journey', () => {
    const { columns, hasNames } = read('id,amount in euros\n')
    expect([columns.phase, columns.channel, columns.reach, hasNames]).toEqual([null, null, null, false])
  })
})

describe('rows', () => {
  it('make stages in the order of phases and rows, and go on below merged cells', () => {
    const { stages, problems } = read(`${header}Advocacy,Tell,Review
Buying,Discover,Home page
,,Search
,Buy,Basket
`)
    expect(problems).toEqual([])
    expect(names(stages)).toEqual([['Discover', 'Home page', 'Search'], ['Buy', 'Basket'], ['Tell', 'Review']])
  })

  it('say a channel and a reach in many ways, and go without', () => {
    const { stages, problems } = read(`${header}Buying,A,1,E-Mail,"45,5 %"
,,2,門市,80,
,,3,,,shop.example/three
,,4,,,
`)
    expect(problems).toEqual([])
    expect(stages[0]!.touchpoints.map(({ channel, reach }) => [channel, reach]))
      .toEqual([['email', 0.455], ['store', 0.8], ['web', null], ['other', null]])
  })

  it('say shares of 1 where no figure is larger', () => {
    const { stages } = read(`${header}Buying,A,1,web,.5\n,,2,web,1\n`)
    expect(stages[0]!.touchpoints.map(({ reach }) => reach)).toEqual([0.5, 1])
  })

  it.each([
    ['an empty name', 'Buying,Discover,,web', [[2, 'no-name', 'touchpoint']]],
    ['no phase', ',Discover,Home', [[2, 'no-phase', 'phase']]],
    ['no stage', 'Buying,,Home', [[2, 'no-stage', 'stage']]],
    ['an unknown phase, and with it the rows below', 'Later,A,1\n,,2\nBuying,B,3', [
      [2, 'unknown-phase', 'phase'],
      [3, 'no-phase', 'phase'],
    ]],
    ['an unknown channel', 'Buying,A,1,pigeon', [[2, 'unknown-channel', 'channel']]],
    ['a reach out of range', 'Buying,A,1,web,120 %\n,,2,web,-1\n,,3,web,many', [
      [2, 'no-share', 'reach'],
      [3, 'no-share', 'reach'],
      [4, 'no-share', 'reach'],
    ]],
    ['the same twice in a stage', 'Buying,A,Sign up\n,B,Sign up\n,A,sign-up', [[4, 'twice', 'touchpoint']]],
    ['one address twice', 'Buying,A,1,,,https://www.shop.example/a\n,,2,,,shop.example/a/*', [
      [3, 'same-address', 'address'],
    ]],
    ['letters that cannot be read, and with a stage those below', 'Buying,\uFFFDrder,1\n,,2', [
      [2, 'unreadable', 'stage'],
      [3, 'unreadable', 'stage'],
    ]],
    ['too long a name', `Buying,A,${'x'.repeat(301)}`, [[2, 'too-long', 'touchpoint']]],
  ])('are told of by their numbers: %s', (_, rows, expected) => {
    expect(problems(rows)).toEqual(expected)
  })

  it('name the row that has the same', () => {
    expect(read(`${header}Buying,A,1\n\n,,1\n`).problems).toMatchObject([{ row: 4, other: 2, value: '1' }])
  })
})

describe('a table', () => {
  it('of 100,000 rows is counted, and no more kept than a journey holds', () => {
    const { rows, total } = readTable(header + 'Buying,A,x,web,,\n'.repeat(100_000), null)
    expect([rows.length, total]).toEqual([rowLimits.touchpoints + 1, 100_001])
  })

  it.each([
    ['commas in a list by tabs', 'Stage\tTouchpoint\nA, b, c\tD, e\n', '\t'],
    ['what the spreadsheet says', 'sep=;\nA;b,c\nD;e,f\n', ';'],
    ['full-width commas', '阶段，触点\n发现，首页\n', '，'],
    ['one column', 'Touchpoint\nHome\n', ','],
  ] as const)('is divided by the right character: %s', (_, text, separator) => {
    expect(readTable(text, null).separator).toBe(separator)
  })

  it('counts rows as the spreadsheet does, over line breaks in cells, empty rows and a declaration', () => {
    const { rows } = readTable('sep=,\r\nStage,Touchpoint\r\n"A\r\nB",C\r\n\r\nD,E\r\n', null)
    expect(rows.map(({ number, cells }) => [number, cells[1]])).toEqual([[2, 'Touchpoint'], [3, 'C'], [5, 'E']])
  })

  it('says in which row a quotation mark is not closed', () => {
    expect(readTable('Stage,Touchpoint\nA,B\nC,"D\nE,F\n', null).unclosedIn).toBe(3)
    expect(readTable('Stage,Touchpoint\nA,"B"\n', null).unclosedIn).toBeNull()
  })
})

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map(text => trimName(withoutDirectionMarks(text)).replace(/\s+/g, ' '))
  .filter(text => text !== '' && !text.includes('\uFFFD'))

const touchpoint = fc.record({
  name,
  channel: fc.constantFrom(...channels),
  reach: fc.option(fc.integer({ min: 0, max: 100 }).map(percent => percent / 100)),
  hasAddress: fc.boolean(),
})

const journey = fc.uniqueArray(fc.record({
  name,
  phase: fc.constantFrom(...phases),
  touchpoints: fc.uniqueArray(touchpoint, {
    minLength: 1,
    maxLength: 6,
    selector: ({ name }) => nameKey(name),
  }),
}), { maxLength: 6, selector: ({ name }) => nameKey(name) })
  .map(stages => stages
    .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
    .map(({ name, phase, touchpoints }, stage): StageOutline => ({
      name: { en: name },
      phase,
      touchpoints: touchpoints.map(({ name, hasAddress, ...touchpoint }, index) => ({
        ...touchpoint,
        name: { en: name },
        addressPattern: hasAddress ? `https://shop.example/${stage}/${index}?q=a,b;c` : null,
      })),
    })))

/** A journey's rows under the names that a screen gives their columns. */
function rowsOf(stages: StageOutline[], language: Language): string[][] {
  const own = texts(language)
  return [
    columnLabels.map(label => own[`history.${label}`]!),
    ...stages.flatMap(({ name, phase, touchpoints }) => touchpoints.map(touchpoint => [
      own[`common.phase.${phase}`]!,
      name.en!,
      touchpoint.name.en!,
      own[`common.channel.${touchpoint.channel}`]!,
      touchpoint.reach === null ? '' : `${Math.round(touchpoint.reach * 100)} %`,
      touchpoint.addressPattern ?? '',
    ])),
  ]
}

describe('what is written and read again', () => {
  it('is the same journey, whatever separates its cells and in whichever language its columns are', () => {
    fc.assert(fc.property(
      journey,
      fc.constantFrom(...separators),
      fc.constantFrom(...languages),
      fc.constantFrom('\n', '\r\n', '\r'),
      (stages, delimiter, language, newline) => {
        const table = readTable(Papa.unparse(rowsOf(stages, language), { delimiter, newline }), null)
        const { columns } = matchColumns(table.rows)
        expect(readRows(table.rows.slice(1), columns, 'en')).toEqual({ stages, problems: [] })
      },
    ))
  })

  it.each(templates.map(template => [template.name.en, template] as const))('is the template %s', (_, { stages }) => {
    for (const language of languages) {
      const rows = stages.flatMap(({ name, phase, touchpoints }) => touchpoints.map(touchpoint =>
        ({ Phase: phase, Stage: textIn(name, language), Touchpoint: textIn(touchpoint.name, language) })))
      const read = readTable(Papa.unparse(rows), null)
      const { stages: found } = readRows(read.rows.slice(1), matchColumns(read.rows).columns, language)
      expect(found.map(({ name }) => name[language])).toEqual(stages.map(({ name }) => name[language]))
    }
  })

  it('is read whatever is pasted, and every row is in the journey or told of', () => {
    const unit = fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '%', '1', '页')
    fc.assert(fc.property(fc.string({ unit }), (text) => {
      const table = readTable(text, null)
      const columns = { ...matchColumns(table.rows).columns, stage: 0, touchpoint: 0 }
      const { stages, problems } = readRows(table.rows, columns, 'en')
      const touchpoints = stages.flatMap(({ touchpoints }) => touchpoints)
      expect(touchpoints.length + problems.length).toBe(table.total)
    }))
  })
})
