import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Mark } from '../../../core/journey/observation.ts'
import type { TableCell, TableColumn, TableInput, TableWords } from './table-column.ts'
import { isQuoted } from '../../../core/journey/journey-view.ts'
import { formatShare } from '../../../core/locales/format-share.ts'
import { isTimed, responseTimes } from '../../../core/scores/response-times.ts'
import { countBasis } from '../../drawing/layout/lanes/basis-lane.ts'
import { countedPictures } from '../../drawing/layout/lanes/evidence-lane.ts'
import { markedAt, usualTags } from '../../drawing/layout/lanes/marks-lane.ts'
import { notedAt } from '../../drawing/layout/lanes/notes-lane.ts'
import { emptyCell } from './table-column.ts'

/** What a touchpoint is: its channel, and the share of customers who pass it. */
export function natureColumns({ map, t }: TableWords): TableColumn[] {
  const wholeStage = { ...emptyCell, detail: t('map.table.wholeStage') }
  return [
    {
      key: 'channel',
      name: t('map.table.channel'),
      note: '',
      room: 'fact',
      cellOf: ({ touchpoint: { channel } }) => wordsCell(map.channel(channel)),
      stageCellOf: () => wholeStage,
    },
    {
      key: 'reach',
      name: t('map.table.reach'),
      note: '',
      room: 'fact',
      cellOf: ({ touchpoint: { reach } }) => reach === null
        ? { ...emptyCell, detail: t('map.table.unknown') }
        : { figure: formatShare(reach, map.language), detail: '', sortKey: reach },
    },
  ]
}

/** What was found at a touchpoint beside scores, and what these stand on. */
export function findingColumns(input: TableInput, words: TableWords): TableColumn[] {
  const { lane } = words.map
  const column = (
    key: string,
    name: string,
    room: TableColumn['room'],
    cellOf: TableColumn['cellOf'],
    note = '',
  ): TableColumn => ({ key, name, note, room, cellOf })
  return [
    column('pictures', lane.evidence, 'fact', pictureCell, words.t('map.table.pictures')),
    column('notes', lane.notes, 'notes', view => noteCell(view, words), words.t('map.table.newest')),
    ...isQuoted(input.audit.view)
      ? [column('verbatims', lane.verbatims, 'notes', view => verbatimCell(view, words), lane.verbatimsNote)]
      : [],
    column('pains', words.t('map.table.pains'), 'fact', view => markCell(view, 'pain', words)),
    column('gains', words.t('map.table.gains'), 'fact', view => markCell(view, 'gain', words)),
    ...isTimed(input.audit.view)
      ? [column('response', lane.response, 'words', view => responseCell(view, words), lane.responseNote)]
      : [],
    column('basis', lane.basis, 'score', view => basisCell(view, input, words)),
  ]
}

function wordsCell(words: string): TableCell {
  return { figure: '', detail: words, sortKey: words }
}

/** None is a figure too; it is not said, so that what there is stands out. */
function countCell(count: number, detail: string): TableCell {
  return { figure: count > 0 ? String(count) : '', detail, sortKey: count }
}

function pictureCell(view: TouchpointView): TableCell {
  return countCell(countedPictures(view).length, '')
}

/** How many notes there are, and the newest with who wrote it. */
function noteCell(view: TouchpointView, { map }: TableWords): TableCell {
  const notes = notedAt(view)
  const newest = notes.at(-1)
  const more = notes.length > 1 ? map.more(notes.length - 1) : ''
  const detail = newest ? [map.quote(newest.note), map.noteBy(newest), more].filter(Boolean).join(' ') : ''
  return countCell(notes.length, detail)
}

/** How many staff found, and the latest find with what came with it. */
function verbatimCell({ verbatims }: TouchpointView, { map }: TableWords): TableCell {
  const [latest] = verbatims
  const more = verbatims.length > 1 ? map.more(verbatims.length - 1) : ''
  const detail = latest ? [map.quote(latest.text), map.verbatimBy(latest), more].filter(Boolean).join(' ') : ''
  return countCell(verbatims.length, detail)
}

/** How many observations are marked so, and what they are tagged as most often. */
function markCell(view: TouchpointView, mark: Mark, { map }: TableWords): TableCell {
  const marked = markedAt(view, mark)
  const detail = marked.length > 0 ? map.marked(mark, marked.length, usualTags(marked)) : ''
  return { figure: '', detail, sortKey: marked.length }
}

/** The median or the only time, and each single one; what no reply came to is sorted after all that got one. */
function responseCell({ observations }: TouchpointView, { map, t }: TableWords): TableCell {
  const times = responseTimes(observations)
  if (!times)
    return emptyCell
  const { figure, counted, single } = map.response(times)
  const detail = [counted, single].filter(Boolean).join(t('common.list.dot'))
  return { figure, detail, sortKey: times.median ?? Number.MAX_VALUE }
}

function basisCell(view: TouchpointView, { curve }: TableInput, { map, t }: TableWords): TableCell {
  const { auditors, ratings } = countBasis(view, curve?.scores.touchpoints.get(view.touchpoint.id))
  const counts = auditors === 0 ? [map.auditors(0)] : [map.auditors(auditors), map.ratings(ratings)]
  return { figure: '', detail: counts.join(t('common.list.separator')), sortKey: auditors }
}
