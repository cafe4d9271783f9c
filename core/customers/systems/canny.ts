import { counts, firstOf, ignored, knownColumns, text } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'

/** Posts of Canny: requests. The score is how many voted for one: shown, and never how many customers it stands for. */
export const canny = headerRowSystem({
  id: 'canny',
  kind: 'request',
  isHeader: header => header.count(['title', 'details', 'score']) === 3
    && header.count(['commentCount', 'board', 'board.name', 'eta', 'statusChangedAt']) > 0,
  columns: () => knownColumns([
    ['id', 'record'],
    ...firstOf('customer', ['author.email', 'author.userID', 'author.id', 'authorID', 'author']),
    ['created', 'time'],
    text('title', openQuestion('title')),
    text('details', openQuestion('details')),
    ...counts('votes', ['score']),
    ...counts(null, ['commentCount']),
    ['tags', 'tag'],
    ...firstOf('survey', ['board.name', 'board']),
    ...ignored(['status', 'statusChangedAt', 'eta', 'url', 'category', 'owner', 'imageURLs', 'board.id', 'board.url']),
    ...ignored(['author.name', 'author.url', 'author.avatarURL', 'author.isAdmin', 'author.created']),
  ]),
})
