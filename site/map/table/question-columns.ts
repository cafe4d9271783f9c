import type { Id } from '../../../core/journey/identifier.ts'
import type { FiguresOfQuestion } from '../../drawing/layout/lanes/figures-of-question.ts'
import type { TableCell, TableColumn, TableInput, TableWords } from './table-column.ts'
import { figuresShown } from '../../drawing/layout/lanes/figures-of-question.ts'

/** What the lanes of customers' answers say of each touchpoint and stage. */
export function questionColumns(input: TableInput, words: TableWords): TableColumn[] {
  return figuresShown(input, words.map).map((figures): TableColumn => ({
    key: figures.key,
    name: figures.caption.name,
    note: figures.caption.brief,
    room: 'score',
    cellOf: ({ touchpoint }) => figureCell(figures, touchpoint.id, words),
    stageCellOf: ({ stage }) => figureCell(figures, stage.id, words),
  }))
}

/** What is asked, where and how often it was answered, and what is said of the journey as a whole. */
export function questionNotes(input: TableInput, words: TableWords): string[] {
  const { t } = words
  const journeyId = input.audit.view.journey.id
  return figuresShown(input, words.map).flatMap((figures) => {
    const { caption: { name, note } } = figures
    const { figure, detail } = figureCell(figures, journeyId, words)
    const ofJourney = figure === '' ? [] : [[figure, detail].join(t('common.list.dot'))]
    return [note, ...ofJourney].map(said => t('map.table.note', { name, note: said }))
  })
}

function figureCell(figures: FiguresOfQuestion, placeId: Id, { t }: TableWords): TableCell {
  const said = figures.at(placeId)
  if (typeof said === 'string')
    return { figure: '', detail: said, sortKey: null }
  const { figure, interval, counted, value } = said
  return { figure, detail: [interval, counted].filter(Boolean).join(t('common.list.dot')), sortKey: value }
}
